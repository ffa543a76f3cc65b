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

locals {
  # Another resource attaches an EIP, which the instance itself does not show.
  filing = provider::icp::eligibility(huaweicloud_compute_instance.web, {
    region        = "cn-north-4"
    has_public_ip = true
  })
}

check "filing" {
  assert {
    condition     = local.filing.eligible
    error_message = join("\n", nonsensitive(local.filing.findings[*].found))
  }
}
