// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// serverWebsites: a product takes only so many websites that are filed on it
// directly.
var serverWebsites = Rule{
	Name: "icp_server_websites", Severity: Error, Subject: SubjectServer, Needs: NeedsServer,
	Sources: []string{"HW-2024", "TC-SERVERS", "ALI-TABLE-2019"},
	check:   eachAdmittedServer(checkWebsites),
}

func init() { register(&serverWebsites) }

func checkWebsites(e *evaluation, s *filing.Server, p *catalog.Product) outcome {
	known, hidden := s.DirectWebsites()
	if s.Websites.IsAbsent() || s.Websites.IsKnown() && len(known)+hidden == 0 {
		return notApplicable
	}
	v := e.serverValues(s, p)
	limit, ok := p.Websites.Value()
	if !ok {
		return sourceSilent(v, "websites")
	}
	v.Need, v.Have, v.Names = limit, len(known), known
	switch {
	case len(known) > limit:
		v.Inferred = "websites"
		return violation("too_many", v, "websites")
	case s.Websites.IsUnknown() || len(known)+hidden > limit:
		return needs(filing.Unknown[string](), v, "websites")
	}
	return pass
}
