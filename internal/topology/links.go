// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

// link says that the resources that one attribute names lead to those that
// another names: traffic that reaches the first goes on to the second. An
// empty path is the resource itself.
type link struct {
	from, to path
}

// links are the resource types that carry traffic on, and how.
var links = map[string][]link{
	// Alibaba Cloud
	"alicloud_eip_association":                  {{from: path{"allocation_id"}, to: path{"instance_id"}}},
	"alicloud_network_interface_attachment":     {{from: path{"network_interface_id"}, to: path{"instance_id"}}},
	"alicloud_ecs_network_interface_attachment": {{from: path{"network_interface_id"}, to: path{"instance_id"}}},
	"alicloud_havip_attachment":                 {{from: path{"havip_id"}, to: path{"instance_id"}}},
	"alicloud_slb_master_slave_server_group": {
		{from: path{"load_balancer_id"}},
		{to: path{"servers", "server_id"}},
	},
	"alicloud_slb_attachment": {{from: path{"load_balancer_id"}, to: path{"instance_ids"}}},
	"alicloud_slb_backend_server": {
		{from: path{"load_balancer_id"}, to: path{"backend_servers", "server_id"}},
	},
	"alicloud_slb_server_group": {
		{from: path{"load_balancer_id"}},
		{to: path{"servers", "server_ids"}},
	},
	"alicloud_slb_server_group_server_attachment": {{from: path{"server_group_id"}, to: path{"server_id"}}},
	"alicloud_alb_load_balancer":                  {{from: path{"zone_mappings", "allocation_id"}}},
	"alicloud_alb_listener": {
		{from: path{"load_balancer_id"}},
		{from: path{"load_balancer_id"}, to: path{"default_actions", "forward_group_config", "server_group_tuples", "server_group_id"}},
	},
	"alicloud_alb_server_group": {{to: path{"servers", "server_id"}}},
	"alicloud_alb_rule": {
		{from: path{"listener_id"}},
		{to: path{"rule_actions", "forward_group_config", "server_group_tuples", "server_group_id"}},
	},
	"alicloud_slb_rule":                           {{from: path{"load_balancer_id"}}, {to: path{"server_group_id"}}},
	"alicloud_nlb_load_balancer":                  {{from: path{"zone_mappings", "allocation_id"}}},
	"alicloud_nlb_listener":                       {{from: path{"load_balancer_id"}, to: path{"server_group_id"}}},
	"alicloud_nlb_server_group_server_attachment": {{from: path{"server_group_id"}, to: path{"server_id"}}},
	"alicloud_forward_entry":                      {{from: path{"external_ip"}, to: path{"internal_ip"}}, {from: path{"forward_table_id"}, to: path{"internal_ip"}}},
	"alicloud_cdn_domain_new":                     {{to: path{"sources", "content"}}},
	"alicloud_dcdn_domain":                        {{to: path{"sources", "content"}}},
	"alicloud_waf_domain":                         {{to: path{"source_ips"}}},
	"alicloud_wafv3_domain":                       {{to: path{"redirect", "backends"}}},
	"alicloud_ddoscoo_domain_resource":            {{to: path{"real_servers"}}},

	// Huawei Cloud
	"huaweicloud_compute_instance":         {{from: path{"eip_id"}}},
	"huaweicloud_compute_eip_associate":    {{from: path{"public_ip"}, to: path{"instance_id"}}, {from: path{"bandwidth_id"}, to: path{"instance_id"}}},
	"huaweicloud_global_eip_associate":     {{from: path{"global_eip_id"}, to: path{"associate_instance", "instance_id"}}},
	"huaweicloud_vpc_eipv3_associate":      {{from: path{"publicip_id"}, to: path{"associate_instance_id"}}},
	"huaweicloud_compute_interface_attach": {{from: path{"port_id"}, to: path{"instance_id"}}},
	"huaweicloud_vpc_eip_associate":        {{from: path{"public_ip"}, to: path{"port_id"}}, {from: path{"public_ip"}, to: path{"fixed_ip"}}},
	"huaweicloud_elb_loadbalancer":         {{from: path{"ipv4_eip_id"}}},
	"huaweicloud_elb_listener":             {{from: path{"loadbalancer_id"}}, {to: path{"default_pool_id"}}},
	"huaweicloud_elb_pool":                 {{from: path{"loadbalancer_id"}}, {from: path{"listener_id"}}},
	"huaweicloud_elb_member":               {{from: path{"pool_id"}, to: path{"address"}}},
	"huaweicloud_lb_listener":              {{from: path{"loadbalancer_id"}}, {to: path{"default_pool_id"}}},
	"huaweicloud_lb_pool":                  {{from: path{"loadbalancer_id"}}, {from: path{"listener_id"}}},
	"huaweicloud_lb_member":                {{from: path{"pool_id"}, to: path{"address"}}},
	"huaweicloud_nat_dnat_rule":            {{from: path{"floating_ip_id"}, to: path{"port_id"}}, {from: path{"floating_ip_id"}, to: path{"private_ip"}}, {from: path{"nat_gateway_id"}, to: path{"private_ip"}}},
	"huaweicloud_cdn_domain":               {{to: path{"sources", "origin"}}},
	"huaweicloud_waf_domain":               {{to: path{"server", "address"}}},
	"huaweicloud_waf_dedicated_domain":     {{to: path{"server", "address"}}},
	"huaweicloud_aad_domain":               {{to: path{"real_server"}}},
	"huaweicloud_elb_l7policy":             {{from: path{"listener_id"}, to: path{"redirect_pool_id"}}},
	"huaweicloud_elb_l7rule":               {{to: path{"l7policy_id"}}},

	// Tencent Cloud
	"tencentcloud_eip_association":                      {{from: path{"eip_id"}, to: path{"instance_id"}}, {from: path{"eip_id"}, to: path{"network_interface_id"}}},
	"tencentcloud_eni_attachment":                       {{from: path{"eni_id"}, to: path{"instance_id"}}},
	"tencentcloud_clb_target_group_attachment":          {{from: path{"clb_id"}, to: path{"target_group_id"}}},
	"tencentcloud_clb_target_group_instance_attachment": {{from: path{"target_group_id"}, to: path{"bind_ip"}}},
	"tencentcloud_clb_attachment":                       {{from: path{"clb_id"}, to: path{"targets", "instance_id"}}},
	"tencentcloud_clb_instance":                         {{from: path{"eip_address_id"}}},
	"tencentcloud_dnat":                                 {{from: path{"elastic_ip"}, to: path{"private_ip"}}},
	"tencentcloud_cdn_domain":                           {{to: path{"origin", "origin_list"}}},
}

