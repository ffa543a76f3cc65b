// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

func TestHuaweiCloudFacts(t *testing.T) {
	const ecs, found, element = "huaweicloud_compute_instance", "data.huaweicloud_compute_instance", "data.huaweicloud_compute_instances.instances[]"
	testFacts(t, map[string]factCase{
		"existing": {ecs, map[string]tfvalue.Value{
			"id": tfvalue.String("0f3c"), "region": tfvalue.String("cn-north-4"), "availability_zone": tfvalue.String("cn-north-4a"), "charging_mode": tfvalue.String("prePaid"),
			"period": tfvalue.Number(1), "period_unit": tfvalue.String("year"), "flavor_id": tfvalue.String("s6.large.2"), "public_ip": tfvalue.String("203.0.113.7"),
			"created_at": tfvalue.String("2026-01-05T04:04:05Z"), "expired_time": tfvalue.String("2027-01-05T15:59:59Z"),
		}, map[string]string{
			"product": "ecs", "id": "0f3c", "region": "cn-north-4", "billing": "subscription", "months": "12",
			"created": "2026-01-05 12:04 Asia/Shanghai", "expires": "2027-01-05 23:59 Asia/Shanghai", "ip": "true",
		}},
		"new": {ecs, map[string]tfvalue.Value{
			"id": tfvalue.Unknown(), "region": tfvalue.Unknown(), "availability_zone": tfvalue.String("cn-north-4a"), "charging_mode": tfvalue.Unknown(), "public_ip": tfvalue.Unknown(),
			"eip_type": tfvalue.String("5_bgp"), "created_at": tfvalue.Unknown(), "expired_time": tfvalue.Unknown(),
		}, map[string]string{"id": "?", "region": "cn-north-4", "billing": "?", "months": "-", "created": "?", "expires": "?", "ip": "true"}},
		"region and zone unknown": {ecs, map[string]tfvalue.Value{"region": tfvalue.Unknown(), "availability_zone": tfvalue.Unknown()}, map[string]string{"region": "?"}},
		"Hong Kong":               {ecs, map[string]tfvalue.Value{"region": tfvalue.String("ap-southeast-1")}, map[string]string{"region": "ap-southeast-1"}},
		"months":                  {ecs, map[string]tfvalue.Value{"charging_mode": tfvalue.String("prePaid"), "period": tfvalue.Number(2), "period_unit": tfvalue.String("month")}, map[string]string{"months": "2"}},
		"no unit":                 {ecs, map[string]tfvalue.Value{"charging_mode": tfvalue.String("prePaid"), "period": tfvalue.Number(2)}, map[string]string{"months": "-"}},
		"unit unknown":            {ecs, map[string]tfvalue.Value{"period": tfvalue.Number(2), "period_unit": tfvalue.Unknown()}, map[string]string{"months": "?"}},
		"no period":               {ecs, map[string]tfvalue.Value{"charging_mode": tfvalue.String("prePaid"), "period_unit": tfvalue.String("month")}, map[string]string{"billing": "subscription", "months": "-"}},
		"spot":                    {ecs, map[string]tfvalue.Value{"charging_mode": tfvalue.String("spot")}, map[string]string{"billing": "spot"}},
		"pay per use":             {ecs, map[string]tfvalue.Value{"charging_mode": tfvalue.String("postPaid"), "expired_time": tfvalue.Unknown()}, map[string]string{"billing": "pay_as_you_go", "expires": "-"}},
		"EIP by id":               {ecs, map[string]tfvalue.Value{"eip_id": tfvalue.String("e-1"), "public_ip": tfvalue.Unknown()}, map[string]string{"ip": "true"}},
		"EIP unknown":             {ecs, map[string]tfvalue.Value{"eip_id": tfvalue.Unknown(), "public_ip": tfvalue.String("")}, map[string]string{"ip": "?"}},
		"no EIP":                  {ecs, map[string]tfvalue.Value{"public_ip": tfvalue.String("")}, map[string]string{"ip": "false"}},
		"no EIP yet":              {ecs, map[string]tfvalue.Value{"public_ip": tfvalue.Unknown()}, map[string]string{"ip": "?"}},
		"IP not stated":           {ecs, nil, map[string]string{"ip": "-"}},
		"Flexus X":                {ecs, map[string]tfvalue.Value{"flavor_id": tfvalue.String("x1.2u.4g")}, map[string]string{"product": "flexus_x"}},
		"flavor unknown":          {ecs, map[string]tfvalue.Value{"flavor_id": tfvalue.Unknown()}, map[string]string{"product": "ecs"}},
		"flavor xlarge":           {ecs, map[string]tfvalue.Value{"flavor_id": tfvalue.String("xlarge")}, map[string]string{"product": "ecs"}},
		"found": {found, map[string]tfvalue.Value{
			"id": tfvalue.String("0f3c"), "region": tfvalue.String("cn-north-4"), "charging_mode": tfvalue.String("prePaid"), "expired_time": tfvalue.String("2027-01-05T15:59:59Z"),
			"public_ip": tfvalue.String(""), "flavor_id": tfvalue.String("x1.2u.4g"),
		}, map[string]string{"product": "flexus_x", "region": "cn-north-4", "billing": "subscription", "months": "-", "created": "-", "expires": "2027-01-05 23:59 Asia/Shanghai", "ip": "false"}},
		"element": {element, map[string]tfvalue.Value{
			"id": tfvalue.String("0f3c"), "availability_zone": tfvalue.String("cn-north-4a"), "charging_mode": tfvalue.String("postPaid"), "expired_time": tfvalue.String(""), "public_ip": tfvalue.String("203.0.113.7"),
		}, map[string]string{"product": "ecs", "id": "0f3c", "region": "cn-north-4", "billing": "pay_as_you_go", "expires": "-", "ip": "true"}},
		"bare metal":        {"huaweicloud_bms_instance", map[string]tfvalue.Value{"charging_mode": tfvalue.String("prePaid"), "period": tfvalue.Number(9), "period_unit": tfvalue.String("month"), "iptype": tfvalue.String("5_bgp")}, map[string]string{"product": "bms", "months": "9", "ip": "true"}},
		"scaling":           {"huaweicloud_as_configuration", map[string]tfvalue.Value{"region": tfvalue.String("cn-north-4")}, map[string]string{"product": "ecs", "region": "cn-north-4", "billing": "scaling_group"}},
		"dedicated host":    {"huaweicloud_deh_instance", map[string]tfvalue.Value{"charging_mode": tfvalue.String("prePaid"), "period": tfvalue.String("1"), "period_unit": tfvalue.String("year")}, map[string]string{"product": "dedicated_host", "months": "12"}},
		"cluster":           {"huaweicloud_cce_cluster", map[string]tfvalue.Value{"charging_mode": tfvalue.String("prePaid")}, map[string]string{"product": "cce", "billing": "subscription"}},
		"node":              {"huaweicloud_cce_node", map[string]tfvalue.Value{"charging_mode": tfvalue.String("postPaid"), "public_ip": tfvalue.String("203.0.113.7")}, map[string]string{"product": "cce", "billing": "pay_as_you_go", "ip": "true"}},
		"ELB":               {"huaweicloud_elb_loadbalancer", map[string]tfvalue.Value{"ipv4_eip_id": tfvalue.Unknown(), "region": tfvalue.String("cn-north-4")}, map[string]string{"product": "elb", "region": "cn-north-4", "ip": "?"}},
		"ELB with EIP":      {"huaweicloud_elb_loadbalancer", map[string]tfvalue.Value{"iptype": tfvalue.String("5_bgp"), "ipv4_eip": tfvalue.Unknown()}, map[string]string{"ip": "true"}},
		"classic ELB":       {"huaweicloud_lb_loadbalancer", map[string]tfvalue.Value{"public_ip": tfvalue.String("")}, map[string]string{"product": "elb", "ip": "false"}},
		"EIP":               {"huaweicloud_vpc_eip", map[string]tfvalue.Value{"charging_mode": tfvalue.String("prePaid"), "period": tfvalue.Number(3), "period_unit": tfvalue.String("month")}, map[string]string{"product": "eip", "billing": "subscription", "months": "3", "ip": "true"}},
		"NAT gateway":       {"huaweicloud_nat_gateway", map[string]tfvalue.Value{"region": tfvalue.String("cn-north-4"), "charging_mode": tfvalue.String("prePaid"), "period": tfvalue.Number(3), "period_unit": tfvalue.String("month"), "created_at": tfvalue.String("2026-01-05T04:04:05Z")}, map[string]string{"product": "nat_gateway", "billing": "subscription", "months": "3", "created": "2026-01-05 12:04 Asia/Shanghai", "ip": "-"}},
		"firewall, own fee": {"huaweicloud_waf_domain", map[string]tfvalue.Value{"charging_mode": tfvalue.String("prePaid")}, map[string]string{"product": "waf", "billing": "-"}},
		"association":       {"huaweicloud_compute_eip_associate", map[string]tfvalue.Value{"public_ip": tfvalue.String("203.0.113.7")}, map[string]string{"product": "eip"}},
	})
}
