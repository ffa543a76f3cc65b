terraform {
  required_version = ">= 1.11"

  required_providers {
    huaweicloud = {
      source = "huaweicloud/huaweicloud"
    }
    icp = {
      source = "icp-filing/icp"
    }
  }
}

provider "huaweicloud" {
  region = "cn-north-4"
}

variable "dns_zone_id" {
  description = "The public DNS zone of example.cn."
  type        = string
  default     = "ff8080826d9c6f1b016da1a2b3c4d5e6"
}

resource "huaweicloud_vpc" "main" {
  name = "site"
  cidr = "10.0.0.0/16"
}

resource "huaweicloud_vpc_subnet" "web" {
  name       = "web"
  vpc_id     = huaweicloud_vpc.main.id
  cidr       = "10.0.1.0/24"
  gateway_ip = "10.0.1.1"
}

resource "huaweicloud_compute_instance" "web" {
  name              = "web"
  region            = "cn-north-4"
  availability_zone = "cn-north-4a"
  flavor_name       = "s7.large.2"
  image_name        = "Huawei Cloud EulerOS 2.0 Standard 64 bit"
  charging_mode     = "prePaid"
  period_unit       = "year"
  period            = 1

  network {
    uuid = huaweicloud_vpc_subnet.web.id
  }

  # An EIP that is bought with the server: the filing is made for it.
  eip_type = "5_bgp"

  bandwidth {
    share_type  = "PER"
    size        = 5
    charge_mode = "bandwidth"
  }
}

resource "huaweicloud_elb_loadbalancer" "web" {
  name                  = "web"
  vpc_id                = huaweicloud_vpc.main.id
  ipv4_subnet_id        = huaweicloud_vpc_subnet.web.ipv4_subnet_id
  availability_zone     = ["cn-north-4a"]
  iptype                = "5_bgp"
  sharetype             = "PER"
  bandwidth_charge_mode = "traffic"
  bandwidth_size        = 10
}

resource "huaweicloud_elb_pool" "web" {
  name            = "web"
  loadbalancer_id = huaweicloud_elb_loadbalancer.web.id
  protocol        = "HTTP"
  lb_method       = "ROUND_ROBIN"
}

resource "huaweicloud_elb_member" "web" {
  pool_id       = huaweicloud_elb_pool.web.id
  subnet_id     = huaweicloud_vpc_subnet.web.ipv4_subnet_id
  address       = huaweicloud_compute_instance.web.access_ip_v4
  protocol_port = 80
}

# The ECS behind the load balancer. On Huawei Cloud a server is either filed on
# directly, as here, or generates codes.
resource "icp_filing_server" "web" {
  name     = "web"
  server   = huaweicloud_compute_instance.web
  websites = ["example.cn"]
  entity   = "Example Co., Ltd."
}

# DNS leads to the load balancer. Create it after the filing is approved.
resource "huaweicloud_dns_recordset" "www" {
  zone_id = var.dns_zone_id
  name    = "www.example.cn."
  type    = "A"
  records = [huaweicloud_elb_loadbalancer.web.ipv4_eip]
}

output "eligible" {
  value = icp_filing_server.web.eligible
}

output "websites_left" {
  value = icp_filing_server.web.max_websites - length(icp_filing_server.web.websites)
}
