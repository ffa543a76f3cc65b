# Only the subnet is named: the plan warns, and the apply knows the zone
# expect: warned icp_server_region
resource "alicloud_instance" "web" {
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240528.vhd"
  security_groups            = ["sg-bp1abc"]
  vswitch_id                 = "vsw-bp1abc"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "web" {
  name   = "web"
  server = alicloud_instance.web
}
