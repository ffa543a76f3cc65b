# A server that is billed by use cannot back a filing.
package main

deny contains message if {
	some resource in input.resource_changes
	resource.type == "alicloud_instance"
	resource.change.after.instance_charge_type != "PrePaid"
	message := sprintf("%s is not billed by subscription", [resource.address])
}
