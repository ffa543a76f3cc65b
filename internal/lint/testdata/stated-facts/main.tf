# What to change is where the fact is written: on the filing server for the term of `term`, which it states itself, and
# on the resource for the billing mode of `mode`.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "term" {
  instance_name              = "term"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "term" {
  name        = "term"
  server      = alicloud_instance.term
  term_months = 1
}

resource "alicloud_instance" "mode" {
  instance_name              = "mode"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "mode" {
  name        = "mode"
  server      = alicloud_instance.mode
  term_months = 12
}
