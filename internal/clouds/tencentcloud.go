// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import "github.com/icp-filing/terraform-provider-icp/internal/filing"

var tencentCloudShapes = []shape{
	// Servers.
	{
		terraformType: "tencentcloud_instance", cloud: filing.TencentCloud, product: "cvm", role: RoleServer,
		has: []string{
			"instance_charge_type_prepaid_period", "running_flag", "instance_charge_type", "allocate_public_ip",
			"internet_max_bandwidth_out",
		},
		facts: factSources{
			zone: "availability_zone", billing: []string{"instance_charge_type"},
			purchase: purchaseSource{count: "instance_charge_type_prepaid_period", unitless: filing.Month},
			created:  "create_time", expires: "expired_time", publicIP: tencentCloudPublicIP,
		},
	},
	{
		terraformType: "data.tencentcloud_instances.instance_list[]", cloud: filing.TencentCloud, product: "cvm", role: RoleServer,
		has: []string{
			"instance_charge_type_prepaid_renew_flag", "allocate_public_ip", "instance_charge_type", "instance_id",
			"internet_max_bandwidth_out",
		},
		hasNot: []string{"instance_charge_type_prepaid_period", "running_flag"},
		facts: factSources{
			id: "instance_id", zone: "availability_zone", billing: []string{"instance_charge_type"},
			created: "create_time", expires: "expired_time", publicIP: tencentCloudPublicIP,
		},
	},
	{
		terraformType: "tencentcloud_lighthouse_instance", cloud: filing.TencentCloud, product: "lighthouse", role: RoleServer,
		has: []string{"bundle_id", "blueprint_id", "renew_flag", "period", "zone"},
		facts: factSources{
			zone: "zone", alwaysBilled: filing.Subscription, publicIP: builtIn,
			purchase: purchaseSource{count: "period", unitless: filing.Month},
		},
	},

	// Containers.
	{
		terraformType: "tencentcloud_kubernetes_cluster", cloud: filing.TencentCloud, product: "tke", role: RoleContainer,
		has: []string{"cluster_max_pod_num", "cluster_deploy_type", "cluster_cidr", "cluster_internet", "container_runtime"},
	},

	// Load balancers, addresses and gateways.
	{
		terraformType: "tencentcloud_clb_instance", cloud: filing.TencentCloud, product: "clb", role: RoleLoadBalancer,
		has: []string{"clb_name", "clb_vips", "network_type", "project_id"},
		facts: factSources{
			zone:     "master_zone_id",
			publicIP: oneOf("network_type", "OPEN", "INTERNAL"),
		},
	},
	{
		terraformType: "tencentcloud_eip", cloud: filing.TencentCloud, product: "eip", role: RoleEIP,
		has:   []string{"internet_service_provider", "anycast_zone", "internet_charge_type", "public_ip"},
		facts: factSources{publicIP: builtIn},
	},
	{
		terraformType: "tencentcloud_nat_gateway", cloud: filing.TencentCloud, product: "nat_gateway", role: RoleNAT,
		has: []string{"assigned_eip_set", "max_concurrent", "bandwidth", "vpc_id"},
		facts: factSources{
			zone: "zone", created: "created_time",
			publicIP: func(r *reader) filing.Fact[bool] { return r.filled("assigned_eip_set") },
		},
	},

	// Delivery.
	{
		terraformType: "tencentcloud_cdn_domain", cloud: filing.TencentCloud, product: "cdn", role: RoleDelivery,
		has: []string{"service_type", "https_config", "origin", "area", "domain"},
	},
	{
		terraformType: "tencentcloud_teo_zone", cloud: filing.TencentCloud, product: "edgeone", role: RoleDelivery,
		has: []string{"zone_name", "name_servers", "plan_id", "area"},
	},
	{
		terraformType: "tencentcloud_cos_bucket", cloud: filing.TencentCloud, product: "cos", role: RoleStorage,
		has: []string{"cos_bucket_url", "acl_body", "lifecycle_rules", "bucket"},
	},

	// Links.
	{
		terraformType: "tencentcloud_clb_attachment", cloud: filing.TencentCloud, product: "clb", role: RoleLink,
		has: []string{"targets", "clb_id", "listener_id", "rule_id"},
	},
	{
		terraformType: "tencentcloud_clb_listener", cloud: filing.TencentCloud, product: "clb", role: RoleLink,
		has: []string{"sni_switch", "health_check_switch", "listener_name", "clb_id"},
	},
	{
		terraformType: "tencentcloud_eip_association", cloud: filing.TencentCloud, product: "eip", role: RoleLink,
		has: []string{"eip_id", "network_interface_id", "instance_id", "private_ip"},
	},
	{
		terraformType: "tencentcloud_dnspod_record", cloud: filing.TencentCloud, role: RoleLink,
		has:  []string{"sub_domain", "record_line", "record_type", "value"},
		what: "a DNS record", instead: "tencentcloud_instance",
	},
}

// tencentCloudPublicIP reads whether a server has a public IP: it is given one
// when it asks for one and has bandwidth.
func tencentCloudPublicIP(r *reader) filing.Fact[bool] {
	allocate := r.truth("allocate_public_ip")
	bandwidth := r.number("internet_max_bandwidth_out", "a number of Mbit/s")
	address := r.anyText("public_ip")
	if address.IsKnown() {
		return address
	}
	never := !allocate.IsUnknown() && !allocate.OrElse(false) || !bandwidth.IsUnknown() && bandwidth.OrElse(0) <= 0
	switch {
	case allocate.OrElse(false) && bandwidth.OrElse(0) > 0:
		return filing.Known(true)
	case never && address.IsAbsent():
		return filing.Known(false)
	default:
		return filing.Unknown[bool]()
	}
}
