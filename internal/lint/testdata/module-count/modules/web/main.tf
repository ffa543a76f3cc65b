# Called by ../../main.tf.

variable "period" {
  type = number
}

variable "domain" {
  type    = string
  default = "example.cn"
}

resource "alicloud_instance" "web" {
  instance_name              = "web"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = var.period
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "web" {
  name     = "web"
  server   = alicloud_instance.web
  websites = [var.domain]
}
