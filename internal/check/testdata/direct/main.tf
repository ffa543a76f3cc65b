terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}
resource "alicloud_instance" "month" {
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "month" {
  domain_name = "month-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.month.public_ip
}
resource "alicloud_instance" "weekly" {
  instance_charge_type       = "PrePaid"
  period                     = 3
  period_unit                = "Week"
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "weekly" {
  domain_name = "weekly-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.weekly.public_ip
}
resource "alicloud_instance" "omitted" {
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "omitted" {
  domain_name = "omitted-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.omitted.public_ip
}
resource "alicloud_instance" "spot" {
  instance_charge_type       = "PostPaid"
  spot_strategy              = "SpotAsPriceGo"
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "spot" {
  domain_name = "spot-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.spot.public_ip
}
resource "alicloud_instance" "hidden" {
  instance_charge_type = "PrePaid"
  period               = 6
}
resource "alicloud_alidns_record" "hidden" {
  domain_name = "hidden-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.hidden.public_ip
}
resource "alicloud_instance" "good" {
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "good" {
  domain_name = "good-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.good.public_ip
}
resource "alicloud_instance" "idle" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "mail" {
  domain_name = "idle-example.cn"
  rr          = "www"
  type        = "TXT"
  value       = "v=spf1 -all"
}
resource "alicloud_alidns_record" "away" {
  domain_name = "away-example.cn"
  rr          = "www"
  type        = "A"
  value       = "203.0.113.7"
}
