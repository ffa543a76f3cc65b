// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// serverRegion: the server must stand in the Chinese mainland.
var serverRegion = Rule{
	Name: "icp_server_region", Severity: Error, Subject: SubjectServer, Needs: NeedsInstance, Premise: PremiseRegion,
	Sources: []string{"ALI-TABLE", "HW-2024", "TC-SERVERS"},
	check: func(e *evaluation) {
		for i := range e.servers[:e.declared] {
			e.emit(e.serverSubject(i), checkRegion(e, &e.servers[i], e.products[i]))
		}
	},
}

func init() { register(&serverRegion) }

func checkRegion(e *evaluation, s *filing.Server, p *catalog.Product) outcome {
	v := e.serverValues(s, p)
	cloud, ok := s.Cloud.Value()
	if !ok {
		return needs(s.Cloud, v, "cloud")
	}
	if v.Cloud, ok = e.catalog.Cloud(cloud); !ok {
		return sourceSilent(v, "cloud")
	}
	id, ok := s.Region.Value()
	if !ok && p != nil && !e.admitted(p) {
		return notApplicable // where it stands could not help it
	}
	if !ok {
		return needs(s.Region, v, "region")
	}
	v.Region = e.catalog.Region(cloud, id)
	mainland, ok := v.Region.Mainland.Value()
	if ok && mainland && !v.Region.Listed {
		// A prefix rule would take a misspelt id for a region that is new.
		_, misspelt := e.catalog.NearestRegion(cloud, id)
		ok = !misspelt
	}
	if ok && mainland {
		return pass
	}
	if ok {
		return violation("outside", v, "region")
	}
	if clouds := e.catalog.CloudsOfRegion(id); len(clouds) > 0 {
		v.OtherCloud, _ = e.catalog.Cloud(clouds[0])
		return violation("other_cloud", v, "region")
	}
	v.Product = nil // the region is what no source settles
	v.Suggestion, _ = e.catalog.NearestRegion(cloud, id)
	return sourceSilent(v, "region")
}
