# icp_server_region: errors for Hong Kong, by the zone of the ECS, by the region of the Huawei Cloud server
# (ap-southeast-1 is Hong Kong there) and as stated. Errors too for what is not a region of the cloud: a zone, a typo,
# another cloud's, an empty text, a place that stands for a zone. A region that no list has is a warning. The servers in Hangzhou, Beijing and
# Guangzhou are fine.

resource "alicloud_instance" "abroad" {
  instance_name              = "abroad"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hongkong-b"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "abroad" {
  name   = "abroad"
  server = alicloud_instance.abroad
}

resource "huaweicloud_compute_instance" "abroad" {
  name               = "abroad"
  image_id           = "ad091b52-742f-469e-8f3c-fd81cadf0743"
  flavor_id          = "s6.large.2"
  security_group_ids = ["2c8f2a71-3f4b-4c55-9c1e-4c5f0d3c7f10"]
  region             = "ap-southeast-1"
  availability_zone  = "ap-southeast-1a"
  eip_type           = "5_bgp"
  charging_mode      = "prePaid"
  period_unit        = "month"
  period             = 6

  network {
    uuid = "0c1e4c0a-6e2d-4ff5-9c3a-1b2c3d4e5f60"
  }

  bandwidth {
    share_type  = "PER"
    size        = 5
    charge_mode = "traffic"
  }
}

resource "icp_filing_server" "huawei" {
  name   = "huawei"
  server = huaweicloud_compute_instance.abroad
}

resource "icp_filing_server" "stated" {
  name          = "stated"
  cloud         = "tencentcloud"
  product       = "cvm"
  region        = "ap-hongkong"
  billing_mode  = "PREPAID"
  term_months   = 12
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

resource "huaweicloud_compute_instance" "web" {
  name               = "web"
  image_id           = "ad091b52-742f-469e-8f3c-fd81cadf0743"
  flavor_id          = "s6.large.2"
  security_group_ids = ["2c8f2a71-3f4b-4c55-9c1e-4c5f0d3c7f10"]
  region             = "cn-north-4"
  availability_zone  = "cn-north-4a"
  eip_type           = "5_bgp"
  charging_mode      = "prePaid"
  period_unit        = "month"
  period             = 6

  network {
    uuid = "0c1e4c0a-6e2d-4ff5-9c3a-1b2c3d4e5f60"
  }

  bandwidth {
    share_type  = "PER"
    size        = 5
    charge_mode = "traffic"
  }
}

resource "icp_filing_server" "beijing" {
  name   = "beijing"
  server = huaweicloud_compute_instance.web
}

resource "icp_filing_server" "guangzhou" {
  name          = "guangzhou"
  cloud         = "tencentcloud"
  product       = "cvm"
  region        = "ap-guangzhou"
  billing_mode  = "PREPAID"
  term_months   = 12
  has_public_ip = true
}

resource "icp_filing_server" "zone" {
  name          = "zone"
  cloud         = "tencentcloud"
  product       = "cvm"
  region        = "ap-guangzhou-3"
  billing_mode  = "subscription"
  term_months   = 12
  has_public_ip = true
}

resource "icp_filing_server" "typo" {
  name          = "typo"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzou"
  billing_mode  = "subscription"
  term_months   = 12
  has_public_ip = true
}

resource "icp_filing_server" "elsewhere" {
  name          = "elsewhere"
  cloud         = "huaweicloud"
  product       = "ecs"
  region        = "ap-guangzhou"
  billing_mode  = "subscription"
  term_months   = 12
  has_public_ip = true
}

resource "icp_filing_server" "empty" {
  name          = "empty"
  cloud         = "alicloud"
  product       = "ecs"
  region        = ""
  billing_mode  = "subscription"
  term_months   = 12
  has_public_ip = true
}

resource "icp_filing_server" "new" {
  name          = "new"
  cloud         = "huaweicloud"
  product       = "ecs"
  region        = "cn-north-10"
  billing_mode  = "subscription"
  term_months   = 12
  has_public_ip = true
}

resource "alicloud_instance" "place" {
  instance_name              = "place"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "beijing1"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "place" {
  name   = "place"
  server = alicloud_instance.place
}
