terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_instance" "web" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}
output "address" {
  value = alicloud_instance.web.public_ip
}
