// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package cloudstub

import "time"

var huaweicloud = cloud{
	name:          "huaweicloud",
	address:       "huaweicloud/huaweicloud",
	defaultRegion: "cn-north-4",
	create:        createHuaweicloud,
	update:        updateHuaweicloud,
	read:          readHuaweicloud,
	formatExpiry:  inSeconds,
}

func createHuaweicloud(c *call) {
	c.fill("id", randomUUID())
	c.fill("region", c.region)
	c.fill("created_at", inSeconds(c.now))
	c.fill("charging_mode", "postPaid")
	id := c.text("id")
	switch c.typeName {
	case "huaweicloud_compute_instance":
		createHuaweicloudInstance(c)
	case "huaweicloud_vpc_eip":
		c.fill("address", publicIP(id))
		c.fill("status", "UNBOUND")
	case "huaweicloud_compute_eip_associate":
		c.set("id", c.text("public_ip")+"/"+c.text("instance_id"))
	case "huaweicloud_elb_loadbalancer":
		c.fill("ipv4_address", privateIP(id))
		if c.text("ipv4_eip_id") != "" {
			c.fill("ipv4_eip", publicIP(c.text("ipv4_eip_id")))
		} else if c.text("iptype") != "" {
			c.fill("ipv4_eip", publicIP(id))
		}
		c.fill("guaranteed", true)
		c.fill("operating_status", "ONLINE")
	case "huaweicloud_elb_member":
		c.fill("operating_status", "ONLINE")
		c.fill("member_type", "instance")
		c.fill("weight", 1)
		c.fill("status", []object{}) // by listener; of no member here
	case "huaweicloud_cdn_domain":
		c.fill("cname", c.text("name")+".cdn.example.com")
		c.fill("domain_name", c.text("name"))
		c.fill("service_area", "mainland_china")
		c.fill("domain_status", "online")
	case "huaweicloud_vpc_subnet":
		c.fill("subnet_id", id)
		c.fill("ipv4_subnet_id", randomUUID())
	}
	c.fill("status", "ACTIVE")
}

func createHuaweicloudInstance(c *call) {
	c.fill("availability_zone", c.region+"a")
	c.fill("public_ip", "")
	c.fill("access_ip_v4", privateIP(c.text("id")))
	c.fill("system_disk_id", randomUUID())
	switch {
	case c.text("eip_id") != "":
		c.set("public_ip", publicIP(c.text("eip_id")))
	case c.text("eip_type") != "":
		c.set("public_ip", publicIP(c.text("id")))
	}
	networks := c.objects("network")
	for _, network := range networks {
		network.fill("uuid", randomUUID())
		network.fill("port", randomUUID())
		network.fill("fixed_ip_v4", c.text("access_ip_v4"))
	}
	c.set("network", networks)
	c.buyHuaweicloudTerm()
}

// buyHuaweicloudTerm sets the end of the term that is bought now: the last
// second of its day. A server without a term has no end.
func (c *call) buyHuaweicloudTerm() {
	c.expires = time.Time{}
	c.set("expired_time", "")
	if c.text("charging_mode") == "prePaid" {
		end := endOfTerm(c.now, max(1, c.number("period")), c.text("period_unit"))
		c.expires = nextMidnight(end).Add(-time.Second)
		c.set("expired_time", inSeconds(c.expires))
	}
}

// updateHuaweicloud follows a change. A changed period alone changes nothing;
// a subscription cannot be turned back.
func updateHuaweicloud(c *call) (refusal string) {
	if c.typeName != "huaweicloud_compute_instance" {
		return ""
	}
	switch before, after := c.prior.text("charging_mode"), c.text("charging_mode"); {
	case before == after:
	case after == "prePaid":
		c.buyHuaweicloudTerm()
	default:
		return "charging_mode can only change to prePaid"
	}
	return ""
}

// readHuaweicloud answers huaweicloud_compute_instance.
func readHuaweicloud(c *call) {
	switch c.typeName {
	case "huaweicloud_availability_zones":
		c.set("id", randomDigits(10))
		c.fill("region", c.region)
		c.set("names", []string{c.region + "a", c.region + "b"})
		return
	case "huaweicloud_images_image":
		c.set("id", randomUUID())
		c.fill("region", c.region)
		return
	}
	id := firstOf(c.text("instance_id"), randomUUID())
	c.set("id", id)
	c.fill("region", c.region)
	c.fill("name", "web")
	c.set("availability_zone", c.region+"a")
	c.set("charging_mode", "prePaid")
	c.set("status", "ACTIVE")
	c.set("public_ip", publicIP(id))
	c.fill("flavor_id", "s6.small.1")
	c.set("flavor_name", c.text("flavor_id"))
	c.set("expired_time", inSeconds(nextMidnight(c.now.AddDate(0, 6, 0)).Add(-time.Second)))
	network := c.newElement("network")
	network.set("fixed_ip_v4", firstOf(c.text("fixed_ip_v4"), privateIP(id)))
	c.set("network", []object{network})
	c.override(c.object)
}
