terraform {
  required_providers {
    alicloud     = { source = "aliyun/alicloud" }
    huaweicloud  = { source = "huaweicloud/huaweicloud" }
    icp          = { source = "icp-filing/icp" }
    tencentcloud = { source = "tencentcloudstack/tencentcloud" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}
provider "huaweicloud" {
  region = "cn-north-4"
}
provider "icp" {
  enforcement = "warning"
}
provider "tencentcloud" {
  region = "ap-guangzhou"
}

resource "alicloud_instance" "web" {
  count                      = 3
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}
resource "huaweicloud_compute_instance" "web" {
  name              = "web"
  availability_zone = "cn-north-4a"
  charging_mode     = "prePaid"
  period_unit       = "year"
  period            = 1
  eip_type          = "5_bgp"
  network {
    uuid = "subnet-1"
  }
  bandwidth {
    share_type  = "PER"
    size        = 5
    charge_mode = "bandwidth"
  }
}
resource "tencentcloud_instance" "web" {
  for_each                            = toset(["a", "b", "c"])
  availability_zone                   = "ap-guangzhou-3"
  image_id                            = "img-1"
  instance_charge_type                = "PREPAID"
  instance_charge_type_prepaid_period = 12
  allocate_public_ip                  = true
  internet_max_bandwidth_out          = 5
}

# Ids of three clouds, known only after apply.
resource "icp_filing_server" "alicloud" {
  name   = "alicloud"
  server = alicloud_instance.web[0].id
}
resource "icp_filing_server" "huaweicloud" {
  name   = "huaweicloud"
  server = huaweicloud_compute_instance.web.id
}
resource "icp_filing_server" "tencentcloud" {
  for_each = toset(["a"])
  name     = "tencentcloud"
  server   = tencentcloud_instance.web[each.key].id
}

# Texts that are written, and by a local value.
locals {
  id = alicloud_instance.web[2].id
}
resource "icp_filing_server" "written" {
  name   = "written"
  server = "i-bp1example"
}
resource "icp_filing_server" "template" {
  for_each = toset(["a"])
  name     = "template-${each.key}"
  server   = "i-${each.key}"
}
resource "icp_filing_server" "local" {
  name   = "local"
  server = local.id
}

# A list, a resource that is not a server, and facts under another name.
resource "alicloud_vpc" "web" {
  vpc_name = "web"
}
resource "icp_filing_server" "list" {
  name   = "list"
  server = alicloud_instance.web[*].id
}
resource "icp_filing_server" "network" {
  name   = "network"
  server = alicloud_vpc.web
}

resource "icp_filing_server" "misnamed" {
  name = "misnamed"
  server = {
    cloud   = "tencentcloud"
    product = "cvm"
    id      = tencentcloud_instance.web["b"].id
  }
}

# What the server that is meant is like is judged all the same.
resource "alicloud_instance" "short" {
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}
resource "icp_filing_server" "short" {
  name   = "short"
  server = alicloud_instance.short.id
}

# The rules of a code for such a server cannot be decided either.
resource "icp_authorization_code" "shop" {
  filing_server = icp_filing_server.alicloud.id
  website       = "shop-example.cn"
}

# icp:ignore icp_server_product -- moved in the next change
resource "icp_filing_server" "ignored" {
  name   = "ignored"
  server = "i-bp2example"
}

# Resources and facts can be read, also where they hold an id.
resource "icp_filing_server" "resource" {
  name   = "resource"
  server = alicloud_instance.web[1]
}
resource "icp_filing_server" "facts" {
  name = "facts"
  server = {
    cloud         = "tencentcloud"
    product       = "cvm"
    server_id     = tencentcloud_instance.web["c"].id
    region        = "ap-guangzhou"
    billing_mode  = "subscription"
    term_months   = 12
    expires_at    = "2027-02-01T00:00:00Z"
    has_public_ip = true
  }
}
