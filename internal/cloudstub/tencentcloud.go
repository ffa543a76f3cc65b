// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package cloudstub

import "time"

var tencentcloud = cloud{
	name:          "tencentcloud",
	address:       "tencentcloudstack/tencentcloud",
	defaultRegion: "ap-guangzhou",
	create:        createTencentcloud,
	update:        updateTencentcloud,
	read:          readTencentcloud,
	formatExpiry:  inSeconds,
}

// tencentcloudPrefixes begin the ids of what Tencent numbers by itself.
var tencentcloudPrefixes = map[string]string{
	"tencentcloud_instance":            "ins-",
	"tencentcloud_lighthouse_instance": "lhins-",
	"tencentcloud_clb_instance":        "lb-",
	"tencentcloud_eip":                 "eip-",
	"tencentcloud_vpc":                 "vpc-",
	"tencentcloud_subnet":              "subnet-",
}

func createTencentcloud(c *call) {
	c.fill("id", tencentcloudID(c))
	id := c.text("id")
	switch c.typeName {
	case "tencentcloud_instance":
		createTencentcloudInstance(c)
	case "tencentcloud_lighthouse_instance":
		c.fill("zone", c.region+"-3")
		c.fill("public_addresses", []string{publicIP(id)})
		c.fill("private_addresses", []string{privateIP(id)})
	case "tencentcloud_clb_instance":
		address := privateIP(id)
		if c.text("network_type") == "OPEN" {
			address = publicIP(id)
		}
		c.fill("vip", address)
		c.fill("clb_vips", []string{address})
	case "tencentcloud_eip":
		c.fill("public_ip", publicIP(id))
		c.fill("internet_charge_type", "TRAFFIC_POSTPAID_BY_HOUR")
		c.fill("status", "UNBIND")
	case "tencentcloud_cdn_domain":
		c.fill("area", "mainland")
		c.fill("cname", c.text("domain")+".cdn.example.com")
		c.fill("status", "online")
	}
	c.fill("create_time", inSeconds(c.now))
}

// tencentcloudID makes the id of a new resource: from its arguments where
// Tencent does so, and a new number otherwise.
func tencentcloudID(c *call) string {
	switch c.typeName {
	case "tencentcloud_clb_attachment":
		return c.text("rule_id") + "#" + c.text("listener_id") + "#" + c.text("clb_id")
	case "tencentcloud_eip_association":
		return c.text("eip_id") + "::" + c.text("instance_id")
	case "tencentcloud_dnspod_record":
		return c.text("domain") + "#" + randomDigits(9)
	case "tencentcloud_cdn_domain":
		return c.text("domain")
	}
	return tencentcloudPrefixes[c.typeName] + randomText(8)
}

func createTencentcloudInstance(c *call) {
	c.fill("instance_name", "Terraform-CVM-Instance")
	c.fill("instance_charge_type", "POSTPAID_BY_HOUR")
	c.fill("internet_max_bandwidth_out", 0)
	c.fill("availability_zone", c.region+"-3")
	c.fill("instance_status", "RUNNING")
	c.fill("running_flag", true)
	c.fill("private_ip", privateIP(c.text("id")))
	c.fill("public_ip", "")
	c.fill("create_time", inSeconds(c.now))
	c.fill("uuid", randomUUID())
	c.fill("cpu", 2)
	c.fill("memory", 4)
	c.buyTencentcloudTerm()
	c.bindTencentcloudIP()
}

// buyTencentcloudTerm sets the end of the term that is bought now, to the
// second. A server without a term has no end.
func (c *call) buyTencentcloudTerm() {
	c.expires = time.Time{}
	c.set("expired_time", "")
	if c.text("instance_charge_type") == "PREPAID" {
		c.expires = endOfTerm(c.now, max(1, c.number("instance_charge_type_prepaid_period")), "")
		c.set("expired_time", inSeconds(c.expires))
	}
}

// bindTencentcloudIP gives the server a public address when it asks for one,
// has bandwidth for it and no address yet.
func (c *call) bindTencentcloudIP() {
	if c.flag("allocate_public_ip") && c.number("internet_max_bandwidth_out") > 0 && c.text("public_ip") == "" {
		c.set("public_ip", publicIP(c.text("id")))
	}
}

// updateTencentcloud follows a change. What Tencent does when only the period
// of a subscription changes is not documented: here nothing.
func updateTencentcloud(c *call) (refusal string) {
	if c.typeName != "tencentcloud_instance" {
		return ""
	}
	if c.text("instance_charge_type") != c.prior.text("instance_charge_type") {
		c.buyTencentcloudTerm()
	}
	c.bindTencentcloudIP()
	return ""
}

// readTencentcloud answers tencentcloud_instances with a server for each id
// asked for, or one.
func readTencentcloud(c *call) {
	if c.typeName == "tencentcloud_images" {
		c.set("id", randomDigits(10))
		image := c.newElement("images")
		image.set("image_id", "img-487zeit5")
		c.set("images", []object{image})
		return
	}
	ids := c.list("instance_set_ids")
	if len(ids) == 0 {
		ids = []string{firstOf(c.text("instance_id"), "ins-"+randomText(8))}
	}
	var servers []object
	for _, id := range ids {
		server := c.newElement("instance_list")
		server.set("instance_id", id)
		server.set("instance_name", firstOf(c.text("instance_name"), "web"))
		server.set("availability_zone", firstOf(c.text("availability_zone"), c.region+"-3"))
		server.set("status", "RUNNING")
		server.set("instance_type", "S5.MEDIUM4")
		server.set("instance_charge_type", "PREPAID")
		server.set("allocate_public_ip", true)
		server.set("internet_max_bandwidth_out", 5)
		server.set("create_time", inSeconds(c.now.AddDate(0, -6, 0)))
		server.set("expired_time", inSeconds(c.now.AddDate(0, 6, 0)))
		server.set("private_ip", privateIP(id))
		server.set("public_ip", publicIP(id))
		server.set("tags", c.texts("tags"))
		c.override(server)
		servers = append(servers, server)
	}
	c.set("id", randomDigits(10))
	c.set("instance_list", servers)
}
