// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// serverWebsites: a product takes only so many websites and apps, counted
// together, that are filed on it directly.
var serverWebsites = Rule{
	Name: "icp_server_websites", Severity: Error, Subject: SubjectServer, Needs: NeedsServer,
	Sources: []string{"HW-2024", "TC-SERVERS", "ALI-TABLE-2019"},
	check:   eachAdmittedServer(checkWebsites),
}

func init() { register(&serverWebsites) }

func checkWebsites(e *evaluation, s *filing.Server, p *catalog.Product) outcome {
	direct := s.Direct()
	if direct.IsNone() {
		return notApplicable
	}
	v := e.serverValues(s, p)
	limit, ok := p.Websites.Value()
	if !ok {
		return sourceSilent(v, direct.Attribute)
	}
	v.Need, v.Have, v.Services = limit, len(direct.Services), direct.Services
	switch {
	case len(direct.Services) > limit:
		v.Inferred = "websites"
		return violation("too_many", v, direct.Attribute)
	case direct.Open != "":
		return needs(filing.Unknown[string](), v, direct.Open)
	case len(direct.Services)+direct.Hidden > limit:
		return needs(filing.Unknown[string](), v, direct.Attribute)
	}
	return pass
}
