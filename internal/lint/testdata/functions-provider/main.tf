# Functions of providers are not known to TFLint: nothing is said, and nothing breaks. (An old TFLint cannot read
# them at all, and says so.)

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "own" {
  instance_name              = "own"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = provider::time::rfc3339_parse("2026-01-01T00:00:00Z").month
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "own" {
  name     = "own"
  server   = alicloud_instance.own
  websites = [provider::icp::registrable_domain("www.own-example.cn")]
}
