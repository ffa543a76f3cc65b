# No issues and no failure: references to what is not there, indexes that do not exist and odd types are for
# Terraform to refuse.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "icp_filing_server" "missing" {
  name   = "missing"
  server = alicloud_instance.missing
}

resource "alicloud_instance" "index" {
  instance_name              = "index"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "index" {
  name   = "index"
  server = alicloud_instance.index[3]
}

resource "icp_authorization_code" "missing" {
  filing_server = icp_filing_server.nowhere.id
  website       = "shop-example.cn"
}

resource "icp_authorization_code" "empty" {}

resource "icp_filing_server" "empty" {}

resource "icp_filing_server" "types" {
  name          = "types"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = "a year"
  has_public_ip = "maybe"
  websites      = "types-example.cn"
}
