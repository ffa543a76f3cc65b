terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
    icp      = { source = "icp-filing/icp" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}
provider "icp" {
  enforcement = "warning"
}

resource "alicloud_instance" "month" {
  instance_name              = "商城"
  instance_charge_type       = "PrePaid"
  period                     = 1 # try it first
  internet_max_bandwidth_out = 5
}

resource "alicloud_instance" "weekly" {
  instance_charge_type       = "PrePaid"
  period                     = 2
  internet_max_bandwidth_out = 5

  # Two weeks are enough for
  # the fair.
  period_unit = "Week"

  image_id = "ubuntu"
}

resource "alicloud_instance" "omitted" {
  internet_max_bandwidth_out = 5 # Mbit/s

  lifecycle {
    ignore_changes = [image_id]
  }
}

# The charge type is inserted where the spot strategy was.
resource "alicloud_instance" "spot" {
  internet_max_bandwidth_out = 5
  # cheaper
  spot_strategy = "SpotAsPriceGo"
}

# No fix: what a variable says is not for this block.
variable "period" {
  default = 1
}
resource "alicloud_instance" "variable" {
  instance_charge_type       = "PrePaid"
  period                     = var.period
  internet_max_bandwidth_out = 5
}

# No fix: the clouds read a term when they create a server, and its owner ignores it.
resource "alicloud_instance" "ignored" {
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5

  lifecycle {
    ignore_changes = [period]
  }
}

# No fix: a subscription has no release time.
resource "alicloud_instance" "released" {
  auto_release_time          = "2030-01-01T00:00:00Z"
  internet_max_bandwidth_out = 5
}

# No fix: one line.
resource "alicloud_instance" "line" { internet_max_bandwidth_out = 5 }

# One block, several instances, one change.
resource "alicloud_instance" "counted" {
  count                      = 2
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

# The module is called once, so that its block is this server's alone.
module "once" {
  source = "./once"
}

# No fix: the block is that of two servers.
module "first" {
  source = "./twice"
  name   = "first"
}
module "second" {
  source = "./twice"
  name   = "second"
}

# No fix, for the same reason.
module "each" {
  source   = "./each"
  for_each = toset(["a"])
  name     = each.key
}

# The load balancer has one server behind it.
resource "alicloud_instance" "backend" {
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}
resource "alicloud_slb_load_balancer" "front" {
  address_type = "internet"
}
resource "alicloud_slb_attachment" "front" {
  load_balancer_id = alicloud_slb_load_balancer.front.id
  instance_ids     = [alicloud_instance.backend.id]
}
resource "icp_filing_server" "front" {
  name   = "front"
  server = alicloud_slb_load_balancer.front
}

resource "icp_filing_server" "month" {
  name   = "month"
  server = alicloud_instance.month
}
resource "icp_filing_server" "weekly" {
  name   = "weekly"
  server = alicloud_instance.weekly
}
resource "icp_filing_server" "omitted" {
  name   = "omitted"
  server = alicloud_instance.omitted
}
resource "icp_filing_server" "spot" {
  name   = "spot"
  server = alicloud_instance.spot
}
resource "icp_filing_server" "variable" {
  name   = "variable"
  server = alicloud_instance.variable
}
resource "icp_filing_server" "ignored" {
  name   = "ignored"
  server = alicloud_instance.ignored
}
resource "icp_filing_server" "released" {
  name   = "released"
  server = alicloud_instance.released
}
resource "icp_filing_server" "line" {
  name   = "line"
  server = alicloud_instance.line
}
resource "icp_filing_server" "counted" {
  count  = 2
  name   = "counted-${count.index}"
  server = alicloud_instance.counted[count.index]
}
