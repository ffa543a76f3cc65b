# What one resource writes, another takes from there: the domain of a record, the zone of a server, the address of a NAT
# rule. Errors for each of the servers `ali`, `hw`, `tc`, `keyed`, `counted` and `nat`. None for `kept`, whose domain is
# filed, and none for `ring`: arguments that go in a circle say nothing.

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
