terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}

variable "months" {
  default = 1
}
variable "wrong" {
  default = false
}
resource "alicloud_instance" "web" {
  instance_charge_type       = "PrePaid"
  period                     = var.months
  internet_max_bandwidth_out = 5
}
resource "alicloud_instance" "other" {
  internet_max_bandwidth_out = 5
  lifecycle {
    precondition {
      condition     = !var.wrong
      error_message = "Wrong."
    }
  }
}
resource "alicloud_alidns_record" "web" {
  domain_name = "web-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web.public_ip
}
resource "alicloud_alidns_record" "other" {
  domain_name = "other-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.other.public_ip
}
