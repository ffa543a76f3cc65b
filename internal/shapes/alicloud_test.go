// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package shapes

import "testing"

// goodInstance are the attributes that make an ECS fit for a filing, the
// others null.
func goodInstance() map[string]Value {
	return map[string]Value{
		"id": String("i-bp1abc"), "availability_zone": String("cn-hangzhou-h"), "instance_charge_type": String("PrePaid"),
		"period": Number(3), "period_unit": String("Month"), "spot_strategy": String("NoSpot"),
		"internet_max_bandwidth_out": Number(5), "public_ip": String("203.0.113.7"),
		"create_time": String("2026-01-05T04:04Z"), "expired_time": String("2026-04-05T16:00Z"),
		"start_time": String("2026-11-01T00:00Z"), "password": String("secret"),
	}
}

func goodInstanceWith(changes map[string]Value) map[string]Value {
	attributes := goodInstance()
	for name, v := range changes {
		attributes[name] = v
	}
	return attributes
}

func TestAliCloudInstance(t *testing.T) {
	instance := func(changes map[string]Value, want map[string]string) factCase {
		return factCase{"alicloud_instance", goodInstanceWith(changes), want}
	}
	testFacts(t, map[string]factCase{
		"existing": instance(nil, map[string]string{
			"product": "ecs", "id": "i-bp1abc", "region": "cn-hangzhou", "billing": "subscription", "months": "3",
			"created": "2026-01-05 12:04 Asia/Shanghai", "expires": "2026-04-06 00:00 Asia/Shanghai", "ip": "true",
		}),
		"new, nothing set": instance(map[string]Value{
			"id": Unknown(), "availability_zone": Unknown(), "instance_charge_type": Unknown(), "period": Unknown(),
			"spot_strategy": Unknown(), "internet_max_bandwidth_out": Unknown(), "public_ip": Unknown(),
			"create_time": Unknown(), "expired_time": Unknown(),
		}, map[string]string{
			"id": "?", "region": "?", "billing": "?", "months": "?", "created": "?", "expires": "?", "ip": "?",
		}),
		"nothing stated": instance(map[string]Value{
			"id": Null(), "availability_zone": Null(), "instance_charge_type": Null(), "period": Null(),
			"spot_strategy": Null(), "create_time": String(""), "expired_time": String(""),
		}, map[string]string{"id": "-", "region": "-", "billing": "-", "months": "-", "created": "-", "expires": "-"}),
		"Hong Kong":             instance(map[string]Value{"availability_zone": String("cn-hongkong-b")}, map[string]string{"region": "cn-hongkong"}),
		"zone nobody knows":     instance(map[string]Value{"availability_zone": String("mars")}, map[string]string{"region": "-"}),
		"unit omitted":          instance(map[string]Value{"period_unit": Null()}, map[string]string{"months": "3"}),
		"unit unknown":          instance(map[string]Value{"period_unit": Unknown()}, map[string]string{"months": "?"}),
		"12 weeks":              instance(map[string]Value{"period": Number(12), "period_unit": String("Week")}, map[string]string{"months": "2"}),
		"period as text":        instance(map[string]Value{"period": String("12")}, map[string]string{"months": "12"}),
		"period zero":           instance(map[string]Value{"period": Number(0)}, map[string]string{"months": "-"}),
		"five years":            instance(map[string]Value{"period": Number(60)}, map[string]string{"months": "60"}),
		"longest period":        instance(map[string]Value{"period": Number(1200)}, map[string]string{"months": "1200"}),
		"pay as you go":         instance(map[string]Value{"instance_charge_type": String("PostPaid"), "expired_time": String("2026-12-31T15:59Z")}, map[string]string{"billing": "pay_as_you_go", "expires": "-"}),
		"placeholder":           instance(map[string]Value{"instance_charge_type": Unknown(), "expired_time": String("2099-12-31T15:59Z")}, map[string]string{"billing": "?", "expires": "-"}),
		"spot":                  instance(map[string]Value{"instance_charge_type": String("PostPaid"), "spot_strategy": String("SpotAsPriceGo")}, map[string]string{"billing": "spot"}),
		"spot, charge unknown":  instance(map[string]Value{"instance_charge_type": Unknown(), "spot_strategy": String("SpotWithPriceLimit")}, map[string]string{"billing": "spot"}),
		"spot strategy unknown": instance(map[string]Value{"spot_strategy": Unknown()}, map[string]string{"billing": "subscription"}),
		"no public IP":          instance(map[string]Value{"internet_max_bandwidth_out": Number(0), "public_ip": String("")}, map[string]string{"ip": "false"}),
		"bandwidth null, no IP": instance(map[string]Value{"internet_max_bandwidth_out": Null(), "public_ip": Null()}, map[string]string{"ip": "false"}),
		"address alone":         instance(map[string]Value{"internet_max_bandwidth_out": Number(0)}, map[string]string{"ip": "true"}),
		"bandwidth alone":       instance(map[string]Value{"public_ip": Unknown()}, map[string]string{"ip": "true"}),
		"bandwidth unknown":     instance(map[string]Value{"internet_max_bandwidth_out": Unknown(), "public_ip": String("")}, map[string]string{"ip": "?"}),
		"address unknown":       instance(map[string]Value{"internet_max_bandwidth_out": Number(0), "public_ip": Unknown()}, map[string]string{"ip": "?"}),
		"no bandwidth, unknown": instance(map[string]Value{"internet_max_bandwidth_out": Unknown(), "public_ip": Unknown()}, map[string]string{"ip": "?"}),
	})
}