// carriers are the types that links tie to others, and that are neither servers
// nor links.
var carriers = map[string]bool{
	"alicloud_havip": true, "huaweicloud_global_eip": true, "alicloud_network_interface": true, "alicloud_ecs_network_interface": true, "huaweicloud_dns_zone": true,
	"tencentcloud_eni": true, "tencentcloud_clb_target_group": true,
}

// isCarrier reports whether a type is one that links tie to others.
func isCarrier(terraformType string) bool { return carriers[terraformType] }

// linksOf returns the links of a type. A DNS record leads to its targets.
func linksOf(terraformType string) []link {
	if r, ok := recordOf(terraformType); ok {
		return []link{{to: r.targets}}
	}
	return links[terraformType]
}

// linkAttributes returns the attributes that links need.
func linkAttributes() []string {
	var names []string
	for _, all := range links {
		for _, l := range all {
			names = append(append(names, l.from...), l.to...)
		}
	}
	return names
}

// listAttributes are attributes that take a list, so that all that they name
// are meant.
var listAttributes = setOf([]string{
	"instance_ids", "server_ids", "records", "real_servers", "origin_list", "source_ips", "backends",
})

// takesList reports whether a path leads to an attribute that takes a list.
func (p path) takesList() bool { return listAttributes[p.attribute()] }
