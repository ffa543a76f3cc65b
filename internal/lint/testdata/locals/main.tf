# Locals decide, also the reference to the server goes through one: errors for the term of `web` (its period is a
# local) and for the domain (a local of a local). The load balancer is found behind a local too.

provider "alicloud" {
  region = "cn-hangzhou"
}

locals {
  months  = 2
  name    = "example"
  domains = ["www.${local.name}.cn"]
  server  = alicloud_instance.web
  entry   = alicloud_slb_load_balancer.front
}

resource "alicloud_instance" "web" {
  instance_name              = "web"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = local.months
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "web" {
  name     = "web"
  server   = local.server
  websites = local.domains
}

resource "alicloud_slb_load_balancer" "front" {
  load_balancer_name = "front"
  address_type       = "internet"
  load_balancer_spec = "slb.s2.small"
  master_zone_id     = "cn-hangzhou-k"
}

resource "icp_filing_server" "front" {
  name   = "front"
  server = local.entry
}
