terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
    icp      = { source = "icp-filing/icp" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}

provider "icp" {
  enforcement = "off"
}
variable "region" {
  default   = "secret-region"
  sensitive = true
}
variable "domain" {
  default   = "secret-domain.cn"
  sensitive = true
}
resource "icp_filing_server" "web" {
  name          = "web"
  cloud         = "alicloud"
  product       = "ecs"
  region        = var.region
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}
resource "alicloud_instance" "web" {
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "web" {
  domain_name = var.domain
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web.public_ip
}
