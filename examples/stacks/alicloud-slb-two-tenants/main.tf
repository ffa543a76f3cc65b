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

variable "platform" {
  description = "Who owns the server. Only an enterprise account may give codes to other accounts."
  type        = object({ account = string, entity = string })
  default = {
    account = "1000000000000001"
    entity  = "Platform Technology Co., Ltd."
  }
}

variable "tenants" {
  description = "Who files a website with a code of the platform's server, each through an account of its own."
  type        = map(object({ account = string, entity = string, domain = string }))
  default = {
    shop = {
      account = "2000000000000002"
      entity  = "Shop Trading Co., Ltd."
      domain  = "shop-example.cn"
    }
    clinic = {
      account = "3000000000000003"
      entity  = "Clinic Services Co., Ltd."
      domain  = "clinic-example.com.cn"
    }
  }

  validation {
    condition     = alltrue([for t in var.tenants : t.domain == provider::icp::registrable_domain(t.domain)])
    error_message = "A website is filed by its registrable domain, without www."
  }
}

resource "alicloud_vpc" "main" {
  vpc_name   = "platform"
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

resource "alicloud_instance" "web" {
  instance_name              = "web"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  availability_zone          = alicloud_vswitch.web.zone_id
  vswitch_id                 = alicloud_vswitch.web.id
  security_groups            = [alicloud_security_group.web.id]
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5 # a public address of its own: the filing is made for it
}

resource "alicloud_slb_load_balancer" "web" {
  load_balancer_name   = "web"
  address_type         = "internet"
  instance_charge_type = "PayByCLCU"
}

resource "alicloud_slb_backend_server" "web" {
  load_balancer_id = alicloud_slb_load_balancer.web.id

  backend_servers {
    server_id = alicloud_instance.web.id
    weight    = 100
  }
}

# The ECS behind the load balancer, and not the load balancer.
resource "icp_filing_server" "web" {
  name         = "web"
  server       = alicloud_instance.web
  account      = var.platform.account
  account_type = "enterprise"
  entity       = var.platform.entity
}

resource "icp_authorization_code" "tenant" {
  for_each = var.tenants

  filing_server    = icp_filing_server.web.id
  website          = each.value.domain
  entity           = each.value.entity
  grant_to_account = each.value.account
}

# DNS leads to the load balancer. Create it after the filings are approved.
resource "alicloud_alidns_record" "tenant" {
  for_each = var.tenants

  domain_name = each.value.domain
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.web.address
}

output "eligible" {
  value = icp_filing_server.web.eligible
}

output "codes_left" {
  value = icp_filing_server.web.max_codes - length(icp_authorization_code.tenant)
}