func TestAliCloudOthers(t *testing.T) {
	const sas, sasData = "alicloud_simple_application_server_instance", "data.alicloud_simple_application_server_instances.instances[]"
	testFacts(t, map[string]factCase{
		"instances[]": {"data.alicloud_instances.instances[]", map[string]Value{
			"id": String("i-1"), "region_id": String("cn-beijing"), "availability_zone": String("cn-hangzhou-h"),
			"instance_charge_type": String("PrePaid"), "creation_time": String("2026-01-05T04:04Z"), "eip": String("203.0.113.7"),
			"internet_max_bandwidth_out": Number(0), "public_ip": String(""), "spot_strategy": String("NoSpot"),
		}, map[string]string{"id": "i-1", "region": "cn-beijing", "billing": "subscription", "months": "-", "created": "2026-01-05 12:04 Asia/Shanghai", "expires": "-", "ip": "true"}},
		"instances[], region from zone": {"data.alicloud_instances.instances[]", map[string]Value{
			"region_id": String(""), "availability_zone": String("cn-hangzhou-h"),
		}, map[string]string{"region": "cn-hangzhou"}},
		"instances[], region unknown": {"data.alicloud_instances.instances[]", map[string]Value{
			"region_id": Unknown(),
		}, map[string]string{"region": "?"}},
		"instance set": {"alicloud_ecs_instance_set", map[string]Value{
			"id": String("encoded"), "instance_ids": List([]Value{String("i-1")}), "zone_id": String("cn-hangzhou-h"),
			"instance_charge_type": String("PrePaid"), "period": Number(1), "internet_max_bandwidth_out": Number(10),
		}, map[string]string{"product": "ecs", "id": "i-1", "region": "cn-hangzhou", "billing": "subscription", "months": "1", "ip": "true"}},
		"instance set of two": {"alicloud_ecs_instance_set", map[string]Value{
			"instance_ids": List([]Value{String("i-1"), String("i-2")}),
		}, map[string]string{"id": "-"}},
		"new instance set":  {"alicloud_ecs_instance_set", map[string]Value{"instance_ids": Unknown()}, map[string]string{"id": "?"}},
		"simple server":     {sas, map[string]Value{"id": String("ab12"), "period": Number(3), "payment_type": Unknown()}, map[string]string{"product": "simple_application_server", "id": "ab12", "region": "-", "billing": "subscription", "months": "3", "ip": "true"}},
		"simple server new": {sas, map[string]Value{"id": Unknown(), "period": Unknown()}, map[string]string{"id": "?", "billing": "subscription", "months": "?"}},
		"simple server found": {sasData, map[string]Value{
			"id": String("ab12"), "create_time": String("2021-03-08T05:31:06Z"), "expired_time": String("2021-05-08T16:00:00Z"),
		}, map[string]string{"id": "ab12", "region": "-", "billing": "subscription", "months": "-", "created": "2021-03-08 13:31 Asia/Shanghai", "expires": "2021-05-09 00:00 Asia/Shanghai", "ip": "true"}},
		"ENS": {"alicloud_ens_instance", map[string]Value{
			"payment_type": String("Subscription"), "period": Number(3), "ens_region_id": String("cn-wuxi-telecom_unicom_cmcc-2"), "internet_max_bandwidth_out": Number(5),
		}, map[string]string{"product": "ens", "region": "-", "billing": "subscription", "months": "3", "ip": "true"}},
		"ENS by the day":  {"alicloud_ens_instance", map[string]Value{"payment_type": String("Subscription"), "period": Number(7), "period_unit": String("Day")}, map[string]string{"months": "-"}},
		"scaling group":   {"alicloud_ess_scaling_configuration", map[string]Value{"spot_strategy": String("SpotAsPriceGo"), "internet_max_bandwidth_out": Number(5)}, map[string]string{"product": "ecs", "billing": "scaling_group"}},
		"node pool":       {"alicloud_cs_kubernetes_node_pool", map[string]Value{"instance_charge_type": String("PrePaid"), "period": Number(6)}, map[string]string{"product": "ack", "billing": "subscription", "months": "6"}},
		"container group": {"alicloud_eci_container_group", map[string]Value{"zone_id": String("cn-hangzhou-h"), "spot_strategy": String("SpotAsPriceGo")}, map[string]string{"product": "eci", "region": "cn-hangzhou", "billing": "spot"}},
		"dedicated host":  {"alicloud_ecs_dedicated_host", map[string]Value{"payment_type": String("PrePaid"), "expired_time": String("2027-01-01T16:00Z")}, map[string]string{"product": "dedicated_host", "billing": "subscription", "expires": "2027-01-02 00:00 Asia/Shanghai"}},
		"metered SLB":     {"alicloud_slb_load_balancer", map[string]Value{"instance_charge_type": String("PayBySpec"), "address_type": String("intranet")}, map[string]string{"product": "slb", "billing": "-", "ip": "false"}},
		"SLB":             {"alicloud_slb_load_balancer", map[string]Value{"instance_charge_type": String("PayByCLCU"), "payment_type": String("PayAsYouGo"), "address_type": String("internet"), "master_zone_id": String("cn-hangzhou-h")}, map[string]string{"billing": "pay_as_you_go", "region": "cn-hangzhou", "ip": "true"}},
		"new SLB":         {"alicloud_slb_load_balancer", map[string]Value{"instance_charge_type": Unknown(), "payment_type": Unknown(), "address_type": Unknown()}, map[string]string{"billing": "?", "ip": "?"}},
		"ALB":             {"alicloud_alb_load_balancer", map[string]Value{"address_type": String("Internet"), "region_id": String("cn-hangzhou")}, map[string]string{"product": "alb", "region": "cn-hangzhou", "ip": "true"}},
		"NLB":             {"alicloud_nlb_load_balancer", map[string]Value{"address_type": String("Intranet"), "payment_type": String("PayAsYouGo")}, map[string]string{"product": "nlb", "billing": "pay_as_you_go", "ip": "false"}},
		"EIP":             {"alicloud_eip_address", map[string]Value{"payment_type": Unknown(), "instance_charge_type": String("PrePaid")}, map[string]string{"product": "eip", "billing": "subscription", "ip": "true"}},
		"NAT gateway":     {"alicloud_nat_gateway", map[string]Value{"payment_type": String("Subscription"), "period": Number(1)}, map[string]string{"product": "nat_gateway", "billing": "subscription", "months": "1", "ip": "-"}},
		"CDN":             {"alicloud_cdn_domain_new", nil, map[string]string{"product": "cdn", "billing": "-", "ip": "-"}},
		"listener":        {"alicloud_slb_listener", nil, map[string]string{"product": "slb"}},
		"EIP association": {"alicloud_eip_association", map[string]Value{"id": String("eip-1:i-1")}, map[string]string{"product": "eip", "id": "eip-1:i-1"}},
	})
}
