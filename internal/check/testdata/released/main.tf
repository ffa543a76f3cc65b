terraform {
  required_providers {
    icp          = { source = "icp-filing/icp" }
    alicloud     = { source = "aliyun/alicloud" }
    huaweicloud  = { source = "huaweicloud/huaweicloud" }
    tencentcloud = { source = "tencentcloudstack/tencentcloud" }
  }
}

provider "icp" {
  enforcement = "warning"
}

variable "later" {
  type    = bool
  default = false
}

# Replaced: another zone.
resource "alicloud_instance" "moves" {
  instance_name              = "moves"
  availability_zone          = var.later ? "cn-beijing-h" : "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "moves" {
  name   = "moves"
  server = alicloud_instance.moves
}

resource "icp_authorization_code" "moves" {
  count         = 2
  filing_server = icp_filing_server.moves.id
  website       = "moves${count.index}-example.cn"
  code          = "Secret-Code-${count.index}"
}

# Replaced as well, but with reservations only.
resource "alicloud_instance" "unused" {
  instance_name              = "unused"
  availability_zone          = var.later ? "cn-beijing-h" : "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "unused" {
  name   = "unused"
  server = alicloud_instance.unused
}

resource "icp_authorization_code" "unused" {
  filing_server = icp_filing_server.unused.id
  website       = "unused-example.cn"
}

# Converted to hourly.
resource "tencentcloud_instance" "hourly" {
  instance_name                       = "hourly"
  availability_zone                   = "ap-guangzhou-3"
  instance_charge_type                = var.later ? "POSTPAID_BY_HOUR" : "PREPAID"
  instance_charge_type_prepaid_period = 12
  allocate_public_ip                  = true
  internet_max_bandwidth_out          = 5
}

resource "icp_filing_server" "hourly" {
  name     = "hourly"
  server   = tencentcloud_instance.hourly
  websites = ["hourly-example.cn"]
}

# Its EIP goes, whatever the filing server says.
resource "huaweicloud_compute_instance" "inside" {
  name              = "inside"
  availability_zone = "cn-north-4a"
  charging_mode     = "prePaid"
  period_unit       = "month"
  period            = 12

  network {
    uuid = "5f0c"
  }
}

resource "huaweicloud_vpc_eip" "inside" {
  publicip {
    type = "5_bgp"
  }
  bandwidth {
    name       = "inside"
    size       = 5
    share_type = "PER"
  }
}

resource "huaweicloud_compute_eip_associate" "inside" {
  count       = var.later ? 0 : 1
  public_ip   = huaweicloud_vpc_eip.inside.address
  instance_id = huaweicloud_compute_instance.inside.id
}

resource "icp_filing_server" "inside" {
  name          = "inside"
  server        = huaweicloud_compute_instance.inside
  has_public_ip = true
  websites      = ["inside-example.cn"]
}

# Destroyed, with its filing server and code.
resource "alicloud_instance" "ends" {
  count                      = var.later ? 0 : 1
  instance_name              = "ends"
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "ends" {
  count  = var.later ? 0 : 1
  name   = "ends"
  server = alicloud_instance.ends[0]
}

resource "icp_authorization_code" "ends" {
  count         = var.later ? 0 : 1
  filing_server = icp_filing_server.ends[0].id
  website       = "ends-example.cn"
  code          = "Secret-Code-ends"
}

# The filing server goes, and its cloud server stays.
resource "alicloud_instance" "stays" {
  instance_name              = "stays"
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "stays" {
  count    = var.later ? 0 : 1
  name     = "stays"
  server   = alicloud_instance.stays
  websites = ["stays-example.cn"]
}

# A cloud server that is not in sight.
resource "icp_filing_server" "elsewhere" {
  count         = var.later ? 0 : 1
  name          = "elsewhere"
  cloud         = "alicloud"
  product       = "ecs"
  server_id     = "i-bp1elsewhere"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["elsewhere-example.cn"]
}
