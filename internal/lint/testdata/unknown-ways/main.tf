# No issues: an EIP that is handed on to a module, or comes from elsewhere, gives the server its address there; a load
# balancer may have its servers in another module; and a load balancer that may be private serves nobody for sure.

provider "alicloud" {
  region = "cn-hangzhou"
}

variable "eip_id" {}
variable "address_type" {}

resource "alicloud_instance" "web" {
  availability_zone    = "cn-hangzhou-k"
  instance_charge_type = "PrePaid"
  period               = 12
}

resource "alicloud_eip_association" "web" {
  allocation_id = var.eip_id
  instance_id   = alicloud_instance.web.id
}

resource "icp_filing_server" "web" {
  name   = "web"
  server = alicloud_instance.web
}

resource "alicloud_eip_address" "front" {}

resource "alicloud_alidns_record" "front" {
  domain_name = "front-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_eip_address.front.ip_address
}

module "app" {
  source = "example.com/app/eip"
  eip_id = alicloud_eip_address.front.id
}

resource "alicloud_slb_load_balancer" "inner" {
  address_type = var.address_type
}

resource "alicloud_slb_rule" "inner" {
  load_balancer_id = alicloud_slb_load_balancer.inner.id
  domain           = "inner-example.cn"
}
