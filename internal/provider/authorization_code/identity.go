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
// app. A received code has no filing server, but may have a cloud.
type identityV1 struct {
	FilingServer types.String `tfsdk:"filing_server"`
	Cloud        types.String `tfsdk:"cloud"`
	Website      types.String `tfsdk:"website"`
	App          types.String `tfsdk:"app"`
}

func (m *modelV0) identity() identityV1 {
	return identityV1{FilingServer: m.FilingServer, Cloud: m.Cloud, Website: m.Website, App: m.App}
}

// received begins the ids of received codes. No cloud has this name, with which the
// id of a filing server begins.
const received = string(filing.ReceivedCode)

// isReceived reports whether the identity is that of a received code.
func (i identityV1) isReceived() bool { return i.FilingServer.IsNull() }

// id returns the id of a code. That of an app cannot be one of a website, whose
// domain has no colon.
func (i identityV1) id() types.String {
	if i.FilingServer.IsUnknown() || i.Cloud.IsUnknown() || i.Website.IsUnknown() || i.App.IsUnknown() {
		return types.StringUnknown()
	}
	service := filing.Website(i.Website.ValueString())
	if i.Website.IsNull() && !i.App.IsNull() {
		service = filing.App(i.App.ValueString())
	}
	of := i.FilingServer.ValueString()
	if i.isReceived() {
		of = received
		if !i.Cloud.IsNull() {
			of += "/" + i.Cloud.ValueString()
		}
	}
	if service.IsApp() {
		return types.StringValue(of + "/" + service.String())
	}
	return types.StringValue(of + "/" + service.Name)
}

// parseID splits the id of a code. It fails on text of another form. The name of an
// app may have slashes; that of a filing server has none.
func parseID(id string) (identityV1, error) {
	if rest, ok := strings.CutPrefix(id, received+"/"); ok {
		return parseReceived(id, rest)
	}
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
	identity := identityV1{FilingServer: types.StringValue(server)}
	return identity, identity.serve(id, service)
}

// parseReceived splits what comes after the beginning of a received code's id: the
// cloud, where it is known, and what the code is for.
func parseReceived(id, rest string) (identityV1, error) {
	var identity identityV1
	if cloud, service, ok := strings.Cut(rest, "/"); ok && !strings.HasPrefix(rest, filing.AppPrefix) {
		identity.Cloud, rest = types.StringValue(cloud), service
	}
	return identity, identity.serve(id, rest)
}

// serve takes what a code is for out of the end of its id.
func (i *identityV1) serve(id, service string) error {
	switch app, isApp := strings.CutPrefix(service, filing.AppPrefix); {
	case service == "", isApp && app == "":
		return words.Error("import.no_website", struct{ ID string }{id})
	case isApp:
		i.App = types.StringValue(app)
	default:
		i.Website = types.StringValue(service)
	}
	return nil
}

// serverParts is how many parts the id of a filing server has.
const serverParts = 3
