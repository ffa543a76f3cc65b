// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check_test

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// TestTerms reads how long servers are paid for that exist, or whose filing server
// says so. It is March 2026.
func TestTerms(t *testing.T) {
	server := func(more values) values {
		v := values{
			"id": "i-old", "availability_zone": "cn-hangzhou-h", "instance_charge_type": "PrePaid", "period": 1, "period_unit": "Month",
			"internet_max_bandwidth_out": 5, "public_ip": "203.0.113.9", "create_time": "2025-03-01T00:00Z", "expired_time": "2026-04-02T16:00Z",
		}
		maps.Copy(v, more)
		return v
	}
	// filing is a filing server as the provider plans it.
	filing := func(more values) values {
		v := values{
			"name": "web", "server": reference{"alicloud_instance.web", "id", nil}, "id": computed, "server_id": computed, "cloud": computed, "product": computed,
			"region": computed, "billing_mode": computed, "term_months": computed, "expires_at": computed, "has_public_ip": computed,
		}
		maps.Copy(v, more)
		return v
	}
	stated := values{
		"server": nil, "cloud": "alicloud", "product": "ecs", "region": "cn-hangzhou", "billing_mode": "PrePaid", "has_public_ip": true, "server_id": nil,
	}
	const instance, made, dns = "alicloud_instance.web", "icp_filing_server.web", "alicloud_alidns_record.www"
	for name, c := range map[string]struct {
		resources map[string]values
		// want is the verdict on the term, found what is said of it.
		want  string
		found []string
		not   []string
	}{
		"by the hour for a year, then for a month": {
			map[string]values{instance: server(nil), made: filing(nil)},
			"undecided",
			[]string{"is between 1 and 13 months (from 2025-03-01 08:00", "bought for 1 month)", "Set subscribed_since on the icp_filing_server"},
			[]string{"stated as"},
		},
		"the same, that nothing declares": {
			map[string]values{instance: server(nil), dns: {"domain_name": "shop-example.cn", "rr": "www", "type": "A", "value": reference{instance, "public_ip", "203.0.113.9"}}},
			"undecided",
			[]string{"is between 1 and 13 months", "Declare the server with icp_filing_server. Set subscribed_since there"},
			nil,
		},
		"since long ago":                        {map[string]values{instance: server(nil), made: filing(values{"subscribed_since": "2025-03-01"})}, "", nil, nil},
		"since a month ago":                     {map[string]values{instance: server(nil), made: filing(values{"subscribed_since": "2026-02-02"})}, "violation", []string{"is 2 months (subscription from 2026-02-02 00:00"}, []string{"bought for"}},
		"since a day to come":                   {map[string]values{instance: server(nil), made: filing(values{"subscribed_since": unknown})}, "undecided", []string{"term_months will be known only after apply"}, nil},
		"enough is left":                        {map[string]values{instance: server(values{"expired_time": "2026-06-02T16:00Z"}), made: filing(nil)}, "", nil, nil},
		"enough was bought":                     {map[string]values{instance: server(values{"period": 3}), made: filing(nil)}, "", nil, nil},
		"a period of later":                     {map[string]values{instance: server(values{"period": 3, "create_time": "2026-02-20T00:00Z", "expired_time": "2026-03-20T16:00Z"}), made: filing(nil)}, "violation", []string{"is at most 1 month (from 2026-02-20", "Renew the server in the console", "period = 3 already says enough"}, []string{"stated as", "Buy"}},
		"weeks":                                 {map[string]values{instance: server(values{"period": 3, "period_unit": "Week", "create_time": computed, "expired_time": computed}), made: filing(values{"renewed_months": 2})}, "violation", []string{`is 2 months (bought for 3 weeks: period_unit = "Week", with 2 months of renewals)`}, []string{"stated as"}},
		"automatic renewal":                     {map[string]values{instance: server(values{"renewal_status": "AutoRenewal", "create_time": computed, "expired_time": computed}), made: filing(nil)}, "violation", []string{`bought for 1 month, not counting automatic renewal: renewal_status = "AutoRenewal")`}, nil},
		"months that are set":                   {map[string]values{instance: server(nil), made: filing(values{"term_months": 2})}, "violation", []string{"is 2 months (stated as 2 months)"}, nil},
		"all is stated":                         {map[string]values{made: filing(with(stated, values{"term_months": 2, "expires_at": "2027-01-01T00:00:00Z"}))}, "violation", []string{"is 2 months (stated as 2 months)"}, nil},
		"all is in an object":                   {map[string]values{made: filing(allDerived(with(stated, values{"term_months": 2, "expires_at": "2027-01-01T00:00:00Z"})))}, "violation", []string{"is 2 months (stated as 2 months)"}, nil},
		"read off a server that cannot be told": {map[string]values{instance: server(nil), "alicloud_instance.two": server(nil), made: filing(with(allDerived(with(stated, values{"term_months": 1, "expires_at": "2026-04-02T16:00:00Z"})), values{"server": reference{"local.servers", "web", nil}}))}, "undecided", []string{"is 1 month or more (until 2026-04-03 00:00", "bought for 1 month)"}, []string{"stated as"}},
		"an end is stated":                      {map[string]values{made: filing(with(stated, values{"term_months": nil, "expires_at": "2026-04-02"}))}, "undecided", []string{"is 1 month or more (until 2026-04-02 00:00"}, nil},
		"and since when":                        {map[string]values{made: filing(with(stated, values{"term_months": nil, "subscribed_since": "2025-12-31", "expires_at": "2026-04-02"}))}, "", nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			r := checked(t, []topology.PlanInput{{Name: "plan", JSON: bytes.NewReader(smallPlan(t, "cn-hangzhou", c.resources))}}, check.Options{Rules: rules.Options{Now: now}})
			expectTerm(t, r, c.want, c.found, c.not)
		})
	}
}

// allDerived are attributes that the provider knows, and an object of facts.
func allDerived(v values) values {
	v = maps.Clone(v)
	for name, value := range v {
		v[name] = derived{value}
	}
	v["server"] = nil
	return v
}

func with(v, more values) values {
	v = maps.Clone(v)
	maps.Copy(v, more)
	return v
}

// expectTerm compares what is said about terms, with which nothing else is wrong.
func expectTerm(t *testing.T, r check.Report, want string, words, not []string) {
	t.Helper()
	var got []string
	said := ""
	for _, result := range r.Results {
		m := result.Finding.Message(text.English)
		got = append(got, result.Finding.Verdict.String()+" "+string(result.Finding.Rule))
		said += m.Found + "\n" + m.Fix + "\n"
	}
	if want != "" {
		want += " icp_server_term"
	}
	got = slices.DeleteFunc(got, func(s string) bool { return strings.HasSuffix(s, "icp_delivery_filed") })
	if strings.Join(got, "; ") != want {
		t.Fatalf("got %q, want %q:\n%s", got, want, said)
	}
	for _, word := range words {
		if !strings.Contains(said, word) {
			t.Errorf("%q is not in:\n%s", word, said)
		}
	}
	for _, word := range not {
		if strings.Contains(said, word) {
			t.Errorf("%q is in:\n%s", word, said)
		}
	}
}
