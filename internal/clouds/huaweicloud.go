// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// huaweiCloudTerm is a term whose unit has no default.
var huaweiCloudTerm = purchaseSource{count: "period", unit: "period_unit"}

var huaweiCloudShapes = []shape{
	// Servers.
	{
		terraformType: "huaweicloud_compute_instance", cloud: filing.HuaweiCloud, product: "ecs", role: RoleServer,
		has: []string{
			"delete_eip_on_termination", "stop_before_destroy", "charging_mode", "eip_id", "flavor_id", "system_disk_type",
		},
		facts: factSources{
			region: "region", zone: "availability_zone", billing: []string{"charging_mode"}, purchase: huaweiCloudTerm,
			created: "created_at", expires: "expired_time", publicIP: huaweiCloudPublicIP, product: huaweiCloudServer,
		},
	},
	{
		terraformType: "data.huaweicloud_compute_instance", cloud: filing.HuaweiCloud, product: "ecs", role: RoleServer,
		has: []string{"flavor_name", "volume_attached", "charging_mode", "scheduler_hints", "region", "fixed_ip_v4"},
		// A resource has these.
		hasNot: []string{"period", "period_unit"},
		facts: factSources{
			region: "region", zone: "availability_zone", billing: []string{"charging_mode"},
			expires: "expired_time", publicIP: huaweiCloudPublicIP, product: huaweiCloudServer,
		},
	},
	{
		terraformType: "data.huaweicloud_compute_instances.instances[]", cloud: filing.HuaweiCloud, product: "ecs", role: RoleServer,
		has: []string{"flavor_name", "volume_attached", "charging_mode", "scheduler_hints"},
		// Single instances have these.
		hasNot: []string{"region", "fixed_ip_v4", "period", "period_unit"},
		facts: factSources{
			zone: "availability_zone", billing: []string{"charging_mode"},
			expires: "expired_time", publicIP: huaweiCloudPublicIP, product: huaweiCloudServer,
		},
	},
	{
		terraformType: "huaweicloud_bms_instance", cloud: filing.HuaweiCloud, product: "bms", role: RoleBareMetal,
		has: []string{"nics", "disk_ids", "host_id", "charging_mode", "flavor_id"},
		facts: factSources{
			region: "region", zone: "availability_zone", billing: []string{"charging_mode"}, purchase: huaweiCloudTerm,
			publicIP: huaweiCloudPublicIP,
		},
	},

	// What servers are made from or run on.
	{
		terraformType: "huaweicloud_as_configuration", cloud: filing.HuaweiCloud, product: "ecs", role: RoleScaling,
		has:   []string{"scaling_configuration_name", "instance_config"},
		facts: factSources{region: "region", alwaysBilled: filing.ScalingGroup},
	},
	{
		terraformType: "huaweicloud_deh_instance", cloud: filing.HuaweiCloud, product: "dedicated_host", role: RoleHost,
		has: []string{"host_type", "host_properties", "auto_placement", "charging_mode"},
		facts: factSources{
			region: "region", zone: "availability_zone", billing: []string{"charging_mode"}, purchase: huaweiCloudTerm,
			created: "allocated_at",
		},
	},

	// Containers.
	{
		terraformType: "huaweicloud_cce_cluster", cloud: filing.HuaweiCloud, product: "cce", role: RoleContainer,
		has: []string{"container_network_type", "container_network_cidr", "cluster_type", "cluster_version", "flavor_id"},
		facts: factSources{
			region: "region", billing: []string{"charging_mode"}, purchase: huaweiCloudTerm,
		},
	},
	{
		terraformType: "huaweicloud_cce_node", cloud: filing.HuaweiCloud, product: "cce", role: RoleContainer,
		has: []string{"root_volume", "data_volumes", "max_pods", "cluster_id"},
		facts: factSources{
			region: "region", zone: "availability_zone", billing: []string{"charging_mode"}, purchase: huaweiCloudTerm,
			publicIP: huaweiCloudPublicIP,
		},
	},

	// Load balancers.
	{
		terraformType: "huaweicloud_elb_loadbalancer", cloud: filing.HuaweiCloud, product: "elb", role: RoleLoadBalancer,
		has: []string{"l4_flavor_id", "l7_flavor_id", "cross_vpc_backend", "iptype"},
		facts: factSources{
			region: "region", billing: []string{"charging_mode"}, purchase: huaweiCloudTerm, created: "created_at",
			publicIP: func(r *reader) filing.Fact[bool] { return r.anyText("ipv4_eip", "ipv4_eip_id", "iptype") },
		},
	},
	{
		terraformType: "huaweicloud_lb_loadbalancer", cloud: filing.HuaweiCloud, product: "elb", role: RoleLoadBalancer,
		has: []string{"vip_subnet_id", "vip_port_id", "vip_address"},
		facts: factSources{
			region: "region", billing: []string{"charging_mode"}, purchase: huaweiCloudTerm, created: "created_at",
			publicIP: huaweiCloudPublicIP,
		},
	},

	// Addresses and gateways.
	{
		terraformType: "huaweicloud_vpc_eip", cloud: filing.HuaweiCloud, product: "eip", role: RoleEIP,
		has: []string{"publicip", "bandwidth", "address", "charging_mode"},
		facts: factSources{
			region: "region", billing: []string{"charging_mode"}, purchase: huaweiCloudTerm, created: "created_at",
			publicIP: builtIn,
		},
	},
	{
		terraformType: "huaweicloud_nat_gateway", cloud: filing.HuaweiCloud, product: "nat_gateway", role: RoleNAT,
		has: []string{"spec", "subnet_id", "vpc_id", "charging_mode", "period_unit"},
		facts: factSources{
			region: "region", billing: []string{"charging_mode"}, purchase: huaweiCloudTerm, created: "created_at",
		},
	},

	// Delivery.
	{
		terraformType: "huaweicloud_cdn_domain", cloud: filing.HuaweiCloud, product: "cdn", role: RoleDelivery,
		has: []string{"service_area", "sources", "configs", "type"},
	},
	{
		terraformType: "huaweicloud_waf_domain", cloud: filing.HuaweiCloud, product: "waf", role: RoleDelivery,
		has:   []string{"protect_status", "policy_id", "server", "domain", "proxy"},
		facts: factSources{region: "region"},
	},
	{
		terraformType: "huaweicloud_obs_bucket", cloud: filing.HuaweiCloud, product: "obs", role: RoleStorage,
		has:   []string{"parallel_fs", "bucket_domain_name", "multi_az", "bucket", "storage_class"},
		facts: factSources{region: "region"},
	},

	// Links. The rules of a NAT gateway are refused and not taken for the
	// gateway, which can back a filing.
	{
		terraformType: "huaweicloud_compute_eip_associate", cloud: filing.HuaweiCloud, product: "eip", role: RoleLink,
		has:    []string{"public_ip", "fixed_ip", "port_id", "instance_id"},
		hasNot: []string{"network_id", "mac_address"},
		facts:  factSources{region: "region"},
	},
	{
		terraformType: "huaweicloud_vpc_eip_associate", cloud: filing.HuaweiCloud, product: "eip", role: RoleLink,
		has:   []string{"mac_address", "network_id", "public_ip", "fixed_ip", "port_id"},
		facts: factSources{region: "region"},
	},
	{
		terraformType: "huaweicloud_elb_listener", cloud: filing.HuaweiCloud, product: "elb", role: RoleLink,
		has:   []string{"loadbalancer_id", "default_pool_id", "protocol_port", "sni_certificate"},
		facts: factSources{region: "region"},
	},
	{
		terraformType: "huaweicloud_elb_pool", cloud: filing.HuaweiCloud, product: "elb", role: RoleLink,
		has:    []string{"lb_method", "slow_start_enabled", "loadbalancer_id", "persistence"},
		hasNot: []string{"admin_state_up", "tenant_id"},
		facts:  factSources{region: "region"},
	},
	{
		terraformType: "huaweicloud_elb_member", cloud: filing.HuaweiCloud, product: "elb", role: RoleLink,
		has:    []string{"pool_id", "address", "protocol_port", "weight"},
		hasNot: []string{"admin_state_up", "tenant_id"},
		facts:  factSources{region: "region"},
	},
	{
		terraformType: "huaweicloud_lb_pool", cloud: filing.HuaweiCloud, product: "elb", role: RoleLink,
		has:   []string{"lb_method", "admin_state_up", "loadbalancer_id", "persistence"},
		facts: factSources{region: "region"},
	},
	{
		terraformType: "huaweicloud_lb_member", cloud: filing.HuaweiCloud, product: "elb", role: RoleLink,
		has:   []string{"pool_id", "admin_state_up", "address", "protocol_port", "weight"},
		facts: factSources{region: "region"},
	},
	{
		terraformType: "huaweicloud_nat_dnat_rule", cloud: filing.HuaweiCloud, role: RoleLink,
		has:  []string{"nat_gateway_id", "floating_ip_id", "internal_service_port", "external_service_port"},
		what: "a rule of a NAT gateway", instead: "huaweicloud_nat_gateway",
	},
	{
		terraformType: "huaweicloud_dns_recordset", cloud: filing.HuaweiCloud, role: RoleLink,
		has:  []string{"records", "zone_id", "name", "type"},
		what: "a DNS record", instead: "huaweicloud_compute_instance",
	},
}

const flexusX filing.Product = "flexus_x"

// huaweiCloudServer tells Flexus X from ECS: they share a type, and the flavors
// of Flexus X are named x1, x1e and the like.
func huaweiCloudServer(r *reader, product filing.Product) filing.Product {
	flavor, _ := r.text("flavor_id").Value()
	if len(flavor) > 1 && flavor[0] == 'x' && '0' <= flavor[1] && flavor[1] <= '9' {
		return flexusX
	}
	return product
}

// huaweiCloudPublicIP reads whether a server has a public IP. An EIP can also
// be bound by another resource, so that only a server that exists shows that
// it has none.
func huaweiCloudPublicIP(r *reader) filing.Fact[bool] {
	wired := r.anyText("public_ip", "eip_id", "eip_type", "iptype")
	if !wired.IsAbsent() {
		return wired
	}
	if r.get("public_ip").Kind() == tfvalue.KindString {
		return filing.Known(false)
	}
	return wired
}
