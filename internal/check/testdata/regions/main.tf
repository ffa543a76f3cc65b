terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

provider "alicloud" {
  region = "cn-hangzhou"
}
provider "alicloud" {
  alias  = "hongkong"
  region = "cn-hongkong"
}
resource "alicloud_instance" "mainland" {
  internet_max_bandwidth_out = 5
}
resource "alicloud_instance" "hongkong" {
  provider                   = alicloud.hongkong
  internet_max_bandwidth_out = 5
}
module "abroad" {
  source    = "./web"
  providers = { alicloud = alicloud.hongkong }
}
module "home" {
  source = "./web"
}
resource "alicloud_alidns_record" "mainland" {
  domain_name = "mainland-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.mainland.public_ip
}
resource "alicloud_alidns_record" "hongkong" {
  domain_name = "hongkong-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.hongkong.public_ip
}
resource "alicloud_alidns_record" "abroad" {
  domain_name = "abroad-example.cn"
  rr          = "www"
  type        = "A"
  value       = module.abroad.address
}
resource "alicloud_alidns_record" "home" {
  domain_name = "home-example.cn"
  rr          = "www"
  type        = "A"
  value       = module.home.address
}
