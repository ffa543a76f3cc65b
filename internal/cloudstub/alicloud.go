// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package cloudstub

import (
	"strings"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var alicloud = cloud{
	name:          "alicloud",
	address:       "aliyun/alicloud",
	defaultRegion: "cn-hangzhou",
	create:        createAlicloud,
	update:        updateAlicloud,
	read:          readAlicloud,
	formatExpiry:  inMinutes,
}

// alicloudNever is the end that ECS writes for a pay-as-you-go server.
var alicloudNever = time.Date(2099, 12, 31, 23, 59, 0, 0, filing.China)

// alicloudPrefixes begin the ids of what Alibaba numbers by itself.
var alicloudPrefixes = map[string]string{
	"alicloud_instance":                  "i-bp1",
	"alicloud_ess_scaling_configuration": "asc-bp1",
	"alicloud_slb_load_balancer":         "lb-bp1",
	"alicloud_alb_load_balancer":         "alb-",
	"alicloud_nlb_load_balancer":         "nlb-",
	"alicloud_eip_address":               "eip-bp1",
	"alicloud_nat_gateway":               "ngw-bp1",
	"alicloud_cs_managed_kubernetes":     "c",
	"alicloud_vpc":                       "vpc-bp1",
	"alicloud_vswitch":                   "vsw-bp1",
	"alicloud_security_group":            "sg-bp1",
}

func createAlicloud(c *call) {
	c.fill("id", alicloudID(c))
	id := c.text("id")
	c.fill("region_id", c.region)
	switch c.typeName {
	case "alicloud_instance":
		createAlicloudInstance(c)
	case "alicloud_simple_application_server_instance":
		c.fill("payment_type", "Subscription")
		c.fill("status", "Running")
	case "alicloud_slb_load_balancer":
		c.fill("address_type", "intranet")
		c.fill("address", privateIP(id))
		if c.text("address_type") == "internet" {
			c.set("address", publicIP(id))
		}
		c.fill("payment_type", "PayAsYouGo")
		// Metering, not billing: the name misleads on purpose.
		c.fill("instance_charge_type", "PayBySpec")
		c.fill("status", "active")
	case "alicloud_alb_load_balancer", "alicloud_nlb_load_balancer":
		c.fill("dns_name", id+"."+c.region+".lb.example.com")
		c.fill("payment_type", "PayAsYouGo")
		c.fill("status", "Active")
	case "alicloud_eip_address":
		c.fill("ip_address", publicIP(id))
		c.fill("allocation_id", id)
		c.fill("payment_type", "PayAsYouGo")
		c.fill("internet_charge_type", "PayByBandwidth")
		c.fill("bandwidth", "5")
		c.fill("isp", "BGP")
		c.fill("status", "Available")
	case "alicloud_eip_association":
		c.fill("instance_type", "EcsInstance")
	case "alicloud_nat_gateway":
		c.fill("payment_type", "PayAsYouGo")
		c.fill("nat_type", "Enhanced")
		c.fill("network_type", "internet")
		c.fill("snat_table_ids", "stb-bp1"+randomText(17))
		c.fill("forward_table_ids", "ftb-bp1"+randomText(17))
		c.fill("status", "Available")
	case "alicloud_cdn_domain_new":
		c.fill("scope", "domestic")
		c.fill("cname", c.text("domain_name")+".cdn.example.com")
		c.fill("status", "online")
	case "alicloud_oss_bucket":
		c.fill("bucket", id)
		c.fill("location", "oss-"+c.region)
	case "alicloud_oss_bucket_cname":
		c.fill("status", "enabled")
	case "alicloud_ddoscoo_domain_resource":
		c.fill("cname", randomText(16)+".ddos.example.com")
	case "alicloud_cs_managed_kubernetes":
		c.fill("slb_id", "lb-bp1"+randomText(17))
		c.fill("nat_gateway_id", "ngw-bp1"+randomText(17))
		c.fill("vpc_id", "vpc-bp1"+randomText(17))
	case "alicloud_vswitch":
		c.fill("zone_id", c.region+"-h")
		c.fill("availability_zone", c.text("zone_id"))
	}
	c.fill("create_time", inSeconds(c.now))
	c.fill("status", "Available")
}

// alicloudID makes the id of a new resource: from its arguments where Alibaba
// does so, and a new number otherwise.
func alicloudID(c *call) string {
	switch c.typeName {
	case "alicloud_simple_application_server_instance":
		return strings.ReplaceAll(randomUUID(), "-", "")
	case "alicloud_slb_backend_server", "alicloud_slb_attachment":
		return c.text("load_balancer_id")
	case "alicloud_eip_association":
		return c.text("allocation_id") + ":" + c.text("instance_id")
	case "alicloud_alidns_record":
		return randomDigits(18)
	case "alicloud_cdn_domain_new":
		return c.text("domain_name")
	case "alicloud_oss_bucket":
		if name := c.text("bucket"); name != "" {
			return name
		}
		return "tf-" + randomText(20)
	case "alicloud_oss_bucket_cname":
		return c.text("bucket") + ":" + c.text("domain")
	case "alicloud_ddoscoo_domain_resource":
		return c.text("domain")
	}
	return alicloudPrefixes[c.typeName] + randomText(17)
}

func createAlicloudInstance(c *call) {
	id := c.text("id")
	c.fill("instance_name", "ECS-Instance")
	c.fill("instance_charge_type", "PostPaid")
	c.fill("internet_max_bandwidth_out", 0)
	c.fill("internet_charge_type", "PayByTraffic")
	c.fill("spot_strategy", "NoSpot")
	c.fill("availability_zone", c.region+"-h")
	c.fill("status", "Running")
	c.fill("private_ip", privateIP(id))
	c.fill("primary_ip_address", c.text("private_ip"))
	c.fill("public_ip", "")
	c.fill("create_time", inMinutes(c.now))
	c.fill("start_time", inMinutes(c.now))
	c.fill("cpu", 2)
	c.fill("memory", 8192)
	c.buyAlicloudTerm()
	c.bindAlicloudIP()
}

// buyAlicloudTerm sets the end of the term that is bought now. ECS rounds it up
// to the end of the day.
func (c *call) buyAlicloudTerm() {
	c.expires = time.Time{}
	c.set("expired_time", inMinutes(alicloudNever))
	if c.text("instance_charge_type") == "PrePaid" {
		c.expires = nextMidnight(endOfTerm(c.now, max(1, c.number("period")), c.text("period_unit")))
		c.set("expired_time", inMinutes(c.expires))
	}
}

// bindAlicloudIP gives the server a public address when it has bandwidth and no
// address yet.
func (c *call) bindAlicloudIP() {
	if c.number("internet_max_bandwidth_out") > 0 && c.text("public_ip") == "" {
		c.set("public_ip", publicIP(c.text("id")))
	}
}

// updateAlicloud follows a change. A changed period alone changes nothing: it
// is read when a term is bought.
func updateAlicloud(c *call) (refusal string) {
	if c.typeName != "alicloud_instance" {
		return ""
	}
	if c.text("instance_charge_type") != c.prior.text("instance_charge_type") {
		c.buyAlicloudTerm()
	}
	c.bindAlicloudIP()
	return ""
}

func readAlicloud(c *call) {
	c.set("id", randomDigits(10))
	switch c.typeName {
	case "alicloud_instances":
		readAlicloudInstances(c)
	case "alicloud_eip_addresses":
		readAlicloudAddresses(c)
	case "alicloud_images":
		c.readOne("images", "ubuntu_24_04_x64_20G_alibase_20260115.vhd")
	case "alicloud_instance_types":
		c.readOne("instance_types", "ecs.c7.large")
	case "alicloud_zones":
		zone := c.newElement("zones")
		zone.set("id", c.region+"-h")
		c.set("ids", []string{c.region + "-h"})
		c.set("zones", []object{zone})
	}
}

// readAlicloudAddresses answers with an EIP that is bound to a server.
func readAlicloudAddresses(c *call) {
	id := "eip-bp1" + randomText(17)
	name := strings.Trim(firstOf(c.text("address_name"), c.text("name_regex"), "web"), "^$")
	address := c.newElement("addresses")
	address.set("id", id)
	address.set("allocation_id", id)
	address.set("address_name", name)
	address.set("bandwidth", "5")
	address.set("instance_id", "i-bp1"+randomText(17))
	address.set("instance_type", "EcsInstance")
	address.set("internet_charge_type", "PayByBandwidth")
	address.set("ip_address", publicIP(id))
	address.set("isp", "BGP")
	address.set("payment_type", "PayAsYouGo")
	address.set("status", "InUse")
	c.override(address)
	c.set("ids", []string{id})
	c.set("names", []string{name})
	c.set("addresses", []object{address})
}

// readAlicloudInstances answers with a server for each id asked for, or one.
func readAlicloudInstances(c *call) {
	ids := c.list("ids")
	if len(ids) == 0 {
		ids = []string{"i-bp1" + randomText(17)}
	}
	name := strings.Trim(firstOf(c.text("instance_name"), c.text("name_regex"), "web"), "^$")
	var servers []object
	var names []string
	for _, id := range ids {
		server := c.newElement("instances")
		server.set("id", id)
		server.set("name", name)
		server.set("region_id", c.region)
		server.set("availability_zone", firstOf(c.text("availability_zone"), c.region+"-h"))
		server.set("status", firstOf(c.text("status"), "Running"))
		server.set("instance_type", "ecs.g7.large")
		server.set("instance_charge_type", "PrePaid")
		server.set("internet_charge_type", "PayByTraffic")
		server.set("internet_max_bandwidth_out", 5)
		server.set("spot_strategy", "NoSpot")
		server.set("creation_time", inMinutes(c.now.AddDate(0, -6, 0)))
		server.set("private_ip", privateIP(id))
		server.set("public_ip", publicIP(id))
		server.set("eip", "")
		server.set("tags", c.texts("tags"))
		c.override(server)
		servers, names = append(servers, server), append(names, name)
	}
	c.set("ids", ids)
	c.set("names", names)
	c.set("instances", servers)
	c.set("total_count", len(servers))
}
