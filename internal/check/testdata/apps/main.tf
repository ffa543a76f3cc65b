terraform {
  required_providers {
    icp          = { source = "icp-filing/icp" }
    alicloud     = { source = "aliyun/alicloud" }
    tencentcloud = { source = "tencentcloudstack/tencentcloud" }
  }
}

provider "icp" {
  enforcement = "warning" # so that there is a plan
}

provider "alicloud" {
  region = "cn-hangzhou"
}

# Websites and apps draw on the same five slots: four codes, one of an app filed
# directly too, and two more apps filed directly.
resource "icp_filing_server" "web" {
  name          = "web"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  apps          = ["Shop", "Pay", "Chat"]
}

resource "icp_authorization_code" "site" {
  for_each      = toset(["shop-example.cn", "blog-example.cn", "wiki-example.cn"])
  filing_server = icp_filing_server.web.id
  website       = each.key
}

# A subdomain is right for an app. The number is a website's.
resource "icp_authorization_code" "shop" {
  filing_server = icp_filing_server.web.id
  app           = "Shop"
  app_domains   = ["api.only-example.cn", "m.only-example.cn"]
  filing_number = "京ICP备12345678号-1"
}

# Four apps and websites filed directly are one too many here.
resource "icp_filing_server" "portal" {
  name          = "portal"
  cloud         = "huaweicloud"
  product       = "enterprise_web_portal"
  region        = "cn-north-4"
  billing_mode  = "prePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["a-example.cn", "b-example.cn"]
  apps          = ["Left", "Right"]
}

# An app with a wildcard, and one with all that it needs.
resource "icp_filing_server" "other" {
  name          = "other"
  cloud         = "tencentcloud"
  product       = "cvm"
  region        = "ap-guangzhou"
  billing_mode  = "PREPAID"
  term_months   = 12
  expires_at    = "2027-06-30T16:00:00Z"
  has_public_ip = true
}

resource "icp_authorization_code" "wild" {
  filing_server = icp_filing_server.other.id
  app           = "Wild"
  app_domains   = ["*.wild-example.cn"]
}

resource "icp_authorization_code" "good" {
  filing_server = icp_filing_server.other.id
  app           = "Good"
  app_domains   = ["api.v2.good-example.cn"]
  filing_number = "粤ICP备2023000123号-2A"
}

# Served by a name that only an app is filed with, and by one that nothing is.
resource "alicloud_cdn_domain_new" "api" {
  domain_name = "api.only-example.cn"
  cdn_type    = "web"
  scope       = "domestic"
  sources {
    content = "203.0.113.7"
    type    = "ipaddr"
  }
}

resource "alicloud_cdn_domain_new" "www" {
  domain_name = "www.only-example.cn"
  cdn_type    = "web"
  scope       = "domestic"
  sources {
    content = "203.0.113.7"
    type    = "ipaddr"
  }
}

# What serves no more than the app that is filed needs no website filing: the
# server may be of any kind, on the cloud of that filing.
provider "tencentcloud" {
  region = "ap-guangzhou"
}

resource "tencentcloud_instance" "app" {
  availability_zone          = "ap-guangzhou-3"
  instance_charge_type       = "POSTPAID_BY_HOUR"
  allocate_public_ip         = true
  internet_max_bandwidth_out = 5
}

resource "tencentcloud_dnspod_record" "app" {
  domain      = "good-example.cn"
  sub_domain  = "api.v2"
  record_type = "A"
  record_line = "默认"
  value       = tencentcloud_instance.app.public_ip
}

# Another cloud serves it, and so does a name that no app uses.
resource "alicloud_instance" "app" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "app" {
  domain_name = "wide-example.cn"
  rr          = "api"
  type        = "A"
  value       = alicloud_instance.app.public_ip
}

resource "icp_authorization_code" "wide" {
  filing_server = icp_filing_server.other.id
  app           = "Wide"
  app_domains   = ["api.wide-example.cn"]
}

resource "tencentcloud_instance" "more" {
  availability_zone          = "ap-guangzhou-3"
  instance_charge_type       = "POSTPAID_BY_HOUR"
  allocate_public_ip         = true
  internet_max_bandwidth_out = 5
}

resource "tencentcloud_dnspod_record" "more" {
  for_each    = toset(["api", "www"])
  domain      = "more-example.cn"
  sub_domain  = each.key
  record_type = "A"
  record_line = "默认"
  value       = tencentcloud_instance.more.public_ip
}

resource "icp_authorization_code" "more" {
  filing_server = icp_filing_server.other.id
  app           = "More"
  app_domains   = ["api.more-example.cn"]
}
