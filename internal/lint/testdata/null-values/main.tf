# null is as an omitted attribute: errors for the charge type, which is then pay-as-you-go, and for the bandwidth. The
# period is not known without one. Errors also come through local values some of whose elements are not known.

provider "alicloud" {
  region = "cn-hangzhou"
}

variable "charge_type" {
  type    = string
  default = null
}

resource "alicloud_instance" "null" {
  instance_name              = "null"
  instance_charge_type       = var.charge_type
  period                     = null
  internet_max_bandwidth_out = null
}

resource "icp_filing_server" "null" {
  name   = "null"
  server = alicloud_instance.null
}

resource "alicloud_vswitch" "web" {
  vpc_id     = "vpc-bp1aevy8sofi8mh1qc5cm"
  cidr_block = "172.16.0.0/24"
}

locals {
  servers = {
    long  = { period = 12, vswitch = "vsw-bp1s5fnvk4gn2tws0362" }
    short = { period = 1, vswitch = alicloud_vswitch.web.id }
  }
}

resource "alicloud_instance" "some" {
  for_each = local.servers

  instance_name              = each.key
  vswitch_id                 = each.value.vswitch
  instance_charge_type       = "PrePaid"
  period                     = each.value.period
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "some" {
  for_each = local.servers

  name   = each.key
  server = alicloud_instance.some[each.key]
}
