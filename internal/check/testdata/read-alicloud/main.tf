terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
    icp      = { source = "icp-filing/icp" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}

# By value.
data "alicloud_instances" "payg" {
  ids  = ["i-bp1first", "i-bp1second"]
  tags = { instance_charge_type = "PostPaid" }
}
resource "alicloud_alidns_record" "payg" {
  domain_name = "payg-example.cn"
  rr          = "www"
  type        = "A"
  value       = data.alicloud_instances.payg.instances[1].public_ip
}

# A subscription: the data source does not tell for how long.
data "alicloud_instances" "paid" {
  ids = ["i-bp1paid"]
}
resource "alicloud_alidns_record" "paid" {
  domain_name = "paid-example.cn"
  rr          = "www"
  type        = "A"
  value       = data.alicloud_instances.paid.instances[0].public_ip
}

# Through a load balancer.
resource "alicloud_slb_load_balancer" "front" {
  address_type = "internet"
}
resource "alicloud_slb_attachment" "front" {
  load_balancer_id = alicloud_slb_load_balancer.front.id
  instance_ids     = data.alicloud_instances.payg.instances[*].id
}
resource "alicloud_alidns_record" "front" {
  domain_name = "front-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.front.address
}

# Both have the address: the one that is referred to is meant.
data "alicloud_instances" "twins" {
  ids  = ["i-bp1left", "i-bp1right"]
  tags = { instance_charge_type = "PostPaid", private_ip = "192.168.0.9" }
}
resource "alicloud_nat_gateway" "twins" {
  vpc_id = "vpc-bp1"
}
resource "alicloud_eip_address" "twins" {
  payment_type = "PayAsYouGo"
}
resource "alicloud_forward_entry" "twins" {
  forward_table_id = alicloud_nat_gateway.twins.forward_table_ids
  external_ip      = alicloud_eip_address.twins.ip_address
  external_port    = "80"
  internal_ip      = data.alicloud_instances.twins.instances[1].private_ip
  internal_port    = "80"
  ip_protocol      = "tcp"
}
resource "alicloud_alidns_record" "twins" {
  domain_name = "twins-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_eip_address.twins.ip_address
}

# By key.
data "alicloud_instances" "same" {
  for_each = { east = "cn-shanghai", away = "cn-hongkong" }
  ids      = ["i-bp1${each.key}1", "i-bp1${each.key}2"]
  tags     = { instance_charge_type = "PostPaid", region_id = each.value }
}
resource "alicloud_alidns_record" "same" {
  for_each    = { east = "east-example.cn", away = "away-example.cn" }
  domain_name = each.value
  rr          = "www"
  type        = "A"
  value       = data.alicloud_instances.same[each.key].instances[0].public_ip
}

# A data source that leads nowhere.
data "alicloud_zones" "default" {
  available_resource_creation = "VSwitch"
}
resource "alicloud_instance" "short" {
  availability_zone          = data.alicloud_zones.default.zones[0].id
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "short" {
  domain_name = "short-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.short.public_ip
}

# Declared: an EIP is bound to one of the two.
provider "icp" {
  rules = { icp_server_public_ip = "warning", icp_server_billing = "warning" }
}
data "alicloud_instances" "declared" {
  ids  = ["i-bp1declared1", "i-bp1declared2"]
  tags = { public_ip = "", internet_max_bandwidth_out = "0" }
}
resource "alicloud_eip_address" "declared" {
  payment_type = "PayAsYouGo"
}
resource "alicloud_eip_association" "declared" {
  allocation_id = alicloud_eip_address.declared.id
  instance_id   = data.alicloud_instances.declared.instances[1].id
}
resource "icp_filing_server" "bound" {
  name        = "bound"
  server      = data.alicloud_instances.declared.instances[1]
  term_months = 12
}
resource "icp_filing_server" "bare" {
  name        = "bare"
  server      = data.alicloud_instances.declared.instances[0]
  term_months = 12
}
resource "icp_filing_server" "keyed" {
  for_each    = toset(["east"])
  name        = "keyed"
  server      = data.alicloud_instances.same[each.key].instances[1]
  term_months = 12
}
