// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package shapes

import "testing"

func TestHuaweiCloudFacts(t *testing.T) {
	const ecs, found, element = "huaweicloud_compute_instance", "data.huaweicloud_compute_instance", "data.huaweicloud_compute_instances.instances[]"
	testFacts(t, map[string]factCase{
		"existing": {ecs, map[string]Value{
			"id": String("0f3c"), "region": String("cn-north-4"), "availability_zone": String("cn-north-4a"), "charging_mode": String("prePaid"),
			"period": Number(1), "period_unit": String("year"), "flavor_id": String("s6.large.2"), "public_ip": String("203.0.113.7"),
			"created_at": String("2026-01-05T04:04:05Z"), "expired_time": String("2027-01-05T15:59:59Z"),
		}, map[string]string{
			"product": "ecs", "id": "0f3c", "region": "cn-north-4", "billing": "subscription", "months": "12",
			"created": "2026-01-05 12:04 Asia/Shanghai", "expires": "2027-01-05 23:59 Asia/Shanghai", "ip": "true",
		}},
		"new": {ecs, map[string]Value{
			"id": Unknown(), "region": Unknown(), "availability_zone": String("cn-north-4a"), "charging_mode": Unknown(), "public_ip": Unknown(),
			"eip_type": String("5_bgp"), "created_at": Unknown(), "expired_time": Unknown(),
		}, map[string]string{"id": "?", "region": "cn-north-4", "billing": "?", "months": "-", "created": "?", "expires": "?", "ip": "true"}},
		"region and zone unknown": {ecs, map[string]Value{"region": Unknown(), "availability_zone": Unknown()}, map[string]string{"region": "?"}},
		"Hong Kong":               {ecs, map[string]Value{"region": String("ap-southeast-1")}, map[string]string{"region": "ap-southeast-1"}},
		"months":                  {ecs, map[string]Value{"charging_mode": String("prePaid"), "period": Number(2), "period_unit": String("month")}, map[string]string{"months": "2"}},
		"no unit":                 {ecs, map[string]Value{"charging_mode": String("prePaid"), "period": Number(2)}, map[string]string{"months": "-"}},
		"unit unknown":            {ecs, map[string]Value{"period": Number(2), "period_unit": Unknown()}, map[string]string{"months": "?"}},
		"no period":               {ecs, map[string]Value{"charging_mode": String("prePaid"), "period_unit": String("month")}, map[string]string{"billing": "subscription", "months": "-"}},
		"spot":                    {ecs, map[string]Value{"charging_mode": String("spot")}, map[string]string{"billing": "spot"}},
		"pay per use":             {ecs, map[string]Value{"charging_mode": String("postPaid"), "expired_time": Unknown()}, map[string]string{"billing": "pay_as_you_go", "expires": "-"}},
		"EIP by id":               {ecs, map[string]Value{"eip_id": String("e-1"), "public_ip": Unknown()}, map[string]string{"ip": "true"}},
		"EIP unknown":             {ecs, map[string]Value{"eip_id": Unknown(), "public_ip": String("")}, map[string]string{"ip": "?"}},
		"no EIP":                  {ecs, map[string]Value{"public_ip": String("")}, map[string]string{"ip": "false"}},
		"no EIP yet":              {ecs, map[string]Value{"public_ip": Unknown()}, map[string]string{"ip": "?"}},
		"IP not stated":           {ecs, nil, map[string]string{"ip": "-"}},
		"Flexus X":                {ecs, map[string]Value{"flavor_id": String("x1.2u.4g")}, map[string]string{"product": "flexus_x"}},
		"flavor unknown":          {ecs, map[string]Value{"flavor_id": Unknown()}, map[string]string{"product": "ecs"}},
		"flavor xlarge":           {ecs, map[string]Value{"flavor_id": String("xlarge")}, map[string]string{"product": "ecs"}},
		"found": {found, map[string]Value{
			"id": String("0f3c"), "region": String("cn-north-4"), "charging_mode": String("prePaid"), "expired_time": String("2027-01-05T15:59:59Z"),
			"public_ip": String(""), "flavor_id": String("x1.2u.4g"),
		}, map[string]string{"product": "flexus_x", "region": "cn-north-4", "billing": "subscription", "months": "-", "created": "-", "expires": "2027-01-05 23:59 Asia/Shanghai", "ip": "false"}},
		"element": {element, map[string]Value{
			"id": String("0f3c"), "availability_zone": String("cn-north-4a"), "charging_mode": String("postPaid"), "expired_time": String(""), "public_ip": String("203.0.113.7"),
		}, map[string]string{"product": "ecs", "id": "0f3c", "region": "cn-north-4", "billing": "pay_as_you_go", "expires": "-", "ip": "true"}},
		"bare metal":        {"huaweicloud_bms_instance", map[string]Value{"charging_mode": String("prePaid"), "period": Number(9), "period_unit": String("month"), "iptype": String("5_bgp")}, map[string]string{"product": "bms", "months": "9", "ip": "true"}},
		"scaling":           {"huaweicloud_as_configuration", map[string]Value{"region": String("cn-north-4")}, map[string]string{"product": "ecs", "region": "cn-north-4", "billing": "scaling_group"}},
		"dedicated host":    {"huaweicloud_deh_instance", map[string]Value{"charging_mode": String("prePaid"), "period": String("1"), "period_unit": String("year")}, map[string]string{"product": "dedicated_host", "months": "12"}},
		"cluster":           {"huaweicloud_cce_cluster", map[string]Value{"charging_mode": String("prePaid")}, map[string]string{"product": "cce", "billing": "subscription"}},
		"node":              {"huaweicloud_cce_node", map[string]Value{"charging_mode": String("postPaid"), "public_ip": String("203.0.113.7")}, map[string]string{"product": "cce", "billing": "pay_as_you_go", "ip": "true"}},
		"ELB":               {"huaweicloud_elb_loadbalancer", map[string]Value{"ipv4_eip_id": Unknown(), "region": String("cn-north-4")}, map[string]string{"product": "elb", "region": "cn-north-4", "ip": "?"}},
		"ELB with EIP":      {"huaweicloud_elb_loadbalancer", map[string]Value{"iptype": String("5_bgp"), "ipv4_eip": Unknown()}, map[string]string{"ip": "true"}},
		"classic ELB":       {"huaweicloud_lb_loadbalancer", map[string]Value{"public_ip": String("")}, map[string]string{"product": "elb", "ip": "false"}},
		"EIP":               {"huaweicloud_vpc_eip", map[string]Value{"charging_mode": String("prePaid"), "period": Number(3), "period_unit": String("month")}, map[string]string{"product": "eip", "billing": "subscription", "months": "3", "ip": "true"}},
		"NAT gateway":       {"huaweicloud_nat_gateway", map[string]Value{"region": String("cn-north-4"), "charging_mode": String("prePaid"), "period": Number(3), "period_unit": String("month"), "created_at": String("2026-01-05T04:04:05Z")}, map[string]string{"product": "nat_gateway", "billing": "subscription", "months": "3", "created": "2026-01-05 12:04 Asia/Shanghai", "ip": "-"}},
		"firewall, own fee": {"huaweicloud_waf_domain", map[string]Value{"charging_mode": String("prePaid")}, map[string]string{"product": "waf", "billing": "-"}},
		"association":       {"huaweicloud_compute_eip_associate", map[string]Value{"public_ip": String("203.0.113.7")}, map[string]string{"product": "eip"}},
	})
}
