// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import "github.com/icp-filing/terraform-provider-icp/internal/filing"

// aliCloudMonths is a term whose unit is a month unless another is given.
var aliCloudMonths = purchaseSource{count: "period", unit: "period_unit", unitless: filing.Month}

var aliCloudShapes = []shape{
	// Servers. start_time is the last boot and says nothing about the term.
	{
		terraformType: "alicloud_instance", cloud: filing.AliCloud, product: "ecs", role: RoleServer,
		has: []string{
			"renewal_status", "include_data_disks", "instance_charge_type", "internet_max_bandwidth_out",
			"period_unit", "spot_strategy",
		},
		facts: factSources{
			zone: "availability_zone", billing: []string{"instance_charge_type"}, spot: "spot_strategy",
			purchase: aliCloudMonths, created: "create_time", expires: "expired_time", publicIP: aliCloudPublicIP,
		},
	},
	{
		terraformType: "data.alicloud_instances.instances[]", cloud: filing.AliCloud, product: "ecs", role: RoleServer,
		has: []string{
			"creation_time", "disk_device_mappings", "eip", "instance_charge_type", "internet_max_bandwidth_out",
			"region_id",
		},
		facts: factSources{
			region: "region_id", zone: "availability_zone", billing: []string{"instance_charge_type"},
			spot: "spot_strategy", created: "creation_time", publicIP: aliCloudPublicIP,
		},
	},
	{
		terraformType: "alicloud_ecs_instance_set", cloud: filing.AliCloud, product: "ecs", role: RoleServer,
		has: []string{"boot_check_os_with_assistant", "amount", "instance_ids", "unique_suffix", "instance_charge_type"},
		facts: factSources{
			ids: "instance_ids", zone: "zone_id", billing: []string{"instance_charge_type"}, spot: "spot_strategy",
			purchase: aliCloudMonths, publicIP: aliCloudPublicIP,
		},
	},
	{
		terraformType: "alicloud_simple_application_server_instance", cloud: filing.AliCloud,
		product: "simple_application_server", role: RoleServer,
		has: []string{"plan_id", "auto_renew_period", "data_disk_size", "image_id", "period"},
		facts: factSources{
			alwaysBilled: filing.Subscription, publicIP: builtIn,
			purchase: purchaseSource{count: "period", unitless: filing.Month},
		},
	},
	{
		terraformType: "data.alicloud_simple_application_server_instances.instances[]", cloud: filing.AliCloud,
		product: "simple_application_server", role: RoleServer,
		has: []string{"business_status", "inner_ip_address", "plan_id", "public_ip_address"},
		facts: factSources{
			alwaysBilled: filing.Subscription, publicIP: builtIn, created: "create_time", expires: "expired_time",
		},
	},
	{
		terraformType: "alicloud_ens_instance", cloud: filing.AliCloud, product: "ens", role: RoleServer,
		has: []string{"ens_region_id", "net_district_code", "schedule_area_level", "payment_type", "scheduling_strategy"},
		facts: factSources{
			billing: []string{"payment_type"}, spot: "spot_strategy", publicIP: aliCloudPublicIP,
			purchase: purchaseSource{count: "period", unit: "period_unit", unitless: filing.Month, daily: true},
		},
	},

	// What servers are made from or run on.
	{
		terraformType: "alicloud_ess_scaling_configuration", cloud: filing.AliCloud, product: "ecs", role: RoleScaling,
		has:   []string{"scaling_configuration_name", "scaling_group_id", "substitute", "active"},
		facts: factSources{alwaysBilled: filing.ScalingGroup},
	},
	{
		terraformType: "alicloud_ecs_launch_template", cloud: filing.AliCloud, role: RoleTemplate,
		has:  []string{"launch_template_name", "default_version_number", "latest_version_number", "instance_charge_type"},
		what: "a launch template", instead: "alicloud_instance",
	},
	{
		terraformType: "alicloud_ecs_dedicated_host", cloud: filing.AliCloud, product: "dedicated_host", role: RoleHost,
		has: []string{"dedicated_host_type", "cpu_over_commit_ratio", "action_on_maintenance", "auto_placement"},
		facts: factSources{
			zone: "zone_id", billing: []string{"payment_type"}, expires: "expired_time",
		},
	},

	// Containers.
	{
		terraformType: "alicloud_cs_managed_kubernetes", cloud: filing.AliCloud, product: "ack", role: RoleContainer,
		has: []string{"slb_internet_enabled", "new_nat_gateway", "service_cidr", "proxy_mode", "cluster_spec"},
	},
	{
		terraformType: "alicloud_cs_kubernetes_node_pool", cloud: filing.AliCloud, product: "ack", role: RoleContainer,
		has: []string{"scaling_config", "scaling_policy", "desired_size", "cluster_id", "instance_charge_type"},
		facts: factSources{
			billing: []string{"instance_charge_type"}, spot: "spot_strategy", purchase: aliCloudMonths,
		},
	},
	{
		terraformType: "alicloud_eci_container_group", cloud: filing.AliCloud, product: "eci", role: RoleContainer,
		has: []string{"container_group_name", "containers", "init_containers", "restart_policy"},
		facts: factSources{
			zone: "zone_id", spot: "spot_strategy",
		},
	},

	// Load balancers. instance_charge_type of the classic one is how it is
	// metered, not how it is paid for.
	{
		terraformType: "alicloud_slb_load_balancer", aliases: []string{"alicloud_slb"},
		cloud: filing.AliCloud, product: "slb", role: RoleLoadBalancer,
		has: []string{"load_balancer_spec", "slave_zone_id", "master_zone_id", "address_type", "delete_protection"},
		facts: factSources{
			zone: "master_zone_id", billing: []string{"payment_type"},
			purchase: purchaseSource{count: "period", unitless: filing.Month},
			publicIP: oneOf("address_type", "internet", "intranet"),
		},
	},
	{
		terraformType: "alicloud_alb_load_balancer", cloud: filing.AliCloud, product: "alb", role: RoleLoadBalancer,
		has: []string{"load_balancer_edition", "load_balancer_billing_config", "zone_mappings", "address_type"},
		facts: factSources{
			region: "region_id", created: "create_time", publicIP: oneOf("address_type", "internet", "intranet"),
		},
	},
	{
		terraformType: "alicloud_nlb_load_balancer", cloud: filing.AliCloud, product: "nlb", role: RoleLoadBalancer,
		has: []string{"load_balancer_business_status", "cross_zone_enabled", "zone_mappings", "address_type"},
		facts: factSources{
			region: "region_id", billing: []string{"payment_type"}, created: "create_time",
			publicIP: oneOf("address_type", "internet", "intranet"),
		},
	},

	// Addresses and gateways.
	{
		terraformType: "alicloud_eip_address", aliases: []string{"alicloud_eip"},
		cloud: filing.AliCloud, product: "eip", role: RoleEIP,
		has:   []string{"isp", "ip_address", "netmode", "internet_charge_type", "bandwidth"},
		facts: factSources{billing: []string{"payment_type", "instance_charge_type"}, publicIP: builtIn},
	},
	{
		terraformType: "alicloud_nat_gateway", cloud: filing.AliCloud, product: "nat_gateway", role: RoleNAT,
		has: []string{"snat_table_ids", "forward_table_ids", "nat_type", "specification", "vpc_id"},
		facts: factSources{
			billing:  []string{"payment_type", "instance_charge_type"},
			purchase: purchaseSource{count: "period", unitless: filing.Month},
		},
	},

	// Delivery.
	{
		terraformType: "alicloud_cdn_domain_new", cloud: filing.AliCloud, product: "cdn", role: RoleDelivery,
		has: []string{"cdn_type", "domain_name", "sources", "scope"},
	},
	{
		terraformType: "alicloud_dcdn_domain", cloud: filing.AliCloud, product: "dcdn", role: RoleDelivery,
		has: []string{"top_level_domain", "ssl_protocol", "domain_name", "sources", "scope"},
	},
	{
		terraformType: "alicloud_esa_site", cloud: filing.AliCloud, product: "esa", role: RoleDelivery,
		has: []string{"site_name", "coverage", "access_type", "instance_id"},
	},
	{
		terraformType: "alicloud_waf_domain", cloud: filing.AliCloud, product: "waf", role: RoleDelivery,
		has: []string{"is_access_product", "source_ips", "http2_port", "load_balancing"},
	},
	{
		terraformType: "alicloud_wafv3_domain", cloud: filing.AliCloud, product: "waf", role: RoleDelivery,
		has: []string{"redirect", "listen", "access_type", "domain", "instance_id"},
	},
	{
		terraformType: "alicloud_ddoscoo_domain_resource", cloud: filing.AliCloud, product: "ddoscoo", role: RoleDelivery,
		has: []string{"rs_type", "proxy_types", "domain", "instance_ids"},
	},
	{
		terraformType: "alicloud_ga_domain", cloud: filing.AliCloud, product: "ga", role: RoleDelivery,
		has: []string{"accelerator_id", "domain", "status"},
	},
	{
		terraformType: "alicloud_fcv3_custom_domain", cloud: filing.AliCloud, product: "fc", role: RoleDelivery,
		has: []string{"custom_domain_name", "route_config", "cert_config", "protocol"},
	},
	{
		terraformType: "alicloud_oss_bucket", cloud: filing.AliCloud, product: "oss", role: RoleStorage,
		has: []string{"extranet_endpoint", "intranet_endpoint", "redundancy_type", "bucket", "storage_class"},
	},
	{
		terraformType: "alicloud_oss_bucket_cname", cloud: filing.AliCloud, product: "oss", role: RoleDelivery,
		has: []string{"previous_cert_id", "delete_certificate", "bucket", "domain"},
	},
}

// aliCloudPublicIP reads whether a server has a public IP: bandwidth makes the
// cloud give it a fixed one.
func aliCloudPublicIP(r *reader) filing.Fact[bool] {
	bandwidth := r.number("internet_max_bandwidth_out", "a number of Mbit/s")
	address := r.anyText("public_ip", "eip")
	if bandwidth.OrElse(0) > 0 {
		return filing.Known(true)
	}
	if address.IsKnown() {
		return address
	}
	if bandwidth.IsUnknown() || address.IsUnknown() {
		return filing.Unknown[bool]()
	}
	return filing.Known(false)
}
