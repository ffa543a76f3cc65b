// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/remedy"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/wording"
)

// serverRegion: the server must stand in the Chinese mainland. Regions are a
// closed world where a cloud's mainland regions have a prefix.
var serverRegion = Rule{
	Name: "icp_server_region", Severity: Error, Subject: SubjectServer, Needs: NeedsInstance, Premise: PremiseRegion,
	Sources: []string{"ALI-TABLE", "ALI-2020", "ALI-INTL", "HW-2024", "TC-SERVERS"},
	check: func(e *evaluation) {
		for i := range e.Servers[:e.Declared] {
			e.emit(e.serverSubject(i), checkRegion(e, &e.Servers[i], e.products[i]))
		}
	},
}

func init() { register(&serverRegion) }

func checkRegion(e *evaluation, s *filing.Server, p *catalog.Product) outcome {
	v := e.serverValues(s, p)
	cloud, ok := s.Cloud.Value()
	switch {
	case !ok && e.isNobody(s):
		return notApplicable
	case !ok:
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
	v.Region, v.Text = e.catalog.Region(cloud, id), id
	if v.Region.Problem == catalog.RegionIsZone {
		if of := e.catalog.Region(cloud, v.Region.Meant); of.Mainland == filing.Known(false) {
			v.Region = of // where the zone is says enough
		}
	}
	mainland, ok := v.Region.Mainland.Value()
	switch {
	case ok && mainland:
		return pass
	case ok && !v.Region.Listed && !strings.HasPrefix(id, v.Cloud.MainlandPrefix):
		return violation("other_prefix", v, "region")
	case ok:
		return violation("outside", v, "region")
	case v.Region.Problem == catalog.RegionOfOther:
		return e.regionOfOther(v)
	case v.Region.Problem != "":
		v.Suggestion = v.Region.Meant
		return violation("not_a_region", v, "region").mendedBy(e.correctRegion(&v))
	}
	v.Suggestion, _ = e.catalog.RelatedRegion(cloud, id)
	v.Sources = v.Cloud.RegionSources
	return outcome{verdict: Undecided, cause: SourceSilent, variant: "region_unlisted", facts: []string{"region"}, values: &v}
}

// regionOfOther refuses a region of another cloud, and looks for the one of this
// cloud that is at the same place.
func (e *evaluation) regionOfOther(v wording.Values) outcome {
	clouds := e.catalog.CloudsOfRegion(v.Region.Meant)
	for _, cloud := range clouds {
		v.Clouds = append(v.Clouds, e.cloudInfo(cloud))
	}
	if len(clouds) == 1 {
		// Of several regions at one place, some clouds number the titles.
		place := strings.TrimRight(e.catalog.Region(clouds[0], v.Region.Meant).Title.EN, "0123456789")
		if here, ok := e.catalog.RegionCalled(v.Cloud.Name, place); ok {
			v.Suggestion = here.ID
		}
	}
	return violation("other_cloud", v, "region").mendedBy(e.correctRegion(&v))
}

// correctRegion returns the remedy for a region. One outside of the mainland, even
// when it was meant, mends nothing.
func (e *evaluation) correctRegion(v *wording.Values) []remedy.Remedy {
	if e.catalog.Region(v.Cloud.Name, v.Suggestion).Mainland != filing.Known(true) {
		return nil
	}
	return remedy.Region(v)
}
