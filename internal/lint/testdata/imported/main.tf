# One error, for the charge type of `payg`. The period of a server that is imported says nothing: it was read, if at all,
# when the server was created.

provider "alicloud" {
  region = "cn-hangzhou"
}

import {
  to = alicloud_instance.web
  id = "i-bp1web"
}

resource "alicloud_instance" "web" {
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "web" {
  name   = "web"
  server = alicloud_instance.web
}

import {
  to = alicloud_instance.payg
  id = "i-bp1payg"
}

resource "alicloud_instance" "payg" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "payg" {
  name   = "payg"
  server = alicloud_instance.payg
}
