terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_instance" "web" {
  internet_max_bandwidth_out = 5
}
resource "alicloud_instance" "spare" {
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}
output "web" {
  value = alicloud_instance.web.public_ip
}
output "spare" {
  value = alicloud_instance.spare.public_ip
}
