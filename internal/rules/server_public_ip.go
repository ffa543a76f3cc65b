// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/remedy"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/wording"
)

// serverPublicIP: the server must be reachable at a public address.
var serverPublicIP = Rule{
	Name: "icp_server_public_ip", Severity: Error, Subject: SubjectServer, Needs: NeedsInstance,
	Sources: []string{"ALI-2026", "ALI-2018", "ALI-BSN-API", "HW-SKILLS", "TC-SERVERS"},
	check:   eachAdmittedServer(checkPublicIP),
}

func init() { register(&serverPublicIP) }

func checkPublicIP(e *evaluation, s *filing.Server, p *catalog.Product) outcome {
	if p.PublicIP == catalog.PublicIPBuiltIn {
		return pass
	}
	v := e.serverValues(s, p)
	has, ok := s.HasPublicIP.Value()
	switch {
	case ok && has:
		return pass
	case p.PublicIP == catalog.PublicIPUnknown:
		return sourceSilent(v, "has_public_ip")
	case !ok:
		return needs(s.HasPublicIP, v, "has_public_ip")
	}
	v.Inferred = "public_ip"
	return violation(withoutAddress(&v, s), v, "has_public_ip").mendedBy(remedy.PublicIP(&v))
}

// withoutAddress returns the variant of the message about a server without a
// public address, and notes what that says.
func withoutAddress(v *wording.Values, s *filing.Server) string {
	v.NoAddress = s.NoAddress
	ways := s.Arguments.PublicIP
	switch {
	case s.NoAddress.From == "" && slices.Contains(s.Omitted, "has_public_ip") && len(ways) > 0 && len(ways[0]) == 1:
		v.Omitted, v.Presumed = ways[0][0].Name, s.Presumed
		return "omitted"
	case s.NoAddress.From == "":
		return "none"
	case s.NoAddress.CannotGive:
		return "cannot_give"
	case s.NoAddress.BoundTo != "":
		return "bound_elsewhere"
	}
	return "unbound"
}
