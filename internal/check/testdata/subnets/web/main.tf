terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
variable "domain" { type = string }
variable "subnets" { type = list(string) }
resource "alicloud_instance" "this" {
  count                      = 2
  image_id                   = "img-1"
  vswitch_id                 = element(var.subnets, count.index)
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "this" {
  domain_name = var.domain
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.this[0].public_ip
}
