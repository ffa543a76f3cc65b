// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// serverState: the server must run, before a filing and after.
var serverState = Rule{
	Name: "icp_server_state", Severity: Warning, Subject: SubjectServer, Needs: NeedsInstance,
	Sources: []string{"ALI-BSN-API", "ALI-TABLE-2019", "HW-SKILLS", "TC-CODE", "TC-EFFECTS"},
	check: func(e *evaluation) {
		for i := range e.Servers[:e.Declared] {
			o := notApplicable
			if p := e.products[i]; p != nil && e.admitted(p) {
				o = checkServerState(e, &e.Servers[i], p)
			}
			e.emit(e.serverSubject(i), o)
		}
	},
}

func init() { register(&serverState) }

// checkServerState judges what is seen of a server. One of which nothing is seen is
// still to be created, and runs then.
func checkServerState(e *evaluation, s *filing.Server, p *catalog.Product) outcome {
	if s.Outage.Kind == "" {
		return notApplicable
	}
	if expires, ok := s.ExpiresAt.Value(); ok && !notSubscribed(s) && !expires.After(e.options.Now) {
		return notApplicable // that it does not run follows from its end, of which another rule tells
	}
	v := e.serverValues(s, p)
	v.Outage, v.Sources = s.Outage, v.Cloud.NotRunning.Sources
	if len(v.Sources) == 0 {
		return sourceSilent(v, "state")
	}
	return violation(string(s.Outage.Kind), v, "state")
}
