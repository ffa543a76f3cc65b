resource "icp_authorization_code" "old" {
  filing_server = icp_filing_server.web.id
  website       = "old-example.cn"
  code          = "Secret-Code-old"
}

resource "alicloud_instance" "kept" {
  instance_name              = "kept"
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "kept" {
  name     = "kept"
  server   = alicloud_instance.kept
  websites = ["kept-example.cn"]
}
