// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"maps"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/filing/ledger"
)

// serverAccess: a cloud from whose servers a website is served is an access
// provider of its filing.
var serverAccess = Rule{
	Name: "icp_server_access", Severity: Warning, Subject: SubjectWebsite, Needs: NeedsTraffic,
	Sources: []string{"ALI-DWS-FAQ", "ALI-TABLE-2019", "HW-SKILLS", "TC-ACCESS"},
	check: func(e *evaluation) {
		if len(e.traffic) == 0 {
			return
		}
		f := e.Filings()
		for i := range e.traffic {
			ends := map[filing.Cloud][]int{}
			for k, end := range e.traffic[i].Ends {
				if end.Cloud != "" && !end.Delivers && end.Mainland.OrElse(true) {
					ends[end.Cloud] = append(ends[end.Cloud], k)
				}
			}
			for _, cloud := range slices.Sorted(maps.Keys(ends)) {
				e.emit(e.trafficSubject(i, ends[cloud][0]), e.checkServerAccess(&e.traffic[i], ends[cloud], f))
			}
		}
	},
}

func init() { register(&serverAccess) }

// checkServerAccess judges a website by its ends on one cloud, none of which is
// surely outside of the mainland.
func (e *evaluation) checkServerAccess(traffic *filing.Traffic, ends []int, f *ledger.Filings) outcome {
	cloud, mainland := traffic.Ends[ends[0]].Cloud, traffic.Ends[ends[0]].Mainland
	for _, i := range ends {
		if traffic.Ends[i].Mainland.IsKnown() {
			mainland = traffic.Ends[i].Mainland
		}
	}
	v := trafficValues(traffic, ends)
	v.Cloud = e.cloudInfo(cloud)
	v.Sources = v.Cloud.AccessSources
	website, ok := traffic.Website.Value()
	if !ok && f.Elsewhere(cloud) {
		return neededNow(traffic.Website, v, "domain")
	}
	clouds := f.Clouds[filing.WebsiteKey(website)]
	if !ok || len(clouds) == 0 {
		return notApplicable // whether it is filed at all is for others to say
	}
	if slices.Contains(clouds, filing.Known(cloud)) {
		return pass
	}
	name, open := f.MayBeWith(cloud, clouds)
	switch {
	case len(v.Sources) == 0:
		v.Text = string(cloud)
		return sourceSilent(v, "cloud")
	case !mainland.IsKnown():
		return neededNow(mainland, v, "region")
	case name != "":
		return neededFiling(open, v, name)
	}
	v.Clouds = e.cloudInfos(clouds)
	return violation("elsewhere", v, "website")
}
