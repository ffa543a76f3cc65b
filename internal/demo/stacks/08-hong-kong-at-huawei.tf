# ap-southeast-1 is Hong Kong at Huawei Cloud
# expect: refused icp_server_region
resource "huaweicloud_compute_instance" "web" {
  name          = "web"
  region        = "ap-southeast-1"
  charging_mode = "prePaid"
  period_unit   = "year"
  period        = 1
  eip_type      = "5_bgp"

  network {
    uuid = "b7d4f2b6-2f8e-4d7b-9f0b-0a1c5b0d2f10"
  }
}

resource "icp_filing_server" "web" {
  name   = "web"
  server = huaweicloud_compute_instance.web
}
