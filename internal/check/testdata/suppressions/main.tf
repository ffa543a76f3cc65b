terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}

# icp:ignore icp_server_billing -- a demo without a filing until 2026-12-31
resource "alicloud_instance" "valid" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}
resource "alicloud_instance" "expired" {
  # icp:ignore icp_server_billing -- it was a trial until 2026-02-28
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}
resource "alicloud_instance" "other_rule" {
  instance_charge_type       = "PostPaid" # icp:ignore icp_server_term -- not the rule that speaks
  internet_max_bandwidth_out = 5
}
resource "alicloud_instance" "no_reason" {
  # icp:ignore icp_server_billing
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}
module "inside" {
  source   = "./web"
  for_each = { "k.1" = true, "k.2" = true }
}
resource "alicloud_alidns_record" "valid" {
  domain_name = "valid-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.valid.public_ip
}
resource "alicloud_alidns_record" "expired" {
  domain_name = "expired-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.expired.public_ip
}
resource "alicloud_alidns_record" "other_rule" {
  domain_name = "other-rule-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.other_rule.public_ip
}
resource "alicloud_alidns_record" "no_reason" {
  domain_name = "no-reason-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.no_reason.public_ip
}
resource "alicloud_alidns_record" "inside" {
  domain_name = "inside-example.cn"
  rr          = "www"
  type        = "A"
  value       = module.inside["k.2"].address
}
