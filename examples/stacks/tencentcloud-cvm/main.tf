terraform {
  required_version = ">= 1.11"

  required_providers {
    tencentcloud = {
      source = "tencentcloudstack/tencentcloud"
    }
    icp = {
      source = "icp-filing/icp"
    }
  }
}

provider "tencentcloud" {
  region = "ap-guangzhou"
}

variable "websites" {
  description = "Websites to file with codes of the server."
  type        = list(string)
  default     = ["docs-example.cn", "news-example.cn", "shop-example.cn"]
}

resource "tencentcloud_vpc" "main" {
  name       = "site"
  cidr_block = "10.0.0.0/16"
}

resource "tencentcloud_subnet" "web" {
  name              = "web"
  vpc_id            = tencentcloud_vpc.main.id
  availability_zone = "ap-guangzhou-6"
  cidr_block        = "10.0.1.0/24"
}

resource "tencentcloud_instance" "web" {
  instance_name                           = "web"
  instance_type                           = "S5.MEDIUM4"
  image_id                                = "img-487zeit5"
  availability_zone                       = tencentcloud_subnet.web.availability_zone
  vpc_id                                  = tencentcloud_vpc.main.id
  subnet_id                               = tencentcloud_subnet.web.id
  instance_charge_type                    = "PREPAID"
  instance_charge_type_prepaid_period     = 6
  instance_charge_type_prepaid_renew_flag = "NOTIFY_AND_AUTO_RENEW"

  # Both are needed for a public address.
  allocate_public_ip         = true
  internet_max_bandwidth_out = 10
}

resource "icp_filing_server" "web" {
  name   = "web"
  server = tencentcloud_instance.web
}

resource "icp_authorization_code" "website" {
  count = length(var.websites)

  filing_server = icp_filing_server.web.id
  website       = var.websites[count.index]
}

# Create it after the filings are approved.
resource "tencentcloud_dnspod_record" "website" {
  count = length(var.websites)

  domain      = var.websites[count.index]
  sub_domain  = "www"
  record_type = "A"
  record_line = "默认"
  value       = tencentcloud_instance.web.public_ip
}

output "eligible" {
  value = icp_filing_server.web.eligible
}

output "codes_left" {
  value = icp_filing_server.web.max_codes - length(icp_authorization_code.website)
}
