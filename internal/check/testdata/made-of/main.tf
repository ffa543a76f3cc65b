terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
    icp      = { source = "icp-filing/icp" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "web" {
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}
resource "alicloud_instance" "omitted" {
  instance_charge_type = "PrePaid"
  period               = 12
}
resource "alicloud_instance" "twice" {
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}
resource "icp_filing_server" "web" {
  name     = "web"
  server   = alicloud_instance.web
  websites = ["direct-example.cn"]
}
resource "icp_filing_server" "omitted" {
  name   = "omitted"
  server = alicloud_instance.omitted
}
resource "icp_filing_server" "left" {
  name   = "left"
  server = alicloud_instance.twice
}
resource "icp_filing_server" "right" {
  name   = "right"
  server = alicloud_instance.twice
}
resource "icp_authorization_code" "left" {
  filing_server = icp_filing_server.left.id
  website       = "coded-example.cn"
}

resource "alicloud_instance" "payg" {
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "direct" {
  domain_name = "direct-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.payg.public_ip
}
resource "alicloud_alidns_record" "coded" {
  domain_name = "coded-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.payg.public_ip
}
resource "alicloud_alidns_record" "listed" {
  domain_name = "listed-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.payg.public_ip
}
resource "alicloud_alidns_record" "open" {
  domain_name = "open-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.payg.public_ip
}
