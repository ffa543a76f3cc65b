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
  alias  = "hongkong"
  region = "cn-hongkong"
}
provider "huaweicloud" {
  region = "cn-north-4"
}

# Nothing files these.
resource "alicloud_oss_bucket" "static" {
  bucket = "static"
}
resource "alicloud_oss_bucket_cname" "mainland" {
  bucket = alicloud_oss_bucket.static.bucket
  domain = "static.unfiled-example.cn"
}
resource "alicloud_cdn_domain_new" "domestic" {
  domain_name = ".unfiled-example.cn"
  cdn_type    = "web"
  scope       = "domestic"
  sources {
    content = "origin.unfiled-example.cn"
    type    = "domain"
  }
}
resource "alicloud_cdn_domain_new" "omitted" {
  domain_name = "omitted.unfiled-example.cn"
  cdn_type    = "web"
  sources {
    content = "origin.unfiled-example.cn"
    type    = "domain"
  }
}
resource "alicloud_ddoscoo_domain_resource" "shield" {
  domain       = "shield.unfiled-example.cn"
  instance_ids = ["ddoscoo-cn-abc"]
  rs_type      = 0
  real_servers = ["203.0.113.7"]
  proxy_types {
    proxy_ports = [443]
    proxy_type  = "https"
  }
}
resource "huaweicloud_cdn_domain" "global" {
  for_each     = toset(["a.b", "c"])
  name         = "${each.key}.unfiled-example.cn"
  type         = "web"
  service_area = "global"
  sources {
    origin      = "203.0.113.7"
    origin_type = "ipaddr"
  }
}
resource "huaweicloud_cdn_domain" "omitted" {
  name = "omitted.unfiled-example.cn"
  type = "web"
  sources {
    origin      = "203.0.113.7"
    origin_type = "ipaddr"
  }
}
resource "tencentcloud_cdn_domain" "mainland" {
  domain       = "tencent.unfiled-example.cn"
  service_type = "web"
  area         = "mainland"
  origin {
    origin_type = "ip"
    origin_list = ["203.0.113.7"]
  }
}
resource "alicloud_cdn_domain_new" "unknown" {
  domain_name = "${alicloud_oss_bucket.static.id}.unfiled-example.cn"
  cdn_type    = "web"
  scope       = "global"
  sources {
    content = "203.0.113.7"
    type    = "ipaddr"
  }
}

# These need no filing.
resource "alicloud_oss_bucket_cname" "hongkong" {
  provider = alicloud.hongkong
  bucket   = "hongkong"
  domain   = "static.overseas-example.com"
}
resource "alicloud_cdn_domain_new" "overseas" {
  domain_name = "cdn.overseas-example.com"
  cdn_type    = "web"
  scope       = "overseas"
  sources {
    content = "origin.overseas-example.com"
    type    = "domain"
  }
}
resource "huaweicloud_cdn_domain" "overseas" {
  name         = "huawei.overseas-example.com"
  type         = "web"
  service_area = "outside_mainland_china"
  sources {
    origin      = "203.0.113.7"
    origin_type = "ipaddr"
  }
}

# A record that points to a delivery exposes no server.
resource "alicloud_alidns_record" "cdn" {
  domain_name = "unfiled-example.cn"
  rr          = "omitted"
  type        = "CNAME"
  value       = alicloud_cdn_domain_new.omitted.cname
}

# A server files this one.
resource "alicloud_instance" "web" {
  instance_name              = "web"
  instance_charge_type       = "PrePaid"
  period                     = 12
  availability_zone          = "cn-hangzhou-h"
  internet_max_bandwidth_out = 5
}
resource "icp_filing_server" "web" {
  name     = "web"
  server   = alicloud_instance.web
  websites = ["filed-example.cn"]
}
resource "alicloud_cdn_domain_new" "filed" {
  domain_name = "cdn.filed-example.cn"
  cdn_type    = "web"
  sources {
    content = alicloud_instance.web.public_ip
    type    = "ipaddr"
  }
}

# These have a filing with another cloud, see the test.
resource "alicloud_cdn_domain_new" "origin_here" {
  domain_name = "www.elsewhere-example.cn"
  cdn_type    = "web"
  sources {
    content = alicloud_instance.web.public_ip
    type    = "ipaddr"
  }
}
resource "alicloud_cdn_domain_new" "origin_bucket" {
  domain_name = "img.elsewhere-example.cn"
  cdn_type    = "web"
  sources {
    content = "static.oss-cn-hangzhou.aliyuncs.com"
    type    = "oss"
  }
}
resource "huaweicloud_cdn_domain" "origin_elsewhere" {
  name         = "huawei.elsewhere-example.cn"
  type         = "web"
  service_area = "global"
  sources {
    origin      = alicloud_instance.web.public_ip
    origin_type = "ipaddr"
  }
}
resource "alicloud_cdn_domain_new" "origin_unseen" {
  domain_name = "api.elsewhere-example.cn"
  cdn_type    = "web"
  sources {
    content = "203.0.113.7"
    type    = "ipaddr"
  }
}
resource "alicloud_oss_bucket_cname" "any_filing" {
  bucket = alicloud_oss_bucket.static.bucket
  domain = "static.elsewhere-example.cn"
}
