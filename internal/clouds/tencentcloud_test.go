// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

func TestTencentCloudFacts(t *testing.T) {
	const cvm, element = "tencentcloud_instance", "data.tencentcloud_instances.instance_list[]"
	testFacts(t, map[string]factCase{
		"existing": {cvm, map[string]tfvalue.Value{
			"id": tfvalue.String("ins-1"), "availability_zone": tfvalue.String("ap-guangzhou-3"), "instance_charge_type": tfvalue.String("PREPAID"),
			"instance_charge_type_prepaid_period": tfvalue.Number(12), "allocate_public_ip": tfvalue.Bool(true), "internet_max_bandwidth_out": tfvalue.Number(5),
			"public_ip": tfvalue.String("203.0.113.7"), "create_time": tfvalue.String("2026-01-05T04:04:05Z"), "expired_time": tfvalue.String("2027-01-05T04:04:05Z"),
		}, map[string]string{
			"product": "cvm", "id": "ins-1", "region": "ap-guangzhou", "billing": "subscription", "months": "12",
			"created": "2026-01-05 12:04 Asia/Shanghai", "expires": "2027-01-05 12:04 Asia/Shanghai", "ip": "true",
		}},
		"hourly":               {cvm, map[string]tfvalue.Value{"instance_charge_type": tfvalue.String("POSTPAID_BY_HOUR"), "expired_time": tfvalue.String("")}, map[string]string{"billing": "pay_as_you_go", "months": "-", "expires": "-"}},
		"spot":                 {cvm, map[string]tfvalue.Value{"instance_charge_type": tfvalue.String("SPOTPAID")}, map[string]string{"billing": "spot"}},
		"dedicated host":       {cvm, map[string]tfvalue.Value{"instance_charge_type": tfvalue.String("CDHPAID")}, map[string]string{"billing": "dedicated_host"}},
		"reserved":             {cvm, map[string]tfvalue.Value{"instance_charge_type": tfvalue.String("UNDERWRITE")}, map[string]string{"billing": "underwriting"}},
		"charge unknown":       {cvm, map[string]tfvalue.Value{"instance_charge_type": tfvalue.Unknown()}, map[string]string{"billing": "?"}},
		"IP asked for":         {cvm, map[string]tfvalue.Value{"allocate_public_ip": tfvalue.Bool(true), "internet_max_bandwidth_out": tfvalue.Number(1), "public_ip": tfvalue.Unknown()}, map[string]string{"ip": "true"}},
		"IP, bandwidth?":       {cvm, map[string]tfvalue.Value{"allocate_public_ip": tfvalue.Bool(true), "internet_max_bandwidth_out": tfvalue.Unknown(), "public_ip": tfvalue.Unknown()}, map[string]string{"ip": "?"}},
		"IP, no bandwidth":     {cvm, map[string]tfvalue.Value{"allocate_public_ip": tfvalue.Bool(true), "internet_max_bandwidth_out": tfvalue.Number(0), "public_ip": tfvalue.String("")}, map[string]string{"ip": "false"}},
		"bandwidth, no IP":     {cvm, map[string]tfvalue.Value{"allocate_public_ip": tfvalue.Bool(false), "internet_max_bandwidth_out": tfvalue.Number(5), "public_ip": tfvalue.String("")}, map[string]string{"ip": "false"}},
		"bound later":          {cvm, map[string]tfvalue.Value{"allocate_public_ip": tfvalue.Bool(false), "internet_max_bandwidth_out": tfvalue.Number(0), "public_ip": tfvalue.Unknown()}, map[string]string{"ip": "?"}},
		"EIP bound":            {cvm, map[string]tfvalue.Value{"allocate_public_ip": tfvalue.Bool(false), "public_ip": tfvalue.String("203.0.113.7")}, map[string]string{"ip": "true"}},
		"allocation as 'text'": {cvm, map[string]tfvalue.Value{"allocate_public_ip": tfvalue.String("true"), "internet_max_bandwidth_out": tfvalue.String("1"), "public_ip": tfvalue.Unknown()}, map[string]string{"ip": "true"}},
		"element": {element, map[string]tfvalue.Value{
			"instance_id": tfvalue.String("ins-1"), "availability_zone": tfvalue.String("ap-guangzhou-3"), "instance_charge_type": tfvalue.String("PREPAID"),
			"create_time": tfvalue.String("2026-01-05T04:04:05Z"), "expired_time": tfvalue.String("2027-01-05T04:04:05Z"), "public_ip": tfvalue.String("203.0.113.7"),
		}, map[string]string{
			"product": "cvm", "id": "ins-1", "region": "ap-guangzhou", "billing": "subscription", "months": "-",
			"expires": "2027-01-05 12:04 Asia/Shanghai", "ip": "true",
		}},
		"Lighthouse":      {"tencentcloud_lighthouse_instance", map[string]tfvalue.Value{"id": tfvalue.String("lhins-1"), "period": tfvalue.Number(3), "zone": tfvalue.String("ap-guangzhou-3")}, map[string]string{"product": "lighthouse", "id": "lhins-1", "region": "ap-guangzhou", "billing": "subscription", "months": "3", "ip": "true"}},
		"Lighthouse term": {"tencentcloud_lighthouse_instance", map[string]tfvalue.Value{"zone": tfvalue.Unknown()}, map[string]string{"region": "?", "months": "-"}},
		"cluster":         {"tencentcloud_kubernetes_cluster", nil, map[string]string{"product": "tke"}},
		"public CLB":      {"tencentcloud_clb_instance", map[string]tfvalue.Value{"network_type": tfvalue.String("OPEN")}, map[string]string{"product": "clb", "ip": "true"}},
		"private CLB":     {"tencentcloud_clb_instance", map[string]tfvalue.Value{"network_type": tfvalue.String("INTERNAL")}, map[string]string{"ip": "false"}},
		"odd CLB":         {"tencentcloud_clb_instance", map[string]tfvalue.Value{"network_type": tfvalue.String("OTHER")}, map[string]string{"ip": "-"}},
		"EIP":             {"tencentcloud_eip", nil, map[string]string{"product": "eip", "ip": "true"}},
		"NAT":             {"tencentcloud_nat_gateway", map[string]tfvalue.Value{"assigned_eip_set": tfvalue.List([]tfvalue.Value{tfvalue.String("203.0.113.7")})}, map[string]string{"product": "nat_gateway", "ip": "true"}},
		"NAT, new":        {"tencentcloud_nat_gateway", map[string]tfvalue.Value{"assigned_eip_set": tfvalue.Unknown()}, map[string]string{"ip": "?"}},
		"EdgeOne":         {"tencentcloud_teo_zone", map[string]tfvalue.Value{"zone_id": tfvalue.String("zone-1")}, map[string]string{"product": "edgeone", "region": "-"}},
		"bucket":          {"tencentcloud_cos_bucket", nil, map[string]string{"product": "cos"}},
		"CLB attachment":  {"tencentcloud_clb_attachment", nil, map[string]string{"product": "clb"}},
	})
}
