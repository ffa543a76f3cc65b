# Called by ../../main.tf.

variable "period" {
  type = number
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

output "server" {
  value = alicloud_instance.web
}

output "period" {
  value = var.period
}
