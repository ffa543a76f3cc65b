// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

var serverRemainingExamples = examplesOf("icp_server_remaining", []example{
	{
		name: "expired", stack: servers(server("alicloud/ecs", expires("2026-11-20T08:30:00+08:00"))),
		variant: "expired", subject: "alicloud/ecs/web", facts: []string{"expires_at"},
		en:  []string{"Server has expired or is about to expire", "alicloud/ecs/web expired at 2026-11-20 08:30", "Renew the server"},
		zh:  []string{"服务器已到期或即将到期", "alicloud/ecs/web 已于 2026-11-20 08:30", "请续费"},
		not: []string{"needs 0 months", "须剩余 0"},
	},
	{
		name: "expired where the cloud demands a month", stack: servers(server("tencentcloud/cvm", expires("2026-11-20T08:30:00+08:00"))),
		variant: "expired", subject: "tencentcloud/cvm/web", facts: []string{"expires_at"},
		en: []string{"and Cloud Virtual Machine (CVM) needs 1 month or more left during filing"}, zh: []string{"在备案期间须剩余 1 个月以上"},
	},
	{
		name: "ten days left", stack: servers(server("tencentcloud/cvm", expires("2026-12-03T14:00:00+08:00"))),
		variant: "too_little_left", subject: "tencentcloud/cvm/web", facts: []string{"expires_at"},
		en: []string{"tencentcloud/cvm/web has 0 months left (until 2026-12-03 14:00", "needs 1 month or more"},
		zh: []string{"tencentcloud/cvm/web 剩余 0 个月（至 2026-12-03 14:00", "至少需要 1 个月"},
	},
	{
		name: "a new server for less than a month", stack: servers(server("tencentcloud/cvm", term(filing.MonthsTerm(0)))),
		variant: "too_little_left", subject: "tencentcloud/cvm/web", facts: []string{"term_months"},
		en: []string{"has 0 months left; "}, zh: []string{"剩余 0 个月；"}, not: []string{"until", "至 0001"},
	},
	{
		name: "end not stated where it matters", stack: servers(server("tencentcloud/cvm", func(s *filing.Server) { s.ExpiresAt = filing.Absent[time.Time]() })),
		variant: "fact_absent", subject: "tencentcloud/cvm/web", verdict: rules.Undecided, facts: []string{"expires_at"},
		en: []string{"nothing states expires_at", "such as 2027-06-30T16:00:00Z"}, zh: []string{"2027-06-30T16:00:00Z"},
	},
	{
		name: "term of a new server not known", stack: servers(server("tencentcloud/cvm", func(s *filing.Server) { s.Term = filing.Unknown[filing.Term]() })),
		variant: "fact_unknown", subject: "tencentcloud/cvm/web", verdict: rules.Undecided, facts: []string{"term_months"},
		en: []string{"term_months will be known only after apply"}, zh: []string{"term_months 要到 apply 之后才能知道"},
	},
})

func expires(text string) func(*filing.Server) {
	return func(s *filing.Server) { s.ExpiresAt = filing.Known(at(text)) }
}

func TestServerRemaining(t *testing.T) {
	const rule = "icp_server_remaining"
	checkExamples(t, rule, serverRemainingExamples)

	end := at("2026-11-23T14:00:00+08:00")
	for name, c := range map[string]struct {
		kind string
		now  time.Time
		want rules.Verdict
	}{
		"one second before the end":          {"alicloud/ecs", end.Add(-time.Second), rules.Pass},
		"at the end":                         {"alicloud/ecs", end, rules.Violation},
		"a month left to the second":         {"tencentcloud/cvm", filing.AddMonths(end, -1), rules.Pass},
		"a second less than a month left":    {"tencentcloud/cvm", filing.AddMonths(end, -1).Add(time.Second), rules.Violation},
		"no demand of a month at Alibaba":    {"alicloud/ecs", filing.AddMonths(end, -1).Add(time.Second), rules.Pass},
		"one second before the end, Tencent": {"tencentcloud/cvm", end.Add(-time.Second), rules.Violation},
	} {
		t.Run(name, func(t *testing.T) {
			s := server(c.kind, func(s *filing.Server) { s.ExpiresAt = filing.Known(end) })
			checkVerdict(t, rule, servers(s), rules.Options{Now: c.now}, c.want)
		})
	}
	t.Run("all of the term of a new server is left", func(t *testing.T) {
		checkVerdict(t, rule, servers(server("tencentcloud/cvm", term(filing.MonthsTerm(1)))), rules.Options{}, rules.Pass)
	})
	t.Run("does not apply", func(t *testing.T) {
		for name, s := range map[string]filing.Server{
			"pay-as-you-go":           server("alicloud/ecs", billing(filing.PayAsYouGo), expires("2020-01-01T00:00:00Z")),
			"a new server at Alibaba": server("alicloud/ecs"),
			"no end at Alibaba":       server("alicloud/ecs", func(s *filing.Server) { s.ExpiresAt = filing.Absent[time.Time]() }),
			"no demand known, no end": server("huaweicloud/ecs", func(s *filing.Server) { s.ExpiresAt = filing.Absent[time.Time]() }),
			"cannot file":             server("alicloud/slb", expires("2020-01-01T00:00:00Z")),
		} {
			t.Run(name, func(t *testing.T) { checkVerdict(t, rule, servers(s), rules.Options{}, rules.NotApplicable) })
		}
	})
	t.Run("an absent end does not stop an apply, an unknown term does", func(t *testing.T) {
		absent := judge(rule, serverRemainingExamples[4].stack, rules.Options{})[0]
		unknown := judge(rule, serverRemainingExamples[5].stack, rules.Options{})[0]
		if absent.Blocks() || !unknown.Blocks() {
			t.Errorf("absent blocks: %t, unknown blocks: %t", absent.Blocks(), unknown.Blocks())
		}
	})
}
