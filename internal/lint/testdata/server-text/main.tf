# An id in the place of a resource is refused, also while nobody knows it.
resource "alicloud_instance" "web" {
  count                      = 2
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "by_id" {
  name   = "by-id"
  server = alicloud_instance.web[0].id
}

resource "icp_filing_server" "by_name" {
  name   = "by-name"
  server = "i-bp1example"
}

resource "icp_filing_server" "by_resource" {
  name   = "by-resource"
  server = alicloud_instance.web[1]
}

# icp:ignore icp_server_product -- moved in the next change
resource "icp_filing_server" "later" {
  name   = "later"
  server = "i-bp2example"
}
