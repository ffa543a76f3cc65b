terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

variable "region" {
  default = "cn-shanghai"
}
provider "alicloud" {
  region = var.region
}
resource "alicloud_instance" "web" {
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "web" {
  domain_name = "shop-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web.public_ip
}
