// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "github.com/icp-filing/terraform-provider-icp/internal/filing"

// serverReleased: filings and used codes live on a cloud server, and end with it.
var serverReleased = Rule{
	Name: "icp_server_released", Severity: Warning, Subject: SubjectServer, Needs: NeedsRelease, PlanOnly: true,
	Sources: []string{"ALI-LIMITS", "ALI-TABLE-2019", "HW-SKILLS", "TC-CODE"},
	check: func(e *evaluation) {
		for i := range e.releases {
			e.emit(e.releaseSubject(i), e.checkServerReleased(i))
		}
	},
}

func init() { register(&serverReleased) }

// releaseFacts are the facts to point at.
var releaseFacts = map[filing.Loss]string{
	filing.Destroyed: "server_id", filing.Forgotten: "server_id", filing.Replaced: "server_id", filing.Unnamed: "server_id",
	filing.Converted: "billing_mode", filing.Unaddressed: "has_public_ip", filing.Undeclared: "name",
}

func (e *evaluation) releaseSubject(i int) Subject {
	return Subject{Kind: SubjectServer, Name: serverName(&e.releases[i].Server), At: Place{Kind: SubjectRelease, Index: i}}
}

func (e *evaluation) checkServerReleased(i int) outcome {
	r := &e.releases[i]
	if len(r.Uses) == 0 {
		return notApplicable
	}
	v := e.serverValues(&r.Server, e.product(&r.Server))
	v.Text, v.IsPartial = r.Server.CloudID.OrElse(""), r.IsPartial
	for _, use := range r.Uses {
		if service, ok := use.Value(); ok {
			v.Services = append(v.Services, service)
		}
	}
	v.Services = filing.SortServices(v.Services)
	return violation(string(r.Loss), v, releaseFacts[r.Loss])
}
