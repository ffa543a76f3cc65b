terraform {
  required_providers {
    alicloud     = { source = "aliyun/alicloud" }
    huaweicloud  = { source = "huaweicloud/huaweicloud" }
    tencentcloud = { source = "tencentcloudstack/tencentcloud" }
    icp          = { source = "icp-filing/icp" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}
provider "alicloud" {
  alias  = "singapore"
  region = "ap-southeast-1"
}
provider "huaweicloud" {
  region = "ap-southeast-1"
}
provider "tencentcloud" {
  region = "ap-hongkong"
}

resource "alicloud_instance" "web" {
  instance_charge_type       = "PrePaid"
  period                     = 12
  availability_zone          = "cn-hangzhou-h"
  internet_max_bandwidth_out = 5
}
resource "icp_filing_server" "web" {
  name     = "web"
  server   = alicloud_instance.web
  websites = ["moved-example.cn", "stays-example.cn", "both-example.cn", "cdn-example.cn"]
}
resource "alicloud_instance" "hongkong" {
  availability_zone          = "cn-hongkong-b"
  internet_max_bandwidth_out = 5
}

# Filed by this stack, moved to Hong Kong.
resource "alicloud_alidns_record" "moved" {
  for_each    = toset(["@", "www"])
  domain_name = "moved-example.cn"
  rr          = each.key
  type        = "A"
  value       = alicloud_instance.hongkong.public_ip
}

# Served from the mainland.
resource "alicloud_alidns_record" "stays" {
  domain_name = "stays-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web.public_ip
}

# Served from both.
resource "alicloud_alidns_record" "both" {
  domain_name = "both-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.hongkong.public_ip
}
resource "alicloud_alidns_record" "both_api" {
  domain_name = "both-example.cn"
  rr          = "api"
  type        = "A"
  value       = alicloud_instance.web.public_ip
}

# A CDN serves it from outside of the mainland.
resource "alicloud_cdn_domain_new" "overseas" {
  domain_name = "www.cdn-example.cn"
  cdn_type    = "web"
  scope       = "overseas"
  sources {
    content = alicloud_instance.web.public_ip
    type    = "ipaddr"
  }
}
resource "alicloud_alidns_record" "cdn" {
  domain_name = "cdn-example.cn"
  rr          = "www"
  type        = "CNAME"
  value       = alicloud_cdn_domain_new.overseas.cname
}

# These are on the list of filed domains. A load balancer in Singapore:
resource "alicloud_slb_load_balancer" "singapore" {
  provider     = alicloud.singapore
  address_type = "internet"
}
resource "alicloud_alidns_record" "listed" {
  domain_name = "listed-example.cn"
  rr          = "*"
  type        = "A"
  value       = alicloud_slb_load_balancer.singapore.address
}
# An EIP in Hong Kong, at Huawei Cloud:
resource "huaweicloud_vpc_eip" "hongkong" {
  publicip {
    type = "5_bgp"
  }
  bandwidth {
    share_type = "PER"
    name       = "hongkong"
    size       = 5
  }
}
resource "huaweicloud_dns_recordset" "hongkong" {
  zone_id = "zone"
  name    = "eip-example.cn."
  type    = "A"
  records = [huaweicloud_vpc_eip.hongkong.address]
}
# A server in Hong Kong, at Tencent Cloud:
resource "tencentcloud_instance" "hongkong" {
  availability_zone          = "ap-hongkong-2"
  allocate_public_ip         = true
  internet_max_bandwidth_out = 5
}
resource "tencentcloud_dnspod_record" "hongkong" {
  domain      = "tencent-example.cn"
  sub_domain  = "www"
  record_type = "A"
  record_line = "默认"
  value       = tencentcloud_instance.hongkong.public_ip
}
# Its own record leads to what is in no plan:
resource "alicloud_alidns_record" "unseen" {
  domain_name = "unseen-example.cn"
  rr          = "@"
  type        = "A"
  value       = "203.0.113.9"
}
resource "alicloud_alidns_record" "unseen_www" {
  domain_name = "unseen-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.hongkong.public_ip
}
# Its own records are elsewhere:
resource "alicloud_alidns_record" "subdomain" {
  domain_name = "subdomain-example.cn"
  rr          = "global"
  type        = "A"
  value       = alicloud_instance.hongkong.public_ip
}

# Nothing files this one.
resource "alicloud_alidns_record" "unfiled" {
  domain_name = "unfiled-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.hongkong.public_ip
}
