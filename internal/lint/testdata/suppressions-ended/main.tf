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
