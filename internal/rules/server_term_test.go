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
		name: "weeks and a renewal", stack: servers(server("alicloud/ecs", term(renewed(bought(3, filing.Week), 2)), readFrom("alicloud_instance"))),
		variant: "too_short", subject: "alicloud/ecs/web", facts: []string{"term_months"},
		en: []string{`is 2 months (bought for 3 weeks: period_unit = "Week", with 2 months of renewals)`, "set period = 3 on the alicloud_instance and remove period_unit", "and weeks as the whole months that they cover"},
		zh: []string{`2 个月（购买时长 3 周：period_unit = "Week"，含续费 2 个月）`, "按周购买的时长按其覆盖的整月计算"},
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
		name: "a life", stack: servers(server("alicloud/ecs", term(lived("2026-11-01T08:00+08:00", "2027-01-01T08:00+08:00")), readFrom("data.alicloud_instances"))),
		variant: "too_short", subject: "alicloud/ecs/web", facts: []string{"term_months"},
		en:  []string{"is at most 2 months (from 2026-11-01 08:00", " to 2027-01-01 08:00", "Renew the server in the console until its term is 3 months or more, then run terraform plan again.", "Pay-as-you-go time does not count."},
		zh:  []string{"的总时长最多 2 个月（自 2026-11-01 08:00", " 至 2027-01-01 08:00", "请在控制台为服务器续费，使总时长达到 3 个月以上", "按量付费的时间不计入"},
		not: []string{"Buy", "请购买", "term_months =", "period"},
	},
	{
		name: "a period that says enough and came too late", stack: servers(server("alicloud/ecs", term(filing.Term{Count: 3, Unit: filing.Month, From: at("2026-11-10"), Until: at("2026-12-11")}), readFrom("alicloud_instance"))),
		variant: "too_short", subject: "alicloud/ecs/web", facts: []string{"term_months"},
		en: []string{"is at most 1 month (from", "Renew the server in the console", "period = 3 already says enough, and has renewed nothing."},
		zh: []string{"请在控制台为服务器续费", "period = 3 已经足够，但并未续费。"}, not: []string{"bought for 3", "Buy", "请购买"},
	},
	{
		name: "a period that does not say enough", stack: servers(server("tencentcloud/cvm", term(filing.Term{Count: 1, Unit: filing.Month, From: at("2026-11-10"), Until: at("2026-12-11")}), readFrom("tencentcloud_instance"))),
		variant: "too_short", subject: "tencentcloud/cvm/web", facts: []string{"term_months"},
		en: []string{"is 1 month (from", "bought for 1 month)", "A longer instance_charge_type_prepaid_period is not a renewal."},
		zh: []string{"购买时长 1 个月）", "改大 instance_charge_type_prepaid_period 并不会续费。"}, not: []string{"Buy", "请购买"},
	},
	{
		name: "by the hour for a year, then for a month", stack: servers(server("alicloud/ecs", term(filing.Term{Count: 1, Unit: filing.Month, From: at("2025-11-01"), Until: at("2026-12-28")}), readFrom("alicloud_instance"))),
		variant: "term_open", subject: "alicloud/ecs/web", verdict: rules.Undecided, facts: []string{"subscribed_since"}, source: "ALI-2026",
		en: []string{
			"A fact that an ICP filing rule needs is not stated", "The total term of alicloud/ecs/web is between 1 and 13 months (from 2025-11-01 00:00", "bought for 1 month); Elastic Compute Service (ECS) needs 3 months or more, and nothing states since when it has been a subscription.",
			"Set subscribed_since on the icp_filing_server to the day on which the subscription began, or term_months to all months that were paid for in advance.",
			"If these are fewer than 3, renew the server in the console.", "A server that ran by the hour first is older than its subscription.",
		},
		zh: []string{"的总时长为 1 至 13 个月（自 2025-11-01 00:00", "购买时长 1 个月）", "且没有任何地方给出包年包月从何时开始。", "请在 icp_filing_server 上将 subscribed_since 设为包年包月开始的日期", "若不足 3 个月，请在控制台续费。", "只有预付的时长才计入"},
	},
	{
		name: "the same of a server that nothing declares", stack: servers(server("huaweicloud/ecs", term(filing.Term{From: at("2025-11-01"), Until: at("2026-11-28")}), readFrom("huaweicloud_compute_instance"), undeclared)),
		variant: "term_open", subject: "web", verdict: rules.Undecided, facts: []string{"subscribed_since"},
		en: []string{"is at most 12 months (from", "Declare the server with icp_filing_server. Set subscribed_since there to the day"}, zh: []string{"的总时长为 0 至 12 个月", "请用 icp_filing_server 声明该服务器，并在其中将 subscribed_since 设为包年/包月开始的日期"},
	},
	{
		name: "only an end", stack: servers(server("alicloud/simple_application_server", term(filing.Term{Until: at("2027-01-01"), Renewed: 1}))),
		variant: "term_open", subject: "alicloud/simple_application_server/web", verdict: rules.Undecided, facts: []string{"subscribed_since"},
		en: []string{"is 2 months or more (until 2027-01-01 00:00", "with 1 month of renewals)"}, zh: []string{"的总时长为 2 个月以上（至 2027-01-01 00:00"},
	},
	{
		name: "since a day", stack: servers(server("alicloud/ecs", term(filing.Term{Count: 12, Unit: filing.Month, From: at("2026-10-28"), Until: at("2026-12-28"), Subscribed: true}), readFrom("alicloud_instance"))),
		variant: "too_short", subject: "alicloud/ecs/web", facts: []string{"term_months"},
		en: []string{"is 2 months (subscription from 2026-10-28 00:00", "Renew the server in the console"}, zh: []string{"包年包月自 2026-10-28 00:00"}, not: []string{"bought for", "购买时长 12"},
	},
	{
		name: "since a day, until when nobody says", stack: servers(server("alicloud/ecs", term(filing.Term{From: at("2026-10-28"), Subscribed: true}), func(s *filing.Server) { s.ExpiresAt = filing.Absent[time.Time]() })),
		variant: "fact_absent", subject: "alicloud/ecs/web", verdict: rules.Undecided, facts: []string{"expires_at"},
		en: []string{"nothing states expires_at", "Set expires_at on the icp_filing_server"}, zh: []string{"expires_at"},
	},
	{
		name: "what was bought is not known yet", stack: servers(server("alicloud/ecs", term(filing.Term{From: at("2025-11-01"), Until: at("2026-12-28"), Pending: true}))),
		variant: "fact_unknown", subject: "alicloud/ecs/web", verdict: rules.Undecided, facts: []string{"term_months"},
		en: []string{"term_months will be known only after apply"}, zh: []string{"term_months 要到 apply 之后才能知道"},
	},
	{
		name: "automatic renewal", stack: servers(server("alicloud/ecs", term(bought(1, filing.Month)), readFrom("alicloud_instance"), renewing("renewal_status", "AutoRenewal"))),
		variant: "too_short", subject: "alicloud/ecs/web", facts: []string{"term_months"},
		en: []string{`is 1 month (bought for 1 month, not counting automatic renewal: renewal_status = "AutoRenewal")`}, zh: []string{`为 1 个月（购买时长 1 个月，不计自动续费 renewal_status = "AutoRenewal"）`},
	},
	{
		name: "automatic renewal of a server that exists", stack: servers(server("alicloud/ecs", term(filing.Term{From: at("2025-11-01"), Until: at("2026-12-28")}), renewing("auto_renew", true))),
		variant: "term_open", subject: "alicloud/ecs/web", verdict: rules.Undecided, facts: []string{"subscribed_since"},
		en: []string{"not counting automatic renewal: auto_renew = true)"}, zh: []string{"不计自动续费 auto_renew = true）"},
	},
	{
		name: "weeks that may be enough", stack: servers(server("alicloud/ecs", term(renewed(bought(4, filing.Week), 2)), readFrom("alicloud_instance"))),
		variant: "term_open", subject: "alicloud/ecs/web", verdict: rules.Undecided, facts: []string{"subscribed_since"},
		en: []string{`is between 2 and 3 months (bought for 4 weeks: period_unit = "Week", with 2 months of renewals)`, "Buy whole months: set period = 3 on the alicloud_instance and remove period_unit.", "set term_months on the icp_filing_server"},
		zh: []string{"2 至 3 个月", "请按整月购买：在 alicloud_instance 上设置 period = 3，并删除 period_unit。"},
	},
	{
		name: "renewals of a product of which no source says that they count", stack: servers(server("huaweicloud/dec", term(renewed(filing.MonthsTerm(6), 6)))),
		variant: "renewals_silent", subject: "huaweicloud/dec/web", verdict: rules.Undecided, facts: []string{"renewed_months"}, source: "HW-2024",
		en: []string{"no source in the catalogue says whether renewals count for Dedicated Cloud (DeC), which needs 12 months. Without them, it has 6 months (stated as 6 months, with 6 months of renewals)."},
		zh: []string{"没有来源说明专属云 DeC 的续费时长是否计入", "不计续费为 6 个月"},
	},
	{
		name: "too short even with them", stack: servers(server("huaweicloud/dec", term(renewed(filing.MonthsTerm(6), 5)))),
		variant: "too_short", subject: "huaweicloud/dec/web", facts: []string{"term_months"},
		en: []string{"is 11 months (stated as 6 months, with 5 months of renewals)", "Dedicated Cloud (DeC) must be bought for at least 12 months; no source says whether renewals count."}, zh: []string{"为 11 个月", "专属云 DeC 的购买时长须不少于 12 个月；没有来源说明续费是否计入；按自然月计算"},
		not: []string{"add up", "without counting renewals", "renewed_months", "请在控制台续费"},
	},
	{
		name: "renewals that do not count", stack: servers(server("alicloud/marketplace_site", term(renewed(filing.MonthsTerm(3), 9)))), options: rules.Options{LegacyProducts: true},
		variant: "too_short", subject: "alicloud/marketplace_site/web", facts: []string{"term_months"},
		en: []string{"is 3 months (stated as 3 months, with 9 months of renewals)", "must be bought for at least 12 months, without counting renewals"}, zh: []string{"为 3 个月", "续费不计入"}, not: []string{"add up", "renewed_months", "请在控制台续费"},
	},
	{
		name: "renewals that do not count, of a server that exists", stack: servers(server("alicloud/marketplace_site", term(lived("2026-11-01T08:00+08:00", "2027-01-01T08:00+08:00")), readFrom("alicloud_instance"))), options: rules.Options{LegacyProducts: true},
		variant: "too_short", subject: "alicloud/marketplace_site/web", facts: []string{"term_months"},
		en: []string{"Buy another one for 12 months or more: renewals do not count.", "without counting renewals"}, zh: []string{"请另行购买 12 个月或更长时间：续费不计入。"}, not: []string{"Renew the server", "为服务器续费", "not a renewal"},
	},
	{
		name: "renewals of which no source says that they count, of a server that exists", stack: servers(server("huaweicloud/dec", term(lived("2026-11-01T08:00+08:00", "2027-01-01T08:00+08:00")))),
		variant: "too_short", subject: "huaweicloud/dec/web", facts: []string{"term_months"},
		en: []string{"Buy another one for 12 months or more.", "no source says whether renewals count"}, zh: []string{"请另行购买 12 个月或更长时间。"}, not: []string{"Renew the server", "为服务器续费", "do not count", "续费不计入"},
	},
	{
		name: "until when nobody says, of a server that nothing declares", stack: servers(server("alicloud/ecs", term(filing.Term{From: at("2026-10-28"), Subscribed: true}), undeclared, func(s *filing.Server) { s.ExpiresAt = filing.Absent[time.Time]() })),
		variant: "fact_absent", subject: "web", verdict: rules.Undecided, facts: []string{"expires_at"},
		en: []string{"Declare the server with icp_filing_server, and set expires_at there to the end of the paid term"}, zh: []string{"请用 icp_filing_server 声明该服务器，并将其中的 expires_at 设为到期时间"},
	},
	{
		name: "not stated, where only the first purchase counts", stack: servers(server("huaweicloud/dec", func(s *filing.Server) { s.Term = filing.Absent[filing.Term]() })),
		variant: "fact_absent", subject: "huaweicloud/dec/web", verdict: rules.Undecided, facts: []string{"term_months"},
		en: []string{"Set term_months on the icp_filing_server."}, zh: []string{"请在 icp_filing_server 上设置 term_months。"}, not: []string{"subscribed_since"},
	},
	{
		name: "not stated", stack: servers(server("alicloud/ecs", func(s *filing.Server) { s.Term = filing.Absent[filing.Term]() })),
		variant: "fact_absent", subject: "alicloud/ecs/web", verdict: rules.Undecided, facts: []string{"term_months"},
		en: []string{"nothing states term_months", "Set term_months on the icp_filing_server. For a server that exists, subscribed_since with expires_at will do, too."}, zh: []string{"请在 icp_filing_server 上设置 term_months。"},
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

func lived(from, until string) filing.Term { return filing.Term{From: at(from), Until: at(until)} }

// renewed adds months of renewals.
func renewed(t filing.Term, months int) filing.Term {
	t.Renewed = months
	return t
}

// renewing says that the cloud renews the server.
func renewing(name string, value any) func(*filing.Server) {
	return func(s *filing.Server) { s.AutoRenewal = filing.Argument{Name: name, Value: value} }
}

func TestServerTerm(t *testing.T) {
	const rule = "icp_server_term"
	checkExamples(t, rule, serverTermExamples)
	t.Run("calendar months to the second", func(t *testing.T) {
		// In China's time zone: there the month ends eight hours before UTC's.
		for until, want := range map[string]rules.Verdict{
			"2026-12-31T16:00:00Z": rules.Pass, "2026-12-31T15:59:59Z": rules.Violation,
		} {
			since := lived("2026-09-30T16:00:00Z", until)
			since.Subscribed = true
			checkVerdict(t, rule, servers(server("alicloud/ecs", term(since))), rules.Options{}, want)
		}
	})
	t.Run("only a subscription has a term", func(t *testing.T) {
		short := term(filing.MonthsTerm(1))
		checkVerdict(t, rule, servers(server("alicloud/ecs", short, billing(filing.Spot))), rules.Options{}, rules.NotApplicable)
		checkVerdict(t, rule, servers(server("alicloud/ecs", short, func(s *filing.Server) { s.Billing = filing.Unknown[filing.Billing]() })), rules.Options{}, rules.Violation)
		checkVerdict(t, rule, servers(server("alicloud/slb", short)), rules.Options{}, rules.NotApplicable)
	})
}
