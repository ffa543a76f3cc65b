# count and for_each that nothing decides: no failure, and one error, for what each instance of `same` has in common.
# Codes of such a block are not counted: there may be none.

provider "alicloud" {
  region = "cn-hangzhou"
}

variable "servers" {
  type = map(object({ period = number }))
}

variable "replicas" {
  type = number
}

data "alicloud_instances" "old" {}

resource "alicloud_instance" "each" {
  for_each = var.servers

  instance_name              = "x"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = each.value.period
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "each" {
  for_each = alicloud_instance.each

  name   = each.key
  server = each.value
}

resource "alicloud_instance" "count" {
  count = var.replicas

  instance_name              = "x"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "count" {
  count = length(alicloud_instance.count)

  name   = "count-${count.index}"
  server = alicloud_instance.count[count.index]
}

resource "icp_authorization_code" "each" {
  for_each = toset(data.alicloud_instances.old.ids)

  filing_server = icp_filing_server.count[0].id
  website       = "${each.value}.cn"
}

resource "alicloud_instance" "same" {
  for_each = var.servers

  instance_name              = each.key
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 3
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "same" {
  for_each = var.servers

  name   = each.key
  server = alicloud_instance.same[each.key]
}
