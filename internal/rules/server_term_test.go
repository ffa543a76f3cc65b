// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

var serverTermExamples = examplesOf("icp_server_term", []example{
	{
		name: "bought for one month", stack: servers(server("alicloud/ecs", term(bought(1, filing.Month)))),
		variant: "too_short", subject: "alicloud/ecs/web", facts: []string{"term_months"}, source: "ALI-2026",
		en: []string{
			"Term is too short for an ICP filing", "The total term of alicloud/ecs/web is 1 month (bought for 1 month); Elastic Compute Service (ECS) needs 3 months or more.",
			"set term_months = 3 on the icp_filing_server.", "renewed_months",
		},
		zh:  []string{"购买时长不足", "alicloud/ecs/web 的总时长为 1 个月（购买时长 1 个月）；云服务器 ECS 至少需要 3 个月。", "term_months = 3"},
		not: []string{"1 months"},
	},
	{
		name: "bought for a week on an Alibaba Cloud instance", stack: servers(server("alicloud/ecs", term(bought(1, filing.Week)), readFrom("alicloud_instance"))),
		variant: "too_short", subject: "alicloud/ecs/web", facts: []string{"term_months"},
		en: []string{"Buy 3 months or more: set period = 3 on the alicloud_instance and remove period_unit."},
		zh: []string{"请购买 3 个月或更长时间：在 alicloud_instance 上设置 period = 3，并删除 period_unit。"},
	},
	{
		name: "bought for a month on a Huawei Cloud instance", stack: servers(server("huaweicloud/ecs", term(bought(1, filing.Month)), readFrom("huaweicloud_compute_instance"))),
		variant: "too_short", subject: "huaweicloud/ecs/web", facts: []string{"term_months"},
		en: []string{`set period_unit = "month" and period = 3 on the huaweicloud_compute_instance.`}, zh: []string{`period_unit = "month"、period = 3`},
		not: []string{"and remove"},
	},
	{
		name: "bought for a month on a Tencent Cloud instance that nothing declares", stack: servers(server("tencentcloud/cvm", term(bought(1, filing.Month)), readFrom("tencentcloud_instance"), undeclared)),
		variant: "too_short", subject: "web", facts: []string{"term_months"},
		en: []string{"set instance_charge_type_prepaid_period = 3 on the tencentcloud_instance."}, zh: []string{"设置 instance_charge_type_prepaid_period = 3"},
		not: []string{"icp_filing_server", "renewed_months"},
	},
	{
		name: "weeks and a renewal", stack: servers(server("alicloud/ecs", term(bought(3, filing.Week).WithRenewed(2)))),
		variant: "too_short", subject: "alicloud/ecs/web", facts: []string{"term_months"},
		en: []string{"is 2 months (bought for 3 weeks, with 2 months of renewals)"}, zh: []string{"2 个月（购买时长 3 周，含续费 2 个月）"},
	},
	{
		name: "one week", stack: servers(server("alicloud/ecs", term(bought(1, filing.Week)))),
		variant: "too_short", subject: "alicloud/ecs/web", facts: []string{"term_months"},
		en: []string{"is 0 months (bought for 1 week)"}, zh: []string{"购买时长 1 周"}, not: []string{"1 weeks"},
	},
	{
		name: "a stated term of a product that needs a year", stack: servers(server("huaweicloud/dec", term(filing.MonthsTerm(11)))),
		variant: "too_short", subject: "huaweicloud/dec/web", facts: []string{"term_months"}, source: "HW-2024",
		en: []string{"is 11 months (stated as 11 months)", "needs 12 months or more", "term_months = 12"},
		zh: []string{"11 个月（声明为 11 个月）", "至少需要 12 个月"}, not: []string{"renewals)", "含续费 0"},
	},
	{
		name: "a life", stack: servers(server("alicloud/ecs", term(lived("2026-10-01T08:00+08:00", "2026-12-01T08:00+08:00")))),
		variant: "too_short", subject: "alicloud/ecs/web", facts: []string{"term_months"},
		en: []string{"2 months (from 2026-10-01 08:00", " to 2026-12-01 08:00"}, zh: []string{"2 个月（自 2026-10-01 08:00", " 至 2026-12-01 08:00"},
	},
	{
		name: "one year of a product that needs one, in part", stack: servers(server("huaweicloud/dec", term(bought(1, filing.Year)), func(s *filing.Server) {
			short, _ := s.Term.Value()
			short.Months-- // as when part of it was refunded
			s.Term = filing.Known(short)
		})),
		variant: "too_short", subject: "huaweicloud/dec/web", facts: []string{"term_months"},
		en: []string{"bought for 1 year)"}, zh: []string{"购买时长 1 年）"}, not: []string{"1 years"},
	},
	{
		name: "not stated", stack: servers(server("alicloud/ecs", func(s *filing.Server) { s.Term = filing.Absent[filing.Term]() })),
		variant: "fact_absent", subject: "alicloud/ecs/web", verdict: rules.Undecided, facts: []string{"term_months"},
		en: []string{"nothing states term_months", "Set term_months on the icp_filing_server."}, zh: []string{"请在 icp_filing_server 上设置 term_months。"},
	},
	{
		name: "a minimum that no source states", stack: servers(server("tencentcloud/cloudbase_run_pack")), options: rules.Options{LegacyProducts: true},
		variant: "source_silent", subject: "tencentcloud/cloudbase_run_pack/web", verdict: rules.Undecided, facts: []string{"term_months"}, source: "TC-SERVERS",
		en: []string{"no source in the catalogue settles it for CloudBase Run resource pack"}, zh: []string{"没有来源说明云托管备案资源包的情况"},
	},
})

func term(t filing.Term) func(*filing.Server) {
	return func(s *filing.Server) { s.Term = filing.Known(t) }
}

// must returns the value of a call that cannot fail with its arguments.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func bought(count int, unit filing.TermUnit) filing.Term {
	return must(filing.PurchasedTerm(count, unit))
}

func at(text string) time.Time { return must(filing.ParseTime(text)) }

func lived(from, until string) filing.Term {
	return must(filing.LifetimeTerm(at(from), at(until)))
}

func TestServerTerm(t *testing.T) {
	const rule = "icp_server_term"
	checkExamples(t, rule, serverTermExamples)
	t.Run("calendar months to the second", func(t *testing.T) {
		// In China's time zone: there the month ends eight hours before UTC's.
		for until, want := range map[string]rules.Verdict{
			"2026-12-31T16:00:00Z": rules.Pass, "2026-12-31T15:59:59Z": rules.Violation,
		} {
			checkVerdict(t, rule, servers(server("alicloud/ecs", term(lived("2026-09-30T16:00:00Z", until)))), rules.Options{}, want)
		}
	})
	t.Run("only a subscription has a term", func(t *testing.T) {
		short := term(filing.MonthsTerm(1))
		checkVerdict(t, rule, servers(server("alicloud/ecs", short, billing(filing.Spot))), rules.Options{}, rules.NotApplicable)
		checkVerdict(t, rule, servers(server("alicloud/ecs", short, func(s *filing.Server) { s.Billing = filing.Unknown[filing.Billing]() })), rules.Options{}, rules.Violation)
		checkVerdict(t, rule, servers(server("alicloud/slb", short)), rules.Options{}, rules.NotApplicable)
	})
}
