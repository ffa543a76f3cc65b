// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package shapes

import "testing"

func TestTencentCloudFacts(t *testing.T) {
	const cvm, element = "tencentcloud_instance", "data.tencentcloud_instances.instance_list[]"
	testFacts(t, map[string]factCase{
		"existing": {cvm, map[string]Value{
			"id": String("ins-1"), "availability_zone": String("ap-guangzhou-3"), "instance_charge_type": String("PREPAID"),
			"instance_charge_type_prepaid_period": Number(12), "allocate_public_ip": Bool(true), "internet_max_bandwidth_out": Number(5),
			"public_ip": String("203.0.113.7"), "create_time": String("2026-01-05T04:04:05Z"), "expired_time": String("2027-01-05T04:04:05Z"),
		}, map[string]string{
			"product": "cvm", "id": "ins-1", "region": "ap-guangzhou", "billing": "subscription", "months": "12",
			"created": "2026-01-05 12:04 Asia/Shanghai", "expires": "2027-01-05 12:04 Asia/Shanghai", "ip": "true",
		}},
		"hourly":               {cvm, map[string]Value{"instance_charge_type": String("POSTPAID_BY_HOUR"), "expired_time": String("")}, map[string]string{"billing": "pay_as_you_go", "months": "-", "expires": "-"}},
		"spot":                 {cvm, map[string]Value{"instance_charge_type": String("SPOTPAID")}, map[string]string{"billing": "spot"}},
		"dedicated host":       {cvm, map[string]Value{"instance_charge_type": String("CDHPAID")}, map[string]string{"billing": "dedicated_host"}},
		"reserved":             {cvm, map[string]Value{"instance_charge_type": String("UNDERWRITE")}, map[string]string{"billing": "underwriting"}},
		"charge unknown":       {cvm, map[string]Value{"instance_charge_type": Unknown()}, map[string]string{"billing": "?"}},
		"IP asked for":         {cvm, map[string]Value{"allocate_public_ip": Bool(true), "internet_max_bandwidth_out": Number(1), "public_ip": Unknown()}, map[string]string{"ip": "true"}},
		"IP, bandwidth?":       {cvm, map[string]Value{"allocate_public_ip": Bool(true), "internet_max_bandwidth_out": Unknown(), "public_ip": Unknown()}, map[string]string{"ip": "?"}},
		"IP, no bandwidth":     {cvm, map[string]Value{"allocate_public_ip": Bool(true), "internet_max_bandwidth_out": Number(0), "public_ip": String("")}, map[string]string{"ip": "false"}},
		"bandwidth, no IP":     {cvm, map[string]Value{"allocate_public_ip": Bool(false), "internet_max_bandwidth_out": Number(5), "public_ip": String("")}, map[string]string{"ip": "false"}},
		"bound later":          {cvm, map[string]Value{"allocate_public_ip": Bool(false), "internet_max_bandwidth_out": Number(0), "public_ip": Unknown()}, map[string]string{"ip": "?"}},
		"EIP bound":            {cvm, map[string]Value{"allocate_public_ip": Bool(false), "public_ip": String("203.0.113.7")}, map[string]string{"ip": "true"}},
		"allocation as 'text'": {cvm, map[string]Value{"allocate_public_ip": String("true"), "internet_max_bandwidth_out": String("1"), "public_ip": Unknown()}, map[string]string{"ip": "true"}},
		"element": {element, map[string]Value{
			"instance_id": String("ins-1"), "availability_zone": String("ap-guangzhou-3"), "instance_charge_type": String("PREPAID"),
			"create_time": String("2026-01-05T04:04:05Z"), "expired_time": String("2027-01-05T04:04:05Z"), "public_ip": String("203.0.113.7"),
		}, map[string]string{
			"product": "cvm", "id": "ins-1", "region": "ap-guangzhou", "billing": "subscription", "months": "-",
			"expires": "2027-01-05 12:04 Asia/Shanghai", "ip": "true",
		}},
		"Lighthouse":      {"tencentcloud_lighthouse_instance", map[string]Value{"id": String("lhins-1"), "period": Number(3), "zone": String("ap-guangzhou-3")}, map[string]string{"product": "lighthouse", "id": "lhins-1", "region": "ap-guangzhou", "billing": "subscription", "months": "3", "ip": "true"}},
		"Lighthouse term": {"tencentcloud_lighthouse_instance", map[string]Value{"zone": Unknown()}, map[string]string{"region": "?", "months": "-"}},
		"cluster":         {"tencentcloud_kubernetes_cluster", nil, map[string]string{"product": "tke"}},
		"public CLB":      {"tencentcloud_clb_instance", map[string]Value{"network_type": String("OPEN")}, map[string]string{"product": "clb", "ip": "true"}},
		"private CLB":     {"tencentcloud_clb_instance", map[string]Value{"network_type": String("INTERNAL")}, map[string]string{"ip": "false"}},
		"odd CLB":         {"tencentcloud_clb_instance", map[string]Value{"network_type": String("OTHER")}, map[string]string{"ip": "-"}},
		"EIP":             {"tencentcloud_eip", nil, map[string]string{"product": "eip", "ip": "true"}},
		"NAT":             {"tencentcloud_nat_gateway", map[string]Value{"assigned_eip_set": List([]Value{String("203.0.113.7")})}, map[string]string{"product": "nat_gateway", "ip": "true"}},
		"NAT, new":        {"tencentcloud_nat_gateway", map[string]Value{"assigned_eip_set": Unknown()}, map[string]string{"ip": "?"}},
		"EdgeOne":         {"tencentcloud_teo_zone", map[string]Value{"zone_id": String("zone-1")}, map[string]string{"product": "edgeone", "region": "-"}},
		"bucket":          {"tencentcloud_cos_bucket", nil, map[string]string{"product": "cos"}},
		"CLB attachment":  {"tencentcloud_clb_attachment", nil, map[string]string{"product": "clb"}},
	})
}
