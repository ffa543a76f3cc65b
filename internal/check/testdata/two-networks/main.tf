terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}

variable "months" {}
variable "domain" {}
resource "alicloud_instance" "web" {
  instance_charge_type       = "PrePaid"
  period                     = var.months
  private_ip                 = "192.168.0.10"
  internet_max_bandwidth_out = 5
}
resource "alicloud_eip_address" "web" {}
resource "alicloud_forward_entry" "web" {
  forward_table_id = "ftb-1"
  external_ip      = alicloud_eip_address.web.ip_address
  external_port    = "80"
  ip_protocol      = "tcp"
  internal_ip      = alicloud_instance.web.private_ip
  internal_port    = "8080"
}
resource "alicloud_alidns_record" "web" {
  domain_name = var.domain
  rr          = "www"
  type        = "A"
  value       = alicloud_eip_address.web.ip_address
}
