terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

variable "domain" {}
variable "charge" {
  default = null
}
resource "alicloud_instance" "web" {
  instance_charge_type       = var.charge
  period                     = 12
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "web" {
  domain_name = var.domain
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web.public_ip
}
