terraform {
  required_version = ">= 1.11"

  required_providers {
    alicloud = {
      source = "aliyun/alicloud"
    }
    icp = {
      source = "icp-filing/icp"
    }
  }
}

provider "alicloud" {
  region = "cn-hangzhou"
}

variable "website" {
  description = "The website to file, and to lead to the server."
  type        = string
  default     = "example.cn"
}

resource "alicloud_vpc" "main" {
  vpc_name   = "site"
  cidr_block = "10.0.0.0/16"
}

resource "alicloud_vswitch" "web" {
  vpc_id     = alicloud_vpc.main.id
  zone_id    = "cn-hangzhou-k"
  cidr_block = "10.0.1.0/24"
}

resource "alicloud_security_group" "web" {
  security_group_name = "web"
  vpc_id              = alicloud_vpc.main.id
}

# No bandwidth of its own: the EIP is its public address.
resource "alicloud_instance" "web" {
  instance_name        = "web"
  instance_type        = "ecs.g7.large"
  image_id             = "aliyun_3_x64_20G_alibase_20240819.vhd"
  availability_zone    = alicloud_vswitch.web.zone_id
  vswitch_id           = alicloud_vswitch.web.id
  security_groups      = [alicloud_security_group.web.id]
  instance_charge_type = "PrePaid"
  period               = 12
}

resource "alicloud_eip_address" "web" {
  address_name         = "web"
  bandwidth            = "5"
  internet_charge_type = "PayByTraffic"
}

resource "alicloud_eip_association" "web" {
  allocation_id = alicloud_eip_address.web.id
  instance_id   = alicloud_instance.web.id
}

# The server does not show the EIP; what binds it does.
resource "icp_filing_server" "web" {
  name           = "web"
  server         = alicloud_instance.web
  public_address = alicloud_eip_association.web
  websites       = [var.website]
}

# Create it after the filing is approved.
resource "alicloud_alidns_record" "www" {
  domain_name = var.website
  rr          = "www"
  type        = "A"
  value       = alicloud_eip_address.web.ip_address
}

output "eligible" {
  value = icp_filing_server.web.eligible
}

output "websites_left" {
  value = icp_filing_server.web.max_websites - length(icp_filing_server.web.websites)
}
