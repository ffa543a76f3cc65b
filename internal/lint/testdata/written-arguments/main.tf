# What one resource writes, another takes from there: the domain of a record, the zone of a server, the address of a NAT
# rule. Errors for each of the servers `ali`, `hw`, `tc`, `keyed`, `counted`, `nat`, `local`, `splat`, `for` and
# `chained`. None for `kept`, whose domain is filed, and none for `ring`: arguments that go in a circle say nothing.

provider "alicloud" {
  region = "cn-hangzhou"
}

provider "huaweicloud" {
  region = "cn-north-4"
}

variable "suffix" {
  default = "-example.cn"
}

resource "alicloud_alidns_domain" "ali" {
  domain_name = "ali${var.suffix}"
}

resource "alicloud_instance" "ali" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "ali" {
  domain_name = alicloud_alidns_domain.ali.domain_name
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.ali.public_ip
}

resource "huaweicloud_dns_zone" "hw" {
  name = "hw-example.cn."
}

resource "huaweicloud_compute_instance" "hw" {
  charging_mode = "postPaid"
  eip_type      = "5_bgp"
}

resource "huaweicloud_dns_recordset" "hw" {
  zone_id = huaweicloud_dns_zone.hw.id
  name    = "www.${huaweicloud_dns_zone.hw.name}"
  type    = "A"
  records = [huaweicloud_compute_instance.hw.public_ip]
}

resource "tencentcloud_dnspod_domain_instance" "tc" {
  domain = "tc-example.cn"
}

resource "tencentcloud_subnet" "tc" {
  availability_zone = "ap-guangzhou-6"
}

resource "tencentcloud_instance" "tc" {
  availability_zone          = tencentcloud_subnet.tc.availability_zone
  instance_charge_type       = "POSTPAID_BY_HOUR"
  allocate_public_ip         = true
  internet_max_bandwidth_out = 5
}

resource "tencentcloud_dnspod_record" "tc" {
  domain      = tencentcloud_dnspod_domain_instance.tc.domain
  sub_domain  = "www"
  record_type = "A"
  value       = tencentcloud_instance.tc.public_ip
}

resource "alicloud_alidns_domain" "keyed" {
  for_each    = toset(["keyed", "other"])
  domain_name = "${each.key}-example.cn"
}

resource "alicloud_instance" "keyed" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "keyed" {
  for_each    = toset(["keyed"])
  domain_name = alicloud_alidns_domain.keyed[each.key].domain_name
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.keyed.public_ip
}

resource "alicloud_alidns_domain" "counted" {
  count       = 2
  domain_name = "counted-${count.index}-example.cn"
}

resource "alicloud_instance" "counted" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "counted" {
  domain_name = alicloud_alidns_domain.counted[1].domain_name
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.counted.public_ip
}

resource "alicloud_instance" "nat" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "alicloud_eip_address" "nat" {}

resource "alicloud_forward_entry" "nat" {
  forward_table_id = "ftb-1"
  external_ip      = alicloud_eip_address.nat.ip_address
  external_port    = "80"
  ip_protocol      = "tcp"
  internal_ip      = alicloud_instance.nat.private_ip
  internal_port    = "80"
}

resource "alicloud_alidns_record" "nat" {
  domain_name = "nat-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_forward_entry.nat.external_ip
}

resource "alicloud_alidns_domain" "kept" {
  domain_name = "kept-example.cn"
}

resource "alicloud_instance" "kept" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "kept" {
  domain_name = alicloud_alidns_domain.kept.domain_name
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.kept.public_ip
}

resource "alicloud_alidns_domain" "ring" {
  domain_name = alicloud_alidns_domain.round.domain_name
}

resource "alicloud_alidns_domain" "round" {
  domain_name = alicloud_alidns_domain.ring.domain_name
}

resource "alicloud_instance" "ring" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "ring" {
  domain_name = alicloud_alidns_domain.ring.domain_name
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.ring.public_ip
}

# A local value, all instances at once, and each.value take arguments as well.
locals {
  zone = alicloud_alidns_domain.local.domain_name
}

resource "alicloud_alidns_domain" "local" {
  domain_name = "local-example.cn"
}

resource "alicloud_instance" "local" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "local" {
  domain_name = local.zone
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.local.public_ip
}

resource "tencentcloud_dnspod_domain_instance" "splat" {
  count  = 1
  domain = "splat-example.cn"
}

resource "tencentcloud_instance" "splat" {
  availability_zone          = "ap-guangzhou-6"
  instance_charge_type       = "POSTPAID_BY_HOUR"
  allocate_public_ip         = true
  internet_max_bandwidth_out = 5
}

resource "tencentcloud_dnspod_record" "splat" {
  domain      = one(tencentcloud_dnspod_domain_instance.splat[*].domain)
  sub_domain  = "www"
  record_type = "A"
  value       = tencentcloud_instance.splat.public_ip
}

resource "huaweicloud_dns_zone" "for" {
  for_each = toset(["for"])
  name     = "${each.key}-example.cn."
}

resource "huaweicloud_compute_instance" "for" {
  charging_mode = "postPaid"
  eip_type      = "5_bgp"
}

resource "huaweicloud_dns_recordset" "for" {
  zone_id = "zone-1"
  name    = join("", [for zone in huaweicloud_dns_zone.for : "www.${zone.name}"])
  type    = "A"
  records = [huaweicloud_compute_instance.for.public_ip]
}

resource "alicloud_alidns_domain" "chained" {
  for_each    = toset(["chained"])
  domain_name = "${each.key}-example.cn"
}

resource "alicloud_instance" "chained" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "chained" {
  for_each    = alicloud_alidns_domain.chained
  domain_name = each.value.domain_name
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.chained.public_ip
}

# Servers in a local value stay the resources that they are.
locals {
  servers = { for key, server in alicloud_instance.whole : server.period => server }
}

resource "alicloud_instance" "whole" {
  for_each                   = toset(["whole"])
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "whole" {
  name   = "whole"
  server = local.servers["12"]
}

resource "alicloud_instance" "each" {
  for_each                   = toset(["each"])
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "each" {
  for_each = alicloud_instance.each
  name     = "each-${each.value.period}"
  server   = each.value
}

# Local values that go in a circle say nothing.
locals {
  round = alicloud_alidns_domain.local_ring.domain_name
}

resource "alicloud_alidns_domain" "local_ring" {
  domain_name = local.round
}
