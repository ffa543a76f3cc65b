# icp_delivery_filed: warnings for the CDN domains of the mainland and of the whole world, for the custom domain of a
# bucket and for the domain behind Anti-DDoS. Fine are the overseas one and those under a domain that is filed here.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_cdn_domain_new" "domestic" {
  domain_name = "cdn.unfiled-example.cn"
  cdn_type    = "web"
  scope       = "domestic"

  sources {
    content = "203.0.113.7"
    type    = "ipaddr"
    port    = 443
  }
}

resource "alicloud_cdn_domain_new" "world" {
  domain_name = "static.unfiled-example.cn"
  cdn_type    = "web"
  scope       = "global"

  sources {
    content = "203.0.113.7"
    type    = "ipaddr"
    port    = 443
  }
}

resource "alicloud_oss_bucket_cname" "files" {
  bucket = "files-unfiled-example"
  domain = "files.unfiled-example.cn"
}

resource "alicloud_ddoscoo_domain_resource" "shield" {
  domain       = "shield.unfiled-example.cn"
  instance_ids = ["ddoscoo-cn-6ja1rl4j****"]
  rs_type      = 0
  real_servers = ["203.0.113.7"]

  proxy_types {
    proxy_ports = [443]
    proxy_type  = "https"
  }
}

resource "alicloud_cdn_domain_new" "overseas" {
  domain_name = "cdn.overseas-example.com"
  cdn_type    = "web"
  scope       = "overseas"

  sources {
    content = "203.0.113.7"
    type    = "ipaddr"
    port    = 443
  }
}

resource "alicloud_cdn_domain_new" "filed" {
  domain_name = "cdn.filed-example.cn"
  cdn_type    = "web"
  scope       = "domestic"

  sources {
    content = "203.0.113.7"
    type    = "ipaddr"
    port    = 443
  }
}

resource "alicloud_cdn_domain_new" "coded" {
  domain_name = "cdn.coded-example.cn"
  cdn_type    = "web"
  scope       = "domestic"

  sources {
    content = "203.0.113.7"
    type    = "ipaddr"
    port    = 443
  }
}

resource "icp_filing_server" "web" {
  name          = "web"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["filed-example.cn"]
}

resource "icp_authorization_code" "coded" {
  filing_server = icp_filing_server.web.id
  website       = "coded-example.cn"
}
