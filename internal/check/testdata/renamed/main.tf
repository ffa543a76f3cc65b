terraform {
  required_providers {
    icp      = { source = "icp-filing/icp" }
    alicloud = { source = "aliyun/alicloud" }
  }
}

variable "name" {
  type    = string
  default = "web"
}

resource "alicloud_instance" "web" {
  instance_name              = "web"
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "web" {
  name   = var.name
  server = alicloud_instance.web
}

resource "icp_authorization_code" "site" {
  count         = 5
  filing_server = icp_filing_server.web.id
  website       = "s${count.index}-example.cn"
  code          = "Secret-Code-${count.index}"
}
