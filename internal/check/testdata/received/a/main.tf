terraform {
  required_providers {
    alicloud     = { source = "aliyun/alicloud" }
    tencentcloud = { source = "tencentcloudstack/tencentcloud" }
    icp          = { source = "icp-filing/icp" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}
provider "tencentcloud" {
  region = "ap-guangzhou"
}

# Pay-as-you-go, and filed with a code of another account.
resource "alicloud_instance" "hourly" {
  for_each                   = toset(["shop", "open", "loose", "app"])
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "hourly" {
  for_each    = alicloud_instance.hourly
  domain_name = "${each.key}-example.cn"
  rr          = "www"
  type        = "A"
  value       = each.value.public_ip
}
resource "icp_authorization_code" "shop" {
  origin           = "received"
  cloud            = "alicloud"
  website          = "shop-example.cn"
  code             = "Code-Of-B-1"
  entity           = "Shop Trading Co., Ltd."
  grant_to_account = "111"
}

# Nobody says at which of the two clouds.
resource "icp_authorization_code" "loose" {
  origin  = "received"
  website = "loose-example.cn"
}

# An app that is filed with one, and serves nothing else.
resource "icp_authorization_code" "app" {
  origin      = "received"
  cloud       = "alicloud"
  app         = "Shop"
  app_domains = ["www.app-example.cn"]
}

# A code is good at its own cloud only.
resource "tencentcloud_instance" "away" {
  instance_charge_type       = "POSTPAID_BY_HOUR"
  availability_zone          = "ap-guangzhou-3"
  allocate_public_ip         = true
  internet_max_bandwidth_out = 5
}
resource "tencentcloud_dnspod_record" "away" {
  domain      = "away-example.cn"
  sub_domain  = "www"
  record_type = "A"
  record_line = "默认"
  value       = tencentcloud_instance.away.public_ip
}
resource "icp_authorization_code" "away" {
  origin  = "received"
  cloud   = "alicloud"
  website = "away-example.cn"
  code    = "Code-Of-B-2"
}
