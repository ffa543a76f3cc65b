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
	d := serverDetails(s, p)
	cloud, ok := s.Cloud.Value()
	if !ok {
		return needs(s.Cloud, d, "cloud")
	}
	if d.Cloud, ok = e.catalog.Cloud(cloud); !ok {
		return sourceSilent(d, "cloud")
	}
	id, ok := s.Region.Value()
	if !ok && p != nil && !e.admitted(p) {
		return notApplicable // where it stands could not help it
	}
	if !ok {
		return needs(s.Region, d, "region")
	}
	d.Region = e.catalog.Region(cloud, id)
	mainland, ok := d.Region.Mainland.Value()
	if ok && mainland && !d.Region.Listed {
		// A prefix rule would take a misspelt id for a region that is new.
		_, misspelt := e.catalog.NearestRegion(cloud, id)
		ok = !misspelt
	}
	if ok && mainland {
		return pass
	}
	if ok {
		return violation("outside", d, "region")
	}
	if clouds := e.catalog.CloudsOfRegion(id); len(clouds) > 0 {
		d.OtherCloud, _ = e.catalog.Cloud(clouds[0])
		return violation("other_cloud", d, "region")
	}
	d.Product = nil // the region is what no source settles
	d.Suggestion, _ = e.catalog.NearestRegion(cloud, id)
	return sourceSilent(d, "region")
}
