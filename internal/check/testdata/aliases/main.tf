terraform {
  required_providers {
    alicloud    = { source = "aliyun/alicloud" }
    huaweicloud = { source = "huaweicloud/huaweicloud" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}
provider "huaweicloud" {
  region = "cn-north-4"
}

resource "alicloud_instance" "payg" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "origin" {
  domain_name = "origin-example.com"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.payg.public_ip
}
resource "alicloud_alidns_record" "text" {
  domain_name = "text-example.cn"
  rr          = "www"
  type        = "TXT"
  value       = "www.origin-example.com"
}
resource "alicloud_alidns_record" "shop" {
  domain_name = "shop-example.cn"
  rr          = "@"
  type        = "CNAME"
  value       = "www.origin-example.com"
}
resource "huaweicloud_dns_recordset" "again" {
  zone_id = "z-1"
  name    = "www.again-example.cn."
  type    = "CNAME"
  records = ["SHOP-example.cn."]
}
resource "alicloud_cdn_domain_new" "img" {
  domain_name = "img.served-example.cn"
  cdn_type    = "web"
  scope       = "domestic"
  sources {
    content = "www.origin-example.com"
    type    = "domain"
  }
}
resource "alicloud_alidns_record" "left" {
  domain_name = "circle-example.cn"
  rr          = "left"
  type        = "CNAME"
  value       = "right.circle-example.cn"
}
resource "alicloud_alidns_record" "right" {
  domain_name = "circle-example.cn"
  rr          = "right"
  type        = "CNAME"
  value       = "left.circle-example.cn"
}

resource "alicloud_instance" "bare" {
  instance_charge_type = "PrePaid"
  period               = 12
}
resource "alicloud_alidns_record" "bare" {
  domain_name = "bare-example.cn"
  rr          = "@"
  type        = "A"
  value       = alicloud_instance.bare.public_ip
}
resource "alicloud_alidns_record" "alias" {
  domain_name = "alias-example.cn"
  rr          = "@"
  type        = "CNAME"
  value       = "bare-example.cn"
}
