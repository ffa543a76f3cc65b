resource "huaweicloud_compute_instance" "web" {
  availability_zone = "cn-north-4a"
  charging_mode     = "prePaid"
  period_unit       = "month"
  period            = 1 # icp:ignore icp_server_term
  eip_type          = "5_bgp"
}
