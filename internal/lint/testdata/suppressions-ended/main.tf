# What comes back when the day of a suppression is over says so, and so does what a misspelt one does not suppress.
resource "alicloud_instance" "ended" { # icp:ignore icp_server_term -- renewed by hand until 2026-01-01
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

# icp-ignore icp_server_term -- renewed by hand
resource "alicloud_instance" "misspelt" {
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "ended" {
  name   = "ended"
  server = alicloud_instance.ended
}

resource "alicloud_alidns_record" "misspelt" {
  domain_name = "shop-example.com"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.misspelt.public_ip
}

# A comment without a reason is named with its file, for its own rule only, wherever it is above the block.
# icp:ignore icp_server_billing
# The server is moved next month.
resource "tencentcloud_instance" "above" {
  availability_zone                   = "ap-guangzhou-3"
  instance_charge_type                = "POSTPAID_BY_HOUR"
  instance_charge_type_prepaid_period = 12
}

resource "icp_filing_server" "above" {
  name     = "above"
  server   = tencentcloud_instance.above
  websites = ["www.shop-example.cn"]
}
