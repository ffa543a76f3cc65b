# One block, several instances: the literal is wrong for each, and is fixed once. After `tflint --fix`: period = 3 in
# `each`, instance_charge_type = "PrePaid" and period = 3 once in `count`.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "each" {
  for_each = toset(["a", "b"])

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

resource "icp_filing_server" "each" {
  for_each = toset(["a", "b"])

  name   = each.key
  server = alicloud_instance.each[each.key]
}

resource "alicloud_instance" "count" {
  count = 2

  instance_name              = "x"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  internet_max_bandwidth_out = 5
  instance_charge_type       = "PrePaid"
  period                     = 3
}

resource "icp_filing_server" "count" {
  count = 2

  name   = "count-${count.index}"
  server = alicloud_instance.count[count.index]
}
