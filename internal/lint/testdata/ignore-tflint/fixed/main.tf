# TFLint's own comments: on the line of the issue or right above it, they silence. `loud` has a comment for another
# rule, so its error stays.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "same" {
  instance_name              = "same"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 1 # tflint-ignore: icp_server_term
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "same" {
  name   = "same"
  server = alicloud_instance.same
}

resource "alicloud_instance" "above" {
  instance_name        = "above"
  instance_type        = "ecs.g7.large"
  image_id             = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups      = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id           = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone    = "cn-hangzhou-k"
  instance_charge_type = "PrePaid"
  # tflint-ignore: icp_server_term, icp_server_billing # renewed by hand
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "above" {
  name   = "above"
  server = alicloud_instance.above
}

resource "alicloud_instance" "loud" {
  instance_name              = "loud"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 3 # tflint-ignore: icp_server_billing
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "loud" {
  name   = "loud"
  server = alicloud_instance.loud
}
