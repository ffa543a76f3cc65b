# A subscription ECS for a year, new in this plan, with one website and five codes
# expect: pass
resource "alicloud_instance" "web" {
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240528.vhd"
  security_groups            = ["sg-bp1abc"]
  vswitch_id                 = "vsw-bp1abc"
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "web" {
  name   = "web"
  server = alicloud_instance.web
}

resource "icp_authorization_code" "tenant" {
  count         = 5
  filing_server = icp_filing_server.web.id
  website       = "shop${count.index + 1}-example.cn"
}
