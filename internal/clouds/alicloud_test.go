// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// goodInstance are the attributes that make an ECS fit for a filing, the
// others null.
func goodInstance() map[string]tfvalue.Value {
	return map[string]tfvalue.Value{
		"id": tfvalue.String("i-bp1abc"), "availability_zone": tfvalue.String("cn-hangzhou-h"), "instance_charge_type": tfvalue.String("PrePaid"),
		"period": tfvalue.Number(3), "period_unit": tfvalue.String("Month"), "spot_strategy": tfvalue.String("NoSpot"),
		"internet_max_bandwidth_out": tfvalue.Number(5), "public_ip": tfvalue.String("203.0.113.7"),
		"create_time": tfvalue.String("2026-01-05T04:04Z"), "expired_time": tfvalue.String("2026-04-05T16:00Z"),
		"start_time": tfvalue.String("2026-11-01T00:00Z"), "password": tfvalue.String("secret"),
	}
}

func goodInstanceWith(changes map[string]tfvalue.Value) map[string]tfvalue.Value {
	attributes := goodInstance()
	for name, v := range changes {
		attributes[name] = v
	}
	return attributes
}

func TestAliCloudInstance(t *testing.T) {
	instance := func(changes map[string]tfvalue.Value, want map[string]string) factCase {
		return factCase{"alicloud_instance", goodInstanceWith(changes), want}
	}
	testFacts(t, map[string]factCase{
		"existing": instance(nil, map[string]string{
			"product": "ecs", "id": "i-bp1abc", "region": "cn-hangzhou", "billing": "subscription", "months": "3",
			"created": "2026-01-05 12:04 Asia/Shanghai", "expires": "2026-04-06 00:00 Asia/Shanghai", "ip": "true",
		}),
		"new, nothing set": instance(map[string]tfvalue.Value{
			"id": tfvalue.Unknown(), "availability_zone": tfvalue.Unknown(), "instance_charge_type": tfvalue.Unknown(), "period": tfvalue.Unknown(),
			"spot_strategy": tfvalue.Unknown(), "internet_max_bandwidth_out": tfvalue.Unknown(), "public_ip": tfvalue.Unknown(),
			"create_time": tfvalue.Unknown(), "expired_time": tfvalue.Unknown(),
		}, map[string]string{
			"id": "?", "region": "?", "billing": "?", "months": "?", "created": "?", "expires": "?", "ip": "?",
		}),
		"nothing stated": instance(map[string]tfvalue.Value{
			"id": tfvalue.Null(), "availability_zone": tfvalue.Null(), "instance_charge_type": tfvalue.Null(), "period": tfvalue.Null(),
			"spot_strategy": tfvalue.Null(), "create_time": tfvalue.String(""), "expired_time": tfvalue.String(""),
		}, map[string]string{"id": "-", "region": "-", "billing": "-", "months": "-", "created": "-", "expires": "-"}),
		"Hong Kong":             instance(map[string]tfvalue.Value{"availability_zone": tfvalue.String("cn-hongkong-b")}, map[string]string{"region": "cn-hongkong"}),
		"zone nobody knows":     instance(map[string]tfvalue.Value{"availability_zone": tfvalue.String("mars")}, map[string]string{"region": "mars"}),
		"unit omitted":          instance(map[string]tfvalue.Value{"period_unit": tfvalue.Null()}, map[string]string{"months": "3"}),
		"unit unknown":          instance(map[string]tfvalue.Value{"period_unit": tfvalue.Unknown()}, map[string]string{"months": "?"}),
		"12 weeks":              instance(map[string]tfvalue.Value{"period": tfvalue.Number(12), "period_unit": tfvalue.String("Week")}, map[string]string{"months": "2"}),
		"period as text":        instance(map[string]tfvalue.Value{"period": tfvalue.String("12")}, map[string]string{"months": "12"}),
		"period zero":           instance(map[string]tfvalue.Value{"period": tfvalue.Number(0)}, map[string]string{"months": "-"}),
		"five years":            instance(map[string]tfvalue.Value{"period": tfvalue.Number(60)}, map[string]string{"months": "60"}),
		"longest period":        instance(map[string]tfvalue.Value{"period": tfvalue.Number(1200)}, map[string]string{"months": "1200"}),
		"pay as you go":         instance(map[string]tfvalue.Value{"instance_charge_type": tfvalue.String("PostPaid"), "expired_time": tfvalue.String("2026-12-31T15:59Z")}, map[string]string{"billing": "pay_as_you_go", "expires": "-"}),
		"placeholder":           instance(map[string]tfvalue.Value{"instance_charge_type": tfvalue.Unknown(), "expired_time": tfvalue.String("2099-12-31T15:59Z")}, map[string]string{"billing": "?", "expires": "-"}),
		"spot":                  instance(map[string]tfvalue.Value{"instance_charge_type": tfvalue.String("PostPaid"), "spot_strategy": tfvalue.String("SpotAsPriceGo")}, map[string]string{"billing": "spot"}),
		"spot, charge unknown":  instance(map[string]tfvalue.Value{"instance_charge_type": tfvalue.Unknown(), "spot_strategy": tfvalue.String("SpotWithPriceLimit")}, map[string]string{"billing": "spot"}),
		"spot strategy unknown": instance(map[string]tfvalue.Value{"spot_strategy": tfvalue.Unknown()}, map[string]string{"billing": "subscription"}),
		"no public IP":          instance(map[string]tfvalue.Value{"internet_max_bandwidth_out": tfvalue.Number(0), "public_ip": tfvalue.String("")}, map[string]string{"ip": "false"}),
		"bandwidth null, no IP": instance(map[string]tfvalue.Value{"internet_max_bandwidth_out": tfvalue.Null(), "public_ip": tfvalue.Null()}, map[string]string{"ip": "false"}),
		"address alone":         instance(map[string]tfvalue.Value{"internet_max_bandwidth_out": tfvalue.Number(0)}, map[string]string{"ip": "true"}),
		"bandwidth alone":       instance(map[string]tfvalue.Value{"public_ip": tfvalue.Unknown()}, map[string]string{"ip": "true"}),
		"bandwidth unknown":     instance(map[string]tfvalue.Value{"internet_max_bandwidth_out": tfvalue.Unknown(), "public_ip": tfvalue.String("")}, map[string]string{"ip": "?"}),
		"address unknown":       instance(map[string]tfvalue.Value{"internet_max_bandwidth_out": tfvalue.Number(0), "public_ip": tfvalue.Unknown()}, map[string]string{"ip": "?"}),
		"no bandwidth, unknown": instance(map[string]tfvalue.Value{"internet_max_bandwidth_out": tfvalue.Unknown(), "public_ip": tfvalue.Unknown()}, map[string]string{"ip": "?"}),
	})
}

