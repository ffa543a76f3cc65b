# icp_server_term: errors for one month, two months, three weeks, a stated month and eleven months of a DeC.
# Fine are three months, a Huawei Cloud server of one year (period = 1), and one month with two of renewals.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "month" {
  instance_name              = "month"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "month" {
  name   = "month"
  server = alicloud_instance.month
}

resource "alicloud_instance" "weekly" {
  instance_name              = "weekly"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 3
  internet_max_bandwidth_out = 5
  period_unit                = "Week"
}

resource "icp_filing_server" "weekly" {
  name   = "weekly"
  server = alicloud_instance.weekly
}

resource "huaweicloud_compute_instance" "short" {
  name               = "short"
  image_id           = "ad091b52-742f-469e-8f3c-fd81cadf0743"
  flavor_id          = "s6.large.2"
  security_group_ids = ["2c8f2a71-3f4b-4c55-9c1e-4c5f0d3c7f10"]
  region             = "cn-north-4"
  availability_zone  = "cn-north-4a"
  eip_type           = "5_bgp"
  charging_mode      = "prePaid"
  period_unit        = "month"
  period             = 2

  network {
    uuid = "0c1e4c0a-6e2d-4ff5-9c3a-1b2c3d4e5f60"
  }

  bandwidth {
    share_type  = "PER"
    size        = 5
    charge_mode = "traffic"
  }
}

resource "icp_filing_server" "short" {
  name   = "short"
  server = huaweicloud_compute_instance.short
}

resource "tencentcloud_instance" "short" {
  instance_name                       = "short"
  availability_zone                   = "ap-guangzhou-6"
  image_id                            = "img-l8og963d"
  instance_type                       = "S5.MEDIUM4"
  allocate_public_ip                  = true
  internet_max_bandwidth_out          = 5
  instance_charge_type                = "PREPAID"
  instance_charge_type_prepaid_period = 1
}

resource "icp_filing_server" "cvm" {
  name   = "cvm"
  server = tencentcloud_instance.short
}

resource "alicloud_simple_application_server_instance" "blog" {
  payment_type   = "Subscription"
  plan_id        = "swas.s2.c2m2s50b4t08"
  instance_name  = "blog"
  image_id       = "e9f1ea2f1a2c4b4a9a6a5ad3c3a6a0bc"
  period         = 1
  data_disk_size = 100
}

resource "icp_filing_server" "blog" {
  name   = "blog"
  server = alicloud_simple_application_server_instance.blog
  region = "cn-hangzhou"
}

resource "icp_filing_server" "stated" {
  name          = "stated"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 1
  has_public_ip = true
}

resource "icp_filing_server" "dec" {
  name          = "dec"
  cloud         = "huaweicloud"
  product       = "dec"
  region        = "cn-north-4"
  billing_mode  = "prePaid"
  term_months   = 11
  has_public_ip = true
}

resource "alicloud_instance" "three" {
  instance_name              = "three"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 3
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "three" {
  name   = "three"
  server = alicloud_instance.three
}

resource "huaweicloud_compute_instance" "year" {
  name               = "year"
  image_id           = "ad091b52-742f-469e-8f3c-fd81cadf0743"
  flavor_id          = "s6.large.2"
  security_group_ids = ["2c8f2a71-3f4b-4c55-9c1e-4c5f0d3c7f10"]
  region             = "cn-north-4"
  availability_zone  = "cn-north-4a"
  eip_type           = "5_bgp"
  charging_mode      = "prePaid"
  period_unit        = "year"
  period             = 1

  network {
    uuid = "0c1e4c0a-6e2d-4ff5-9c3a-1b2c3d4e5f60"
  }

  bandwidth {
    share_type  = "PER"
    size        = 5
    charge_mode = "traffic"
  }
}

resource "icp_filing_server" "year" {
  name   = "year"
  server = huaweicloud_compute_instance.year
}

resource "alicloud_instance" "renewed" {
  instance_name              = "renewed"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "renewed" {
  name           = "renewed"
  server         = alicloud_instance.renewed
  renewed_months = 2
}
