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

variable "domain" {
  description = "The website of account A."
  type        = string
  default     = "shop-example.cn"
}

variable "service_code" {
  description = "The service code that account B has generated for its own ECS and given to account A. It reaches neither plan nor state."
  type        = string
  ephemeral   = true
  sensitive   = true
  default     = "4f6c1b0e-2f0a-4d7f-9a51-0c8f3d2b7e19"
}

resource "alicloud_vpc" "main" {
  vpc_name   = "shop"
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

# The server of account A is billed by the hour. No filing could be made with it.
resource "alicloud_instance" "web" {
  instance_name              = "web"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  availability_zone          = alicloud_vswitch.web.zone_id
  vswitch_id                 = alicloud_vswitch.web.id
  security_groups            = [alicloud_security_group.web.id]
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

# The filing is made with the code of account B's server instead. Account B declares that
# server, and this code as one that it has granted to account A.
resource "icp_authorization_code" "shop" {
  origin          = "received"
  cloud           = "alicloud"
  website         = var.domain
  entity          = "Shop Trading Co., Ltd."
  code_wo         = var.service_code
  code_wo_version = 1
}

# Create it after the filing is approved.
resource "alicloud_alidns_record" "web" {
  domain_name = var.domain
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web.public_ip
}

output "code" {
  value = icp_authorization_code.shop.id
}
