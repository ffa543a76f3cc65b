# Autofix on Huawei Cloud. After `tflint --fix`:
#   payg     charging_mode = "prePaid", with period_unit = "month" and period = 3
#   omitted  the three are inserted
#   month    period = 3
#   kept     charging_mode = "prePaid"; its one year stays
#   year     as it was: period = 1 with period_unit = "year" is twelve months

resource "huaweicloud_compute_instance" "payg" {
  name               = "payg"
  image_id           = "ad091b52-742f-469e-8f3c-fd81cadf0743"
  flavor_id          = "s6.large.2"
  security_group_ids = ["2c8f2a71-3f4b-4c55-9c1e-4c5f0d3c7f10"]
  region             = "cn-north-4"
  availability_zone  = "cn-north-4a"
  eip_type           = "5_bgp"
  charging_mode      = "prePaid"
  period_unit        = "month"
  period             = 3

  network {
    uuid = "0c1e4c0a-6e2d-4ff5-9c3a-1b2c3d4e5f60"
  }

  bandwidth {
    share_type  = "PER"
    size        = 5
    charge_mode = "traffic"
  }
}

resource "icp_filing_server" "payg" {
  name   = "payg"
  server = huaweicloud_compute_instance.payg
}

resource "huaweicloud_compute_instance" "omitted" {
  name               = "omitted"
  image_id           = "ad091b52-742f-469e-8f3c-fd81cadf0743"
  flavor_id          = "s6.large.2"
  security_group_ids = ["2c8f2a71-3f4b-4c55-9c1e-4c5f0d3c7f10"]
  region             = "cn-north-4"
  availability_zone  = "cn-north-4a"
  eip_type           = "5_bgp"
  charging_mode      = "prePaid"
  period_unit        = "month"
  period             = 3

  network {
    uuid = "0c1e4c0a-6e2d-4ff5-9c3a-1b2c3d4e5f60"
  }

  bandwidth {
    share_type  = "PER"
    size        = 5
    charge_mode = "traffic"
  }
}

resource "icp_filing_server" "omitted" {
  name   = "omitted"
  server = huaweicloud_compute_instance.omitted
}

resource "huaweicloud_compute_instance" "month" {
  name               = "month"
  image_id           = "ad091b52-742f-469e-8f3c-fd81cadf0743"
  flavor_id          = "s6.large.2"
  security_group_ids = ["2c8f2a71-3f4b-4c55-9c1e-4c5f0d3c7f10"]
  region             = "cn-north-4"
  availability_zone  = "cn-north-4a"
  eip_type           = "5_bgp"
  charging_mode      = "prePaid"
  period_unit        = "month"
  period             = 3

  network {
    uuid = "0c1e4c0a-6e2d-4ff5-9c3a-1b2c3d4e5f60"
  }

  bandwidth {
    share_type  = "PER"
    size        = 5
    charge_mode = "traffic"
  }
}

resource "icp_filing_server" "month" {
  name   = "month"
  server = huaweicloud_compute_instance.month
}

resource "huaweicloud_compute_instance" "kept" {
  name               = "kept"
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

resource "icp_filing_server" "kept" {
  name   = "kept"
  server = huaweicloud_compute_instance.kept
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
