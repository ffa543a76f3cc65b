# Errors that no fix mends, because it is not for a fix to decide: a block comment behind the last attribute, arguments
# of a server on demand, a term in years, a term without the unit that Huawei Cloud needs. Fixed are: a null period, a
# brace in a comment, and a server with NoSpot, which stays.

provider "alicloud" {
  region = "cn-hangzhou"
}

provider "huaweicloud" {
  region = "cn-north-4"
}

resource "alicloud_instance" "comment" {
  availability_zone          = "cn-hangzhou-k"
  internet_max_bandwidth_out = 5 /* of several
  lines */
}

resource "alicloud_instance" "released" {
  instance_charge_type       = "PostPaid"
  auto_release_time          = "2030-01-01T00:00:00Z"
  internet_max_bandwidth_out = 5
}

resource "huaweicloud_compute_instance" "years" {
  name        = "years"
  period_unit = "year"
  eip_type    = "5_bgp"
}

resource "huaweicloud_compute_instance" "unitless" {
  name     = "unitless"
  period   = 12
  eip_type = "5_bgp"
}

resource "alicloud_instance" "null" {
  instance_charge_type       = "PostPaid"
  period                     = null
  internet_max_bandwidth_out = 5
}

resource "alicloud_instance" "brace" {
  # not on the spot market
  spot_strategy              = "NoSpot"
  internet_max_bandwidth_out = 5 # Mbit/s } per server
}

resource "icp_filing_server" "comment" {
  name   = "comment"
  server = alicloud_instance.comment
}

resource "icp_filing_server" "released" {
  name   = "released"
  server = alicloud_instance.released
}

resource "icp_filing_server" "years" {
  name   = "years"
  server = huaweicloud_compute_instance.years
}

resource "icp_filing_server" "unitless" {
  name   = "unitless"
  server = huaweicloud_compute_instance.unitless
}

resource "icp_filing_server" "null" {
  name   = "null"
  server = alicloud_instance.null
}

resource "icp_filing_server" "brace" {
  name   = "brace"
  server = alicloud_instance.brace
}
