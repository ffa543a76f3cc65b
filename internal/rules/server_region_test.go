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
		name: "a region that only its prefix tells", stack: servers(server("alicloud/ecs", region("cn-hongkong-finance-1"))),
		variant: "outside", subject: "alicloud/ecs/web", facts: []string{"region"},
		en: []string{"is in cn-hongkong-finance-1 of Alibaba Cloud"},
		zh: []string{"位于阿里云的 cn-hongkong-finance-1，不在中国内地"},
	},
	{
		name: "an id without the prefix of the mainland", stack: servers(server("huaweicloud/ecs", region("eu-north-7"))),
		variant: "other_prefix", subject: "huaweicloud/ecs/web", facts: []string{"region"},
		en: []string{"Region is outside the Chinese mainland", "is in eu-north-7 of Huawei Cloud, outside the Chinese mainland: the ids of its mainland regions begin with cn-."},
		zh: []string{"地域不在中国内地", "位于华为云的 eu-north-7，不在中国内地：其中国内地地域的 ID 均以 cn- 开头。"},
	},
	{
		name: "a region of another cloud", stack: servers(server("tencentcloud/cvm", region("cn-hangzhou"))),
		variant: "other_cloud", subject: "tencentcloud/cvm/web", facts: []string{"region"},
		en:  []string{"Region is not a region of the cloud", "is in cn-hangzhou, which is a region of Alibaba Cloud, not of Tencent Cloud.", "Correct region or cloud."},
		zh:  []string{"该云厂商没有这个地域", "cn-hangzhou 是阿里云的地域，不是腾讯云的地域。", "请更正 region 或 cloud。"},
		not: []string{"did you mean", "是否应为"},
	},
	{
		name: "a region of another cloud at the place of one of this", stack: servers(server("huaweicloud/ecs", region("ap-guangzhou-3"))),
		variant: "other_cloud", subject: "huaweicloud/ecs/web", facts: []string{"region"},
		en: []string{`is in ap-guangzhou ("ap-guangzhou-3"), which is a region of Tencent Cloud, not of Huawei Cloud (did you mean cn-south-1?).`, `Set region = "cn-south-1" on the icp_filing_server, or correct cloud.`},
		zh: []string{"ap-guangzhou（写作“ap-guangzhou-3”）是腾讯云的地域，不是华为云的地域（是否应为 cn-south-1？）。", `请在 icp_filing_server 上设置 region = "cn-south-1"，或更正 cloud。`},
	},
	{
		name: "a region of another cloud, read from a resource", stack: servers(server("alicloud/ecs", region("ap-guangzhou"), ofResource("availability_zone"))),
		variant: "other_cloud", subject: "alicloud/ecs/web", facts: []string{"region"},
		en: []string{"(did you mean cn-guangzhou?).", "Correct availability_zone on the alicloud_instance, or region in its provider block."},
		zh: []string{"请更正 alicloud_instance 的 availability_zone，或其 provider 块中的 region。"},
	},
	{
		name: "a zone", stack: servers(server("tencentcloud/cvm", region("ap-guangzhou-3"))),
		variant: "not_a_region", subject: "tencentcloud/cvm/web", facts: []string{"region"},
		en: []string{"Region is not a region of the cloud", `is in "ap-guangzhou-3", which is a zone of ap-guangzhou, not a region.`, `Set region = "ap-guangzhou" on the icp_filing_server.`},
		zh: []string{"该云厂商没有这个地域", "的地域“ap-guangzhou-3”是 ap-guangzhou 的可用区，不是地域。", `请在 icp_filing_server 上设置 region = "ap-guangzhou"。`},
	},
	{
		name: "a misspelled region", stack: servers(server("tencentcloud/cvm", region("ap-guangzou"))),
		variant: "not_a_region", subject: "tencentcloud/cvm/web", facts: []string{"region"},
		en: []string{`is in "ap-guangzou", which is not a region of Tencent Cloud (did you mean ap-guangzhou?).`, `Set region = "ap-guangzhou" on the icp_filing_server.`},
		zh: []string{"的地域“ap-guangzou”不是腾讯云的地域（是否应为 ap-guangzhou？）。"},
	},
	{
		name: "a misspelled region, read from a resource", stack: servers(server("alicloud/ecs", region("cn-hangzou"), ofResource("availability_zone"))),
		variant: "not_a_region", subject: "alicloud/ecs/web", facts: []string{"region"},
		en: []string{"Correct availability_zone on the alicloud_instance, or region in its provider block."},
		zh: []string{"请更正 alicloud_instance 的 availability_zone，或其 provider 块中的 region。"},
	},
	{
		name: "a misspelled region of an undeclared server", stack: servers(server("alicloud/ecs", region("cn-hangzou"), func(s *filing.Server) { s.ID, s.Name = "", "alicloud_x.web" })),
		variant: "not_a_region", subject: "alicloud_x.web", facts: []string{"region"},
		en: []string{"Correct the region in the resource or in its provider block."}, zh: []string{"请更正资源或其 provider 块中的地域。"},
	},
	{
		name: "a region of another cloud of an undeclared server", stack: servers(server("alicloud/ecs", region("ap-beijing"), func(s *filing.Server) { s.ID, s.Name = "", "alicloud_x.web" })),
		variant: "other_cloud", subject: "alicloud_x.web", facts: []string{"region"},
		en: []string{"Correct the region in the resource or in its provider block."}, zh: []string{"请更正资源或其 provider 块中的地域。"},
	},
	{
		name: "an empty region", stack: servers(server("alicloud/ecs", region(" "))),
		variant: "not_a_region", subject: "alicloud/ecs/web", facts: []string{"region"},
		en: []string{"The region of alicloud/ecs/web is an empty text.", "Set region on the icp_filing_server to the id of a mainland region."},
		zh: []string{"alicloud/ecs/web 的地域为空。", "请将 icp_filing_server 的 region 设为中国内地地域的 ID。"},
	},
	{
		name: "a text that is not an id", stack: servers(server("huaweicloud/ecs", region("somewhere nice"))),
		variant: "not_a_region", subject: "huaweicloud/ecs/web", facts: []string{"region"},
		en: []string{`is in "somewhere nice", which does not have the form of a region id.`}, zh: []string{"的地域“somewhere nice”不符合地域 ID 的格式。"},
	},
	{
		name: "a region that may be new", stack: servers(server("alicloud/ecs", region("cn-suzhou"))),
		variant: "region_unlisted", subject: "alicloud/ecs/web", verdict: rules.Undecided, facts: []string{"region"}, source: "ALI-TABLE",
		en: []string{"the catalogue does not list cn-suzhou as a region of Alibaba Cloud.", "does not count as eligible"},
		zh: []string{"目录中没有列出阿里云的地域 cn-suzhou。", "不视为符合条件"}, not: []string{"did you mean", "是否应为"},
	},
	{
		name: "a part of a region", stack: servers(server("huaweicloud/ecs", region("cn-north-4-dec"))),
		variant: "region_unlisted", subject: "huaweicloud/ecs/web", verdict: rules.Undecided, facts: []string{"region"},
		en: []string{"does not list cn-north-4-dec as a region of Huawei Cloud (did you mean cn-north-4?)."}, zh: []string{"目录中没有列出华为云的地域 cn-north-4-dec（是否应为 cn-north-4？）。"},
	},
	{
		name: "a misspelled region outside the mainland", stack: servers(server("alicloud/ecs", region("us-est-1"))),
		variant: "not_a_region", subject: "alicloud/ecs/web", facts: []string{"region"},
		en: []string{"did you mean us-east-1?", "Set region on the icp_filing_server to the id of a mainland region."}, zh: []string{"是否应为 us-east-1？", "请将 icp_filing_server 的 region 设为中国内地地域的 ID。"},
		not: []string{`region = "`},
	},
	{
		name: "a region of another cloud outside the mainland", stack: servers(server("alicloud/ecs", region("ap-hongkong"))),
		variant: "other_cloud", subject: "alicloud/ecs/web", facts: []string{"region"},
		en: []string{"did you mean cn-hongkong?", "Correct region or cloud."}, zh: []string{"是否应为 cn-hongkong？", "请更正 region 或 cloud。"},
		not: []string{`region = "`},
	},
	{
		name: "a region that is like no other", stack: servers(server("tencentcloud/cvm", region("mars-olympus-mons"))),
		variant: "region_unlisted", subject: "tencentcloud/cvm/web", verdict: rules.Undecided, facts: []string{"region"}, source: "TC-SERVERS",
		en: []string{"does not list mars-olympus-mons as a region of Tencent Cloud."}, zh: []string{"腾讯云的地域 mars-olympus-mons。"},
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
})

func region(id string) func(*filing.Server) {
	return func(s *filing.Server) { s.Region = filing.Known(id) }
}

// ofResource reads the region of a server from an argument of a cloud resource.
func ofResource(argument string) func(*filing.Server) {
	return func(s *filing.Server) {
		s.Arguments = filing.Arguments{Type: "alicloud_instance", Region: []string{argument}}
	}
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
