resource "alicloud_instance" "web" {
  instance_name              = "web"
  availability_zone          = "cn-shanghai-l"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 10

  lifecycle {
    postcondition {
      condition     = provider::icp::eligible(self)
      error_message = "This server cannot back an ICP filing."
    }
  }
}
