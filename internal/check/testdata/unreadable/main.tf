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
  rules = { icp_server_term = "warning" }
}
provider "tencentcloud" {
  region = "ap-guangzhou"
}

# A word that no page of the cloud has.
resource "alicloud_instance" "word" {
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "Quarterly"
  period                     = 3
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "word" {
  domain_name = "word-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.word.public_ip
}

# A strategy that no page has decides nothing beside a charge type.
resource "alicloud_instance" "strategy" {
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 3
  spot_strategy              = "SpotOnSundays"
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "strategy" {
  domain_name = "strategy-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.strategy.public_ip
}

# What cannot be read keeps nobody from seeing what is wrong beside it.
resource "tencentcloud_instance" "both" {
  availability_zone                   = "ap-guangzhou-3"
  image_id                            = "img-1"
  instance_charge_type                = "PREPAID-ISH"
  instance_charge_type_prepaid_period = 1
  allocate_public_ip                  = true
  internet_max_bandwidth_out          = 5
}
resource "icp_filing_server" "both" {
  name   = "both"
  server = tencentcloud_instance.both
}

resource "huaweicloud_compute_instance" "unit" {
  name              = "unit"
  availability_zone = "cn-north-4a"
  flavor_id         = "s6.small.1"
  charging_mode     = "prePaid"
  period_unit       = "quarter"
  period            = 1
  eip_id            = "eip-1"
  network {
    uuid = "net-1"
  }
}
resource "icp_filing_server" "unit" {
  name   = "unit"
  server = huaweicloud_compute_instance.unit
}
