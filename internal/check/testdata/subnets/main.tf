# A server says nothing of where it is, and is where its subnet is.
terraform {
  required_providers {
    alicloud     = { source = "aliyun/alicloud" }
    huaweicloud  = { source = "huaweicloud/huaweicloud" }
    tencentcloud = { source = "tencentcloudstack/tencentcloud" }
    icp          = { source = "icp-filing/icp" }
  }
}

locals {
  zones = {
    hong-kong = "cn-hongkong-b"
    hangzhou  = "cn-hangzhou-h"
  }
}
resource "alicloud_vswitch" "in" {
  for_each   = local.zones
  vpc_id     = "vpc-1"
  cidr_block = "10.0.0.0/24"
  zone_id    = each.value
}
resource "alicloud_instance" "in" {
  for_each                   = local.zones
  image_id                   = "img-1"
  vswitch_id                 = alicloud_vswitch.in[each.key].id
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}
resource "icp_filing_server" "in" {
  for_each = local.zones
  name     = each.key
  server   = alicloud_instance.in[each.key]
}

# The argument of older configurations; two in one region; and one that may be in either of two.
resource "alicloud_vswitch" "former" {
  count             = 2
  vpc_id            = "vpc-1"
  cidr_block        = "10.0.0.0/24"
  availability_zone = "ap-southeast-1${count.index == 0 ? "a" : "b"}"
}
module "element" {
  source  = "./web"
  domain  = "element-example.cn"
  subnets = alicloud_vswitch.former[*].id
}
module "several" {
  source  = "./web"
  domain  = "several-example.cn"
  subnets = [alicloud_vswitch.in["hangzhou"].id, alicloud_vswitch.former[0].id]
}

# Huawei Cloud names it in a block, and a subnet may have only the region.
resource "huaweicloud_vpc_subnet" "abroad" {
  region     = "ap-southeast-1"
  name       = "abroad"
  cidr       = "10.0.0.0/24"
  gateway_ip = "10.0.0.1"
  vpc_id     = "vpc-1"
}
resource "huaweicloud_compute_instance" "abroad" {
  name          = "abroad"
  flavor_id     = "s6.large.2"
  image_id      = "img-1"
  charging_mode = "prePaid"
  period_unit   = "year"
  period        = 1
  eip_id        = "eip-1"
  network {
    uuid = huaweicloud_vpc_subnet.abroad.id
  }
}
resource "icp_filing_server" "abroad" {
  name   = "abroad"
  server = huaweicloud_compute_instance.abroad
}

# A zone that is known only after apply.
resource "terraform_data" "zone" {
  input = "ap-hongkong-2"
}
resource "tencentcloud_subnet" "later" {
  vpc_id            = "vpc-1"
  name              = "later"
  cidr_block        = "10.0.0.0/24"
  availability_zone = "ap-hongkong-2"
}
resource "tencentcloud_instance" "later" {
  availability_zone                   = terraform_data.zone.output
  subnet_id                           = tencentcloud_subnet.later.id
  image_id                            = "img-1"
  instance_charge_type                = "PREPAID"
  instance_charge_type_prepaid_period = 12
  allocate_public_ip                  = true
  internet_max_bandwidth_out          = 5
}
resource "icp_filing_server" "later" {
  name   = "later"
  server = tencentcloud_instance.later
}

# An address in a subnet is not the subnet.
resource "alicloud_alidns_record" "in" {
  domain_name = "address-example.cn"
  rr          = "www"
  type        = "A"
  value       = cidrhost(alicloud_vswitch.in["hangzhou"].cidr_block, 9)
}
