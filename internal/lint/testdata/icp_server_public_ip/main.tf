# icp_server_public_ip: errors for no bandwidth (0 or omitted), Huawei Cloud without an EIP, Tencent Cloud without
# allocate_public_ip, as stated, and an EIP of another server or of nothing named as public_address. Fine are bandwidth, and
# an EIP that another resource binds: named, seen in the module, or stated (has_public_ip = true).

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "hidden" {
  instance_name              = "hidden"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 0
}

resource "icp_filing_server" "hidden" {
  name   = "hidden"
  server = alicloud_instance.hidden
}

resource "alicloud_instance" "omitted" {
  instance_name        = "omitted"
  instance_type        = "ecs.g7.large"
  image_id             = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups      = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id           = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone    = "cn-hangzhou-k"
  instance_charge_type = "PrePaid"
  period               = 12
}

resource "icp_filing_server" "omitted" {
  name   = "omitted"
  server = alicloud_instance.omitted
}

resource "huaweicloud_compute_instance" "hidden" {
  name               = "hidden"
  image_id           = "ad091b52-742f-469e-8f3c-fd81cadf0743"
  flavor_id          = "s6.large.2"
  security_group_ids = ["2c8f2a71-3f4b-4c55-9c1e-4c5f0d3c7f10"]
  region             = "cn-north-4"
  availability_zone  = "cn-north-4a"
  charging_mode      = "prePaid"
  period_unit        = "month"
  period             = 6

  network {
    uuid = "0c1e4c0a-6e2d-4ff5-9c3a-1b2c3d4e5f60"
  }
}

resource "icp_filing_server" "huawei" {
  name   = "huawei"
  server = huaweicloud_compute_instance.hidden
}

resource "tencentcloud_instance" "hidden" {
  instance_name                       = "hidden"
  availability_zone                   = "ap-guangzhou-6"
  image_id                            = "img-l8og963d"
  instance_type                       = "S5.MEDIUM4"
  allocate_public_ip                  = false
  internet_max_bandwidth_out          = 5
  instance_charge_type                = "PREPAID"
  instance_charge_type_prepaid_period = 12
}

resource "icp_filing_server" "cvm" {
  name   = "cvm"
  server = tencentcloud_instance.hidden
}

resource "icp_filing_server" "stated" {
  name          = "stated"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = false
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

resource "alicloud_instance" "attached" {
  instance_name              = "attached"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 0
}

resource "icp_filing_server" "attached" {
  name          = "attached"
  server        = alicloud_instance.attached
  has_public_ip = true
}

resource "alicloud_eip_address" "named" {
  address_name = "named"
}

resource "alicloud_instance" "named" {
  instance_name        = "named"
  instance_type        = "ecs.g7.large"
  image_id             = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups      = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id           = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone    = "cn-hangzhou-k"
  instance_charge_type = "PrePaid"
  period               = 12
}

resource "alicloud_eip_association" "named" {
  allocation_id = alicloud_eip_address.named.id
  instance_id   = alicloud_instance.named.id
}

resource "icp_filing_server" "named" {
  name           = "named"
  server         = alicloud_instance.named
  public_address = alicloud_eip_association.named
}

resource "alicloud_eip_address" "free" {
  address_name = "free"
}

resource "alicloud_instance" "wrong" {
  instance_name        = "wrong"
  instance_type        = "ecs.g7.large"
  image_id             = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups      = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id           = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone    = "cn-hangzhou-k"
  instance_charge_type = "PrePaid"
  period               = 12
}

resource "icp_filing_server" "wrong" {
  name           = "wrong"
  server         = alicloud_instance.wrong
  public_address = alicloud_eip_association.named
}

resource "alicloud_instance" "unbound" {
  instance_name        = "unbound"
  instance_type        = "ecs.g7.large"
  image_id             = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups      = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id           = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone    = "cn-hangzhou-k"
  instance_charge_type = "PrePaid"
  period               = 12
}

resource "icp_filing_server" "unbound" {
  name           = "unbound"
  server         = alicloud_instance.unbound
  public_address = alicloud_eip_address.free
}
