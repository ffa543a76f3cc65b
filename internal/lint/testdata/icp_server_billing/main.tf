# icp_server_billing: errors for pay-as-you-go, omitted (the clouds bill such a server by use), spot and a scaling
# configuration; on all three clouds. Fixed are those with one right value (see fix-alicloud and fix-huaweicloud):
# a spot server is not, for its spot_strategy would have to go too.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "payg" {
  instance_name              = "payg"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "payg" {
  name   = "payg"
  server = alicloud_instance.payg
}

resource "alicloud_instance" "spot" {
  instance_name              = "spot"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PostPaid"
  spot_strategy              = "SpotAsPriceGo"
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "spot" {
  name   = "spot"
  server = alicloud_instance.spot
}

resource "tencentcloud_instance" "payg" {
  instance_name              = "payg"
  availability_zone          = "ap-guangzhou-6"
  image_id                   = "img-l8og963d"
  instance_type              = "S5.MEDIUM4"
  allocate_public_ip         = true
  internet_max_bandwidth_out = 5
  instance_charge_type       = "POSTPAID_BY_HOUR"
}

resource "icp_filing_server" "cvm" {
  name   = "cvm"
  server = tencentcloud_instance.payg
}

resource "tencentcloud_instance" "omitted" {
  instance_name              = "omitted"
  availability_zone          = "ap-guangzhou-6"
  image_id                   = "img-l8og963d"
  instance_type              = "S5.MEDIUM4"
  allocate_public_ip         = true
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "omitted" {
  name   = "omitted"
  server = tencentcloud_instance.omitted
}

resource "icp_filing_server" "stated" {
  name          = "stated"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "pay_as_you_go"
  has_public_ip = true
}

resource "alicloud_ess_scaling_configuration" "shop" {
  scaling_group_id  = "asg-bp1ffogfdauy0jw0xxxx"
  image_id          = "aliyun_3_x64_20G_alibase_20240819.vhd"
  instance_type     = "ecs.g7.large"
  security_group_id = "sg-bp15ed6xe1yxeycg7o2v"
  active            = true
}

resource "icp_filing_server" "scaled" {
  name          = "scaled"
  server        = alicloud_ess_scaling_configuration.shop
  region        = "cn-hangzhou"
  has_public_ip = true
}

resource "alicloud_instance" "web" {
  instance_name              = "web"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "web" {
  name   = "web"
  server = alicloud_instance.web
}
