# lifecycle breaks nothing: one error, for the term of `month`. There is no fix for it, as changes of the period are
# ignored: for a server that exists it would only hide the finding.

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

  lifecycle {
    ignore_changes        = [period, tags["team"], image_id]
    create_before_destroy = true
    replace_triggered_by  = [alicloud_instance.good.id]

    precondition {
      condition     = alicloud_instance.good.period >= 3
      error_message = "Too short."
    }
  }
}

resource "alicloud_instance" "good" {
  instance_name              = "x"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5

  lifecycle {
    ignore_changes = all
  }
}

resource "icp_filing_server" "month" {
  name   = "month"
  server = alicloud_instance.month

  lifecycle {
    prevent_destroy = true
  }
}

resource "icp_filing_server" "good" {
  name   = "good"
  server = alicloud_instance.good
}
