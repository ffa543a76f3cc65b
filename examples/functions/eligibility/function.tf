resource "huaweicloud_compute_instance" "web" {
  name              = "web"
  availability_zone = "cn-north-4a"
  charging_mode     = "prePaid"
  period_unit       = "month"
  period            = 6

  network {
    uuid = "0f8e8b6d-3b5b-4b2c-8a8e-5a1c7a9d2e10"
  }
}

resource "huaweicloud_vpc_eip" "web" {
  publicip {
    type = "5_bgp"
  }

  bandwidth {
    name       = "web"
    share_type = "PER"
    size       = 5
  }
}

resource "huaweicloud_compute_eip_associate" "web" {
  public_ip   = huaweicloud_vpc_eip.web.address
  instance_id = huaweicloud_compute_instance.web.id
}

locals {
  # Another resource binds the EIP, which the instance itself does not show.
  filing = provider::icp::eligibility(huaweicloud_compute_instance.web, {
    region         = "cn-north-4"
    public_address = huaweicloud_compute_eip_associate.web
  })
}

check "filing" {
  assert {
    condition     = local.filing.eligible
    error_message = join("\n", nonsensitive(local.filing.findings[*].found))
  }
}