func TestAliCloudOthers(t *testing.T) {
	const sas, sasData = "alicloud_simple_application_server_instance", "data.alicloud_simple_application_server_instances.instances[]"
	testFacts(t, map[string]factCase{
		"instances[]": {"data.alicloud_instances.instances[]", map[string]tfvalue.Value{
			"id": tfvalue.String("i-1"), "region_id": tfvalue.String("cn-beijing"), "availability_zone": tfvalue.String("cn-hangzhou-h"),
			"instance_charge_type": tfvalue.String("PrePaid"), "creation_time": tfvalue.String("2026-01-05T04:04Z"), "eip": tfvalue.String("203.0.113.7"),
			"internet_max_bandwidth_out": tfvalue.Number(0), "public_ip": tfvalue.String(""), "spot_strategy": tfvalue.String("NoSpot"),
		}, map[string]string{"id": "i-1", "region": "cn-beijing", "billing": "subscription", "months": "-", "created": "2026-01-05 12:04 Asia/Shanghai", "expires": "-", "ip": "true"}},
		"instances[], region from zone": {"data.alicloud_instances.instances[]", map[string]tfvalue.Value{
			"region_id": tfvalue.String(""), "availability_zone": tfvalue.String("cn-hangzhou-h"),
		}, map[string]string{"region": "cn-hangzhou"}},
		"instances[], region unknown": {"data.alicloud_instances.instances[]", map[string]tfvalue.Value{
			"region_id": tfvalue.Unknown(),
		}, map[string]string{"region": "?"}},
		"instance set": {"alicloud_ecs_instance_set", map[string]tfvalue.Value{
			"id": tfvalue.String("encoded"), "instance_ids": tfvalue.List([]tfvalue.Value{tfvalue.String("i-1")}), "zone_id": tfvalue.String("cn-hangzhou-h"),
			"instance_charge_type": tfvalue.String("PrePaid"), "period": tfvalue.Number(1), "internet_max_bandwidth_out": tfvalue.Number(10),
		}, map[string]string{"product": "ecs", "id": "i-1", "region": "cn-hangzhou", "billing": "subscription", "months": "1", "ip": "true"}},
		"instance set of two": {"alicloud_ecs_instance_set", map[string]tfvalue.Value{
			"instance_ids": tfvalue.List([]tfvalue.Value{tfvalue.String("i-1"), tfvalue.String("i-2")}),
		}, map[string]string{"id": "-"}},
		"new instance set":  {"alicloud_ecs_instance_set", map[string]tfvalue.Value{"instance_ids": tfvalue.Unknown()}, map[string]string{"id": "?"}},
		"simple server":     {sas, map[string]tfvalue.Value{"id": tfvalue.String("ab12"), "period": tfvalue.Number(3), "payment_type": tfvalue.Unknown()}, map[string]string{"product": "simple_application_server", "id": "ab12", "region": "-", "billing": "subscription", "months": "3", "ip": "true"}},
		"simple server new": {sas, map[string]tfvalue.Value{"id": tfvalue.Unknown(), "period": tfvalue.Unknown()}, map[string]string{"id": "?", "billing": "subscription", "months": "?"}},
		"simple server found": {sasData, map[string]tfvalue.Value{
			"id": tfvalue.String("ab12"), "create_time": tfvalue.String("2021-03-08T05:31:06Z"), "expired_time": tfvalue.String("2021-05-08T16:00:00Z"),
		}, map[string]string{"id": "ab12", "region": "-", "billing": "subscription", "months": "-", "created": "2021-03-08 13:31 Asia/Shanghai", "expires": "2021-05-09 00:00 Asia/Shanghai", "ip": "true"}},
		"ENS": {"alicloud_ens_instance", map[string]tfvalue.Value{
			"payment_type": tfvalue.String("Subscription"), "period": tfvalue.Number(3), "ens_region_id": tfvalue.String("cn-wuxi-telecom_unicom_cmcc-2"), "internet_max_bandwidth_out": tfvalue.Number(5),
		}, map[string]string{"product": "ens", "region": "-", "billing": "subscription", "months": "3", "ip": "true"}},
		"ENS by the day":  {"alicloud_ens_instance", map[string]tfvalue.Value{"payment_type": tfvalue.String("Subscription"), "period": tfvalue.Number(7), "period_unit": tfvalue.String("Day")}, map[string]string{"months": "-"}},
		"scaling group":   {"alicloud_ess_scaling_configuration", map[string]tfvalue.Value{"spot_strategy": tfvalue.String("SpotAsPriceGo"), "internet_max_bandwidth_out": tfvalue.Number(5)}, map[string]string{"product": "ecs", "billing": "scaling_group"}},
		"node pool":       {"alicloud_cs_kubernetes_node_pool", map[string]tfvalue.Value{"instance_charge_type": tfvalue.String("PrePaid"), "period": tfvalue.Number(6)}, map[string]string{"product": "ack", "billing": "subscription", "months": "6"}},
		"container group": {"alicloud_eci_container_group", map[string]tfvalue.Value{"zone_id": tfvalue.String("cn-hangzhou-h"), "spot_strategy": tfvalue.String("SpotAsPriceGo")}, map[string]string{"product": "eci", "region": "cn-hangzhou", "billing": "spot"}},
		"dedicated host":  {"alicloud_ecs_dedicated_host", map[string]tfvalue.Value{"payment_type": tfvalue.String("PrePaid"), "expired_time": tfvalue.String("2027-01-01T16:00Z")}, map[string]string{"product": "dedicated_host", "billing": "subscription", "expires": "2027-01-02 00:00 Asia/Shanghai"}},
		"metered SLB":     {"alicloud_slb_load_balancer", map[string]tfvalue.Value{"instance_charge_type": tfvalue.String("PayBySpec"), "address_type": tfvalue.String("intranet")}, map[string]string{"product": "slb", "billing": "-", "ip": "false"}},
		"SLB":             {"alicloud_slb_load_balancer", map[string]tfvalue.Value{"instance_charge_type": tfvalue.String("PayByCLCU"), "payment_type": tfvalue.String("PayAsYouGo"), "address_type": tfvalue.String("internet"), "master_zone_id": tfvalue.String("cn-hangzhou-h")}, map[string]string{"billing": "pay_as_you_go", "region": "cn-hangzhou", "ip": "true"}},
		"new SLB":         {"alicloud_slb_load_balancer", map[string]tfvalue.Value{"instance_charge_type": tfvalue.Unknown(), "payment_type": tfvalue.Unknown(), "address_type": tfvalue.Unknown()}, map[string]string{"billing": "?", "ip": "?"}},
		"ALB":             {"alicloud_alb_load_balancer", map[string]tfvalue.Value{"address_type": tfvalue.String("Internet"), "region_id": tfvalue.String("cn-hangzhou")}, map[string]string{"product": "alb", "region": "cn-hangzhou", "ip": "true"}},
		"NLB":             {"alicloud_nlb_load_balancer", map[string]tfvalue.Value{"address_type": tfvalue.String("Intranet"), "payment_type": tfvalue.String("PayAsYouGo")}, map[string]string{"product": "nlb", "billing": "pay_as_you_go", "ip": "false"}},
		"EIP":             {"alicloud_eip_address", map[string]tfvalue.Value{"payment_type": tfvalue.Unknown(), "instance_charge_type": tfvalue.String("PrePaid")}, map[string]string{"product": "eip", "billing": "subscription", "ip": "true"}},
		"NAT gateway":     {"alicloud_nat_gateway", map[string]tfvalue.Value{"payment_type": tfvalue.String("Subscription"), "period": tfvalue.Number(1)}, map[string]string{"product": "nat_gateway", "billing": "subscription", "months": "1", "ip": "-"}},
		"CDN":             {"alicloud_cdn_domain_new", nil, map[string]string{"product": "cdn", "billing": "-", "ip": "-"}},
		"listener":        {"alicloud_slb_listener", nil, map[string]string{"product": "slb"}},
		"EIP association": {"alicloud_eip_association", map[string]tfvalue.Value{"id": tfvalue.String("eip-1:i-1")}, map[string]string{"product": "eip", "id": "eip-1:i-1"}},
	})
}
