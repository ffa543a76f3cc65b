// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

var serverRegionExamples = examplesOf("icp_server_region", []example{
	{
		name: "Hong Kong", stack: servers(server("alicloud/ecs", region("cn-hongkong"))),
		variant: "outside", subject: "alicloud/ecs/web", facts: []string{"region"}, source: "ALI-2026",
		en: []string{"Region is outside the Chinese mainland", "is in cn-hongkong (", ") of Alibaba Cloud, outside the Chinese mainland.", "mainland region of Alibaba Cloud"},
		zh: []string{"地域不在中国内地", "位于阿里云的 cn-hongkong（", "），不在中国内地。", "请改用阿里云的中国内地地域"},
	},
	{
		name: "an id that means another place at another cloud", stack: servers(server("huaweicloud/ecs", region("ap-southeast-1"))),
		variant: "outside", subject: "huaweicloud/ecs/web", facts: []string{"region"},
		en: []string{"ap-southeast-1", "Hong Kong", "of Huawei Cloud"},
		zh: []string{"华为云的 ap-southeast-1", "香港"},
	},
	{
		name: "a region that only its prefix tells", stack: servers(server("alicloud/ecs", region("cn-hongkong-2"))),
		variant: "outside", subject: "alicloud/ecs/web", facts: []string{"region"},
		en: []string{"is in cn-hongkong-2 of Alibaba Cloud"},
		zh: []string{"位于阿里云的 cn-hongkong-2，不在中国内地"},
	},
	{
		name: "a region of another cloud", stack: servers(server("tencentcloud/cvm", region("cn-hangzhou"))),
		variant: "other_cloud", subject: "tencentcloud/cvm/web", facts: []string{"region"},
		en: []string{"is in cn-hangzhou, which is a region of Alibaba Cloud, not of Tencent Cloud", "Correct region or cloud."},
		zh: []string{"cn-hangzhou 是阿里云的地域，不是腾讯云的地域", "请更正 region 或 cloud。"},
	},
	{
		name: "a misspelled region", stack: servers(server("tencentcloud/cvm", region("ap-guangzou"))),
		variant: "source_silent", subject: "tencentcloud/cvm/web", verdict: rules.Undecided, facts: []string{"region"},
		en: []string{"for the region ap-guangzou (did you mean ap-guangzhou?)."},
		zh: []string{"地域 ap-guangzou 的情况（是否应为 ap-guangzhou？）。"},
	},
	{
		name: "a region that is like no other", stack: servers(server("tencentcloud/cvm", region("mars-olympus-mons"))),
		variant: "source_silent", subject: "tencentcloud/cvm/web", verdict: rules.Undecided, facts: []string{"region"},
		en: []string{"for the region mars-olympus-mons."}, zh: []string{"地域 mars-olympus-mons 的情况。"},
		not: []string{"did you mean", "是否应为"},
	},
	{
		name: "a cloud that no source lists", stack: servers(server("othercloud/vm", region("cn-hangzhou"))),
		variant: "source_silent", subject: "othercloud/vm/web", verdict: rules.Undecided, facts: []string{"cloud"},
		en: []string{"no source in the catalogue settles it for vm."}, zh: []string{"目录中没有来源说明 vm 的情况。"},
	},
	{
		name: "an unknown region", stack: servers(server("alicloud/ecs", func(s *filing.Server) { s.Region = filing.Unknown[string]() })),
		variant: "fact_unknown", subject: "alicloud/ecs/web", verdict: rules.Undecided, facts: []string{"region"},
		en: []string{"region will be known only after apply", "Set region on the icp_filing_server."}, zh: []string{"请在 icp_filing_server 上设置 region。"}, not: ownArguments,
	},
	{
		name: "an unknown cloud", stack: servers(server("alicloud/ecs", func(s *filing.Server) { s.Cloud = filing.Unknown[filing.Cloud]() })),
		variant: "fact_unknown", subject: "alicloud/ecs/web", verdict: rules.Undecided, facts: []string{"cloud"},
		en: []string{"cloud will be known only after apply"}, zh: []string{"cloud 要到 apply 之后才能知道"},
	},
})

func region(id string) func(*filing.Server) {
	return func(s *filing.Server) { s.Region = filing.Known(id) }
}

func TestServerRegion(t *testing.T) {
	const rule = "icp_server_region"
	checkExamples(t, rule, serverRegionExamples)
	t.Run("the product does not matter", func(t *testing.T) {
		absent := func(s *filing.Server) { s.Region = filing.Absent[string]() }
		checkVerdict(t, rule, servers(server("alicloud/slb", absent)), rules.Options{}, rules.NotApplicable)
		checkVerdict(t, rule, servers(server("alicloud/quantum_box", absent)), rules.Options{}, rules.Undecided)
		checkVerdict(t, rule, servers(server("alicloud/slb")), rules.Options{}, rules.Pass)
		checkVerdict(t, rule, servers(server("alicloud/slb", region("us-east-1"))), rules.Options{}, rules.Violation)
	})
}
