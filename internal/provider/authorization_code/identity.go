// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package authorizationcode

import (
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/invalid"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/words"
)

// identityV1 is what tells codes apart: the filing server, and the website or the
// app.
type identityV1 struct {
	FilingServer types.String `tfsdk:"filing_server"`
	Website      types.String `tfsdk:"website"`
	App          types.String `tfsdk:"app"`
}

func (m *modelV0) identity() identityV1 {
	return identityV1{FilingServer: m.FilingServer, Website: m.Website, App: m.App}
}

// id returns the id of a code. That of an app cannot be one of a website, whose
// domain has no colon.
func (i identityV1) id() types.String {
	if i.FilingServer.IsUnknown() || i.Website.IsUnknown() || i.App.IsUnknown() {
		return types.StringUnknown()
	}
	service := filing.Website(i.Website.ValueString())
	if i.Website.IsNull() && !i.App.IsNull() {
		service = filing.App(i.App.ValueString())
	}
	if service.IsApp() {
		return types.StringValue(i.FilingServer.ValueString() + "/" + service.String())
	}
	return types.StringValue(i.FilingServer.ValueString() + "/" + service.Name)
}

// parseID splits the id of a code. It fails on text of another form. The name of an
// app may have slashes; that of a filing server has none.
func parseID(id string) (identityV1, error) {
	at := strings.LastIndex(id, "/")
	if begins := strings.SplitN(id, "/", serverParts+1); len(begins) > serverParts && strings.HasPrefix(begins[serverParts], filing.AppPrefix) {
		at = len(id) - len(begins[serverParts]) - 1
	}
	if at < 0 {
		return identityV1{}, words.Error("import.no_slash", struct{ ID string }{id})
	}
	server, service := id[:at], id[at+1:]
	if _, _, _, err := filing.ParseServerID(server); err != nil {
		return identityV1{}, invalid.ServerID(server)
	}
	identity := identityV1{FilingServer: types.StringValue(server), Website: types.StringNull(), App: types.StringNull()}
	switch app, isApp := strings.CutPrefix(service, filing.AppPrefix); {
	case service == "", isApp && app == "":
		return identityV1{}, words.Error("import.no_website", struct{ ID string }{id})
	case isApp:
		identity.App = types.StringValue(app)
	default:
		identity.Website = types.StringValue(service)
	}
	return identity, nil
}

// serverParts is how many parts the id of a filing server has.
const serverParts = 3
