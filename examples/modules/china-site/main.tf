# A module for websites in the Chinese mainland: its inputs are checked with
# functions of the provider, and its server with icp_filing_server.
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

variable "domain" {
  description = "The website's registrable domain, such as example.cn."
  type        = string
  default     = "example.cn"

  validation {
    condition     = var.domain == provider::icp::registrable_domain(var.domain)
    error_message = "Give the registrable domain, without www: it is what a filing is made for."
  }
}

variable "region" {
  description = "The region that serves the website."
  type        = string
  default     = "cn-shanghai"

  validation {
    condition     = provider::icp::is_mainland("alicloud", var.region)
    error_message = "This module serves websites from the Chinese mainland."
  }
}

variable "zone" {
  description = "The zone's last letter."
  type        = string
  default     = "l"
}

variable "months" {
  description = "Months to buy the server for."
  type        = number
  default     = 12

  validation {
    condition     = var.months >= provider::icp::min_term_months("alicloud", "ecs")
    error_message = "An ICP filing needs a longer term."
  }
}

resource "alicloud_instance" "this" {
  instance_name              = var.domain
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  availability_zone          = "${var.region}-${var.zone}"
  instance_charge_type       = "PrePaid"
  period                     = var.months
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "this" {
  name     = var.domain
  server   = alicloud_instance.this
  websites = [var.domain]
}

output "filing_server" {
  description = "For codes that callers take from this server."
  value       = icp_filing_server.this.id
}

output "eligible" {
  description = "Whether the server can back the filing."
  value       = icp_filing_server.this.eligible
}
