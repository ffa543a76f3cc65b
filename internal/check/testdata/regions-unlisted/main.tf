terraform {
  required_providers {
    alicloud     = { source = "aliyun/alicloud" }
    tencentcloud = { source = "tencentcloudstack/tencentcloud" }
  }
}

provider "alicloud" {
  region = "cn-newtown"
}

resource "alicloud_instance" "good" {
  instance_charge_type       = "PrePaid"
  period                     = 3
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "good" {
  domain_name = "good-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.good.public_ip
}

resource "alicloud_instance" "hourly" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "hourly" {
  domain_name = "hourly-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.hourly.public_ip
}

resource "alicloud_instance" "misspelt" {
  availability_zone          = "cn-hangzou-h"
  instance_charge_type       = "PrePaid"
  period                     = 3
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "misspelt" {
  domain_name = "misspelt-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.misspelt.public_ip
}

resource "alicloud_instance" "tencent" {
  availability_zone          = "ap-guangzhou-3"
  instance_charge_type       = "PrePaid"
  period                     = 3
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "tencent" {
  domain_name = "tencent-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.tencent.public_ip
}

resource "alicloud_instance" "abroad" {
  availability_zone          = "eu-west-9a"
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "abroad" {
  domain_name = "abroad-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.abroad.public_ip
}

resource "tencentcloud_instance" "hourly" {
  availability_zone          = "ap-lanzhou-1"
  image_id                   = "img-1"
  instance_charge_type       = "POSTPAID_BY_HOUR"
  allocate_public_ip         = true
  internet_max_bandwidth_out = 5
}
resource "tencentcloud_dnspod_record" "hourly" {
  domain      = "lanzhou-example.cn"
  sub_domain  = "www"
  record_type = "A"
  record_line = "默认"
  value       = tencentcloud_instance.hourly.public_ip
}
