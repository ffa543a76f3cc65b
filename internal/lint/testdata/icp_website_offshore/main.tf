# icp_website_offshore: warnings for the websites that lead to Hong Kong only, filed by this module or before. Fine are
# the one that the mainland serves too, the one whose region the source does not show, and the one that nothing files.

provider "alicloud" {
  region = "cn-hangzhou"
}

variable "zone" {}

resource "icp_filing_server" "web" {
  name          = "web"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["moved-example.cn", "both-example.cn", "somewhere-example.cn"]
}

resource "alicloud_instance" "hongkong" {
  availability_zone          = "cn-hongkong-b"
  internet_max_bandwidth_out = 5
}

resource "alicloud_instance" "hangzhou" {
  instance_charge_type       = "PrePaid"
  period                     = 12
  availability_zone          = "cn-hangzhou-h"
  internet_max_bandwidth_out = 5
}

resource "alicloud_instance" "somewhere" {
  instance_charge_type       = "PrePaid"
  period                     = 12
  availability_zone          = var.zone
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "hongkong" {
  for_each    = toset(["moved-example.cn", "listed-example.cn", "both-example.cn", "unfiled-example.cn"])
  domain_name = each.value
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.hongkong.public_ip
}

resource "alicloud_alidns_record" "both" {
  domain_name = "both-example.cn"
  rr          = "@"
  type        = "A"
  value       = alicloud_instance.hangzhou.public_ip
}

resource "alicloud_alidns_record" "somewhere" {
  domain_name = "somewhere-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.somewhere.public_ip
}
