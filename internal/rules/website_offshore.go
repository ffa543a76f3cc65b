// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/filing/ledger"
)

// websiteOffshore: a website that is filed is served from the mainland. A filing
// whose website is elsewhere may be revoked.
var websiteOffshore = Rule{
	Name: "icp_website_offshore", Severity: Warning, Subject: SubjectWebsite, Needs: NeedsTraffic,
	Sources: []string{"ALI-DWS-FAQ", "ALI-LIMITS"},
	check: func(e *evaluation) {
		if len(e.traffic) == 0 {
			return
		}
		f := e.Filings()
		for i := range e.traffic {
			e.emit(e.trafficSubject(i, 0), e.checkWebsiteOffshore(&e.traffic[i], f))
		}
	},
}

func init() { register(&websiteOffshore) }

func (e *evaluation) checkWebsiteOffshore(traffic *filing.Traffic, f *ledger.Filings) outcome {
	website, ok := traffic.Website.Value()
	if !ok || len(f.Clouds[filing.WebsiteKey(website)]) == 0 || len(traffic.Ends) == 0 || traffic.Whole.IsAbsent() {
		return notApplicable
	}
	var all []int
	var open *filing.Fact[bool]
	outside := false
	for i := range traffic.Ends {
		mainland := &traffic.Ends[i].Mainland
		switch {
		case mainland.OrElse(false):
			return pass
		case mainland.IsKnown():
			outside = true
		case open == nil || mainland.IsUnknown():
			open = mainland
		}
		all = append(all, i)
	}
	v := trafficValues(traffic, all)
	switch {
	case !outside:
		return notApplicable // where the website is served from is for others to say
	case open != nil:
		return neededNow(*open, v, "region")
	case !traffic.Whole.IsKnown():
		return outcome{verdict: Undecided, cause: FactAbsent, variant: "records", facts: []string{"website"}, values: &v}
	}
	return violation("outside", v, "website")
}
