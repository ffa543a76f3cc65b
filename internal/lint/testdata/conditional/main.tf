# A condition names two servers, so nothing is said of either, also where a default decides: it may be another value
# when it is applied. A server abroad, which needs no filing, is as good a branch as any, and so is one to nowhere.

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

provider "alicloud" {
  alias  = "hk"
  region = "cn-hongkong"
}

resource "alicloud_instance" "hk" {
  provider                   = alicloud.hk
  availability_zone          = "cn-hongkong-b"
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "abroad" {
  domain_name = "abroad-example.cn"
  rr          = "www"
  type        = "A"
  value       = var.blue ? alicloud_instance.hk.public_ip : alicloud_instance.short.public_ip
}

resource "alicloud_alidns_record" "nowhere" {
  domain_name = "nowhere-example.cn"
  rr          = "www"
  type        = "A"
  value       = var.blue ? alicloud_instance.short.public_ip : "203.0.113.7"
}

resource "alicloud_slb_load_balancer" "front" {
  address_type = "internet"
}

resource "alicloud_slb_attachment" "front" {
  load_balancer_id = alicloud_slb_load_balancer.front.id
  instance_ids     = var.blue ? [alicloud_instance.short.id] : [alicloud_instance.long.id]
}

resource "alicloud_alidns_record" "front" {
  domain_name = "front-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.front.address
}
