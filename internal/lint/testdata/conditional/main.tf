# A condition names two servers, so nothing is said of either, also where a default decides: it may be another value
# when it is applied.

provider "alicloud" {
  region = "cn-hangzhou"
}

variable "blue" {
  type = bool
}

variable "trial" {
  type    = bool
  default = true
}

resource "alicloud_instance" "blue" {
  instance_name              = "blue"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "alicloud_instance" "green" {
  instance_name              = "green"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "open" {
  name   = "open"
  server = var.blue ? alicloud_instance.blue : alicloud_instance.green
}

resource "alicloud_instance" "short" {
  instance_name              = "short"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "alicloud_instance" "long" {
  instance_name              = "long"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "decided" {
  name   = "decided"
  server = var.trial ? alicloud_instance.short : alicloud_instance.long
}
