# Errors, but no fix: the value is not written in the resource. Changing var.period or local.term would change other
# resources too, and a condition has two values.

provider "alicloud" {
  region = "cn-hangzhou"
}

variable "period" {
  type    = number
  default = 1
}

locals {
  billing = "PostPaid"
}

resource "alicloud_instance" "variable" {
  instance_name              = "variable"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = var.period
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "variable" {
  name   = "variable"
  server = alicloud_instance.variable
}

resource "alicloud_instance" "local" {
  instance_name              = "local"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = local.billing
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "local" {
  name   = "local"
  server = alicloud_instance.local
}

resource "alicloud_instance" "condition" {
  instance_name              = "condition"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = var.period > 1 ? 12 : 2
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "condition" {
  name   = "condition"
  server = alicloud_instance.condition
}
