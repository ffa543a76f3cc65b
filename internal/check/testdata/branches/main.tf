terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}
provider "alicloud" {
  alias  = "hk"
  region = "cn-hongkong"
}

variable "live" {
  type    = bool
  default = true
}
variable "stage" {
  default = "live"
}

locals {
  is_test = var.stage == "test"
  by_stage = {
    live = alicloud_instance.good.public_ip
    test = alicloud_instance.payg.public_ip
  }
}

resource "alicloud_instance" "payg" {
  internet_max_bandwidth_out = 5
}
resource "alicloud_instance" "good" {
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}
resource "alicloud_instance" "hk" {
  provider                   = alicloud.hk
  internet_max_bandwidth_out = 5
}
resource "alicloud_instance" "pool" {
  for_each                   = { a = "PrePaid", b = "PostPaid" }
  internet_max_bandwidth_out = 5
  instance_charge_type       = each.value
  period                     = 12
}
resource "alicloud_instance" "row" {
  count                      = 3
  internet_max_bandwidth_out = 5
  instance_charge_type       = count.index == 1 ? "PostPaid" : "PrePaid"
  period                     = 12
}

# What the plan's variables decide.
resource "alicloud_alidns_record" "abroad" {
  domain_name = "abroad-example.cn"
  rr          = "www"
  type        = "A"
  value       = var.live ? alicloud_instance.hk.public_ip : alicloud_instance.payg.public_ip
}
resource "alicloud_alidns_record" "good" {
  domain_name = "good-example.cn"
  rr          = "www"
  type        = "A"
  value       = local.is_test ? alicloud_instance.payg.public_ip : alicloud_instance.good.public_ip
}
resource "alicloud_alidns_record" "payg" {
  domain_name = "payg-example.cn"
  rr          = "www"
  type        = "A"
  value       = var.live && !local.is_test ? alicloud_instance.payg.public_ip : alicloud_instance.good.public_ip
}
resource "alicloud_alidns_record" "keyed" {
  domain_name = "keyed-example.cn"
  rr          = "www"
  type        = "A"
  value       = local.by_stage[var.stage]
}

# What only an apply decides.
resource "alicloud_alidns_record" "either_abroad" {
  domain_name = "either-abroad-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.good.status == "Running" ? alicloud_instance.hk.public_ip : alicloud_instance.payg.public_ip
}
resource "alicloud_alidns_record" "nowhere" {
  domain_name = "nowhere-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.good.status == "Running" ? alicloud_instance.payg.public_ip : "203.0.113.7"
}
resource "alicloud_alidns_record" "both" {
  domain_name = "both-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.good.status == "Running" ? alicloud_instance.row[1].public_ip : alicloud_instance.payg.public_ip
}
# A second record surely leads to a server that may not file, whatever the first one does.
resource "alicloud_alidns_record" "maybe" {
  domain_name = "surely-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.good.status == "Running" ? alicloud_instance.hk.public_ip : alicloud_instance.payg.public_ip
}
resource "alicloud_alidns_record" "surely" {
  domain_name = "surely-example.cn"
  rr          = "api"
  type        = "A"
  value       = alicloud_instance.row[1].public_ip
}

# One element of several.
resource "alicloud_alidns_record" "sliced" {
  domain_name = "sliced-example.cn"
  rr          = "www"
  type        = "A"
  value       = one(slice(alicloud_instance.row[*].public_ip, 1, 2))
}
resource "alicloud_alidns_record" "first_value" {
  domain_name = "first-value-example.cn"
  rr          = "www"
  type        = "A"
  value       = values(alicloud_instance.pool)[0].public_ip
}
resource "alicloud_alidns_record" "second_value" {
  domain_name = "second-value-example.cn"
  rr          = "www"
  type        = "A"
  value       = values(alicloud_instance.pool)[1].public_ip
}
resource "alicloud_alidns_record" "joined" {
  domain_name = "joined-example.cn"
  rr          = "www"
  type        = "A"
  value       = element(concat(alicloud_instance.row.*.public_ip, [""]), 0)
}

# A list is chosen whole.
resource "alicloud_slb_load_balancer" "chosen" {
  address_type = "internet"
}
resource "alicloud_slb_attachment" "chosen" {
  load_balancer_id = alicloud_slb_load_balancer.chosen.id
  instance_ids     = var.live ? [alicloud_instance.payg.id] : [alicloud_instance.good.id]
}
resource "alicloud_alidns_record" "chosen" {
  domain_name = "chosen-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.chosen.address
}
