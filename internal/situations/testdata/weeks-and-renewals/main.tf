resource "alicloud_instance" "once" {
  instance_type              = "ecs.c7.large"
  image_id                   = "ubuntu_24_04_x64"
  security_groups            = ["sg-shop"]
  vswitch_id                 = "vsw-shop"
  availability_zone          = "cn-shanghai-b"
  instance_charge_type       = "PrePaid"
  period                     = 3
  period_unit                = "Week"
  internet_max_bandwidth_out = 10
}

resource "alicloud_instance" "twice" {
  instance_type              = "ecs.c7.large"
  image_id                   = "ubuntu_24_04_x64"
  security_groups            = ["sg-shop"]
  vswitch_id                 = "vsw-shop"
  availability_zone          = "cn-shanghai-b"
  instance_charge_type       = "PrePaid"
  period                     = 3
  period_unit                = "Week"
  internet_max_bandwidth_out = 10
}

resource "icp_filing_server" "once" {
  name           = "once"
  server         = alicloud_instance.once
  renewed_months = 2
}

resource "icp_filing_server" "twice" {
  name           = "twice"
  server         = alicloud_instance.twice
  renewed_months = 3
}
