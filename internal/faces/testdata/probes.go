// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "github.com/icp-filing/terraform-provider-icp/internal/rules/wording"

// The probes are rules that a test adds: one for each need, violated by every
// subject that it can have.

func init() {
	for _, p := range []Rule{
		{Name: "icp_probe_instance", Subject: SubjectServer, Needs: NeedsInstance, check: probeServers},
		{Name: "icp_probe_server", Subject: SubjectServer, Needs: NeedsServer, check: probeServers},
		{Name: "icp_probe_servers", Subject: SubjectServer, Needs: NeedsServers, check: probeServers},
		{Name: "icp_probe_server_codes", Subject: SubjectServer, Needs: NeedsServerCodes, check: probeServerCodes},
		{Name: "icp_probe_code", Subject: SubjectCode, Needs: NeedsCode, check: probeCodes},
		{Name: "icp_probe_code_server", Subject: SubjectCode, Needs: NeedsCodeServer, check: probeCodes},
		{Name: "icp_probe_codes", Subject: SubjectCode, Needs: NeedsCodes, check: probeCodes},
		{Name: "icp_probe_spent_code", Subject: SubjectCode, Needs: NeedsSpentCode, PlanOnly: true, check: probeSpentCodes},
		{Name: "icp_probe_new_codes", Subject: SubjectServer, Needs: NeedsNewCodes, PlanOnly: true, check: probeServerCodes},
		{Name: "icp_probe_release", Subject: SubjectServer, Needs: NeedsRelease, PlanOnly: true, check: probeReleases},
		{Name: "icp_probe_account", Subject: SubjectAccount, Needs: NeedsAccount, check: probeAccounts},
		{Name: "icp_probe_website", Subject: SubjectWebsite, Needs: NeedsWebsite, check: probeWebsites},
		{Name: "icp_probe_plans", Subject: SubjectCode, Needs: NeedsPlans, PlanOnly: true, check: probeCodes},
		{Name: "icp_probe_delivery", Subject: SubjectDelivery, Needs: NeedsDelivery, Advisory: true, check: probeDeliveries},
		{Name: "icp_probe_traffic", Subject: SubjectWebsite, Needs: NeedsTraffic, check: probeTraffic},
	} {
		p.Severity, p.Sources = Error, []string{"HW-2024"}
		register(&p)
	}
}

func probeServers(e *evaluation) {
	for i := range e.Servers[:e.Declared] {
		e.emit(e.serverSubject(i), violation("broken", e.serverValues(&e.Servers[i], e.products[i]), "name"))
	}
}

func probeServerCodes(e *evaluation) {
	for i := range e.Servers {
		if len(e.CodesOf[i]) > 0 {
			e.emit(e.serverSubject(i), violation("broken", e.serverValues(&e.Servers[i], e.products[i]), "name"))
		}
	}
}

func probeCodes(e *evaluation) {
	e.eachCode(func(c, i int) outcome { return violation("broken", e.codeValues(c, i), "website") })
}

func probeSpentCodes(e *evaluation) {
	for c := range e.Codes {
		if e.Codes[c].Spent {
			e.emit(e.codeSubject(c), violation("broken", e.codeValues(c, e.ServerOf[c]), "website"))
		}
	}
}

func probeReleases(e *evaluation) {
	for i := range e.releases {
		e.emit(e.releaseSubject(i), violation("broken", e.serverValues(&e.releases[i].Server, nil), "name"))
	}
}

func probeAccounts(e *evaluation) {
	entities := map[string]bool{}
	for c := range e.Codes {
		if entity, ok := e.Codes[c].Entity.Value(); ok {
			entities[entity] = true
		}
	}
	if len(entities) > 1 {
		e.emit(Subject{Kind: SubjectAccount, Name: "account"}, violation("broken", wording.Values{}, "entity"))
	}
}

func probeWebsites(e *evaluation) {
	for c := range e.Codes {
		subject := Subject{Kind: SubjectWebsite, Name: e.Codes[c].Website.OrElse(""), At: Place{Kind: SubjectCode, Index: c}}
		e.emit(subject, violation("broken", wording.Values{}, "website"))
	}
}

func probeDeliveries(e *evaluation) {
	for i := range e.deliveries {
		e.emit(e.deliverySubject(i), violation("broken", e.deliveryValues(&e.deliveries[i]), "domain"))
	}
}

func probeTraffic(e *evaluation) {
	for i := range e.traffic {
		if len(e.traffic[i].Ends) > 0 {
			e.emit(e.trafficSubject(i, 0), violation("broken", trafficValues(&e.traffic[i], []int{0}), "website"))
		}
	}
}
