# No issues: what is not created is not judged. `enabled` is false by its default.

provider "alicloud" {
  region = "cn-hangzhou"
}

variable "enabled" {
  type    = bool
  default = false
}

resource "alicloud_instance" "off" {
  count = var.enabled ? 1 : 0

  instance_name              = "off"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "off" {
  count = var.enabled ? 1 : 0

  name     = "off"
  server   = alicloud_instance.off[0]
  websites = ["www.example.cn"]
}

resource "alicloud_instance" "none" {
  for_each = {}

  instance_name              = "none"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "none" {
  domain_name = "example.cn"
  rr          = "www"
  type        = "A"
  value       = one(values(alicloud_instance.none)[*].public_ip)
}
