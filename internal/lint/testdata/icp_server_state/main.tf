# icp_server_state: a warning for each server that the source stops, declared or exposed by a domain. It is none for
# servers that the source starts, and for those of which the source does not say it.

resource "alicloud_instance" "stopped" {
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
  status                     = "Stopped"
}

resource "icp_filing_server" "stopped" {
  name   = "stopped"
  server = alicloud_instance.stopped
}

resource "alicloud_instance" "running" {
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
  status                     = "Running"
}

resource "icp_filing_server" "running" {
  name   = "running"
  server = alicloud_instance.running
}

resource "huaweicloud_compute_instance" "off" {
  name              = "off"
  flavor_id         = "s6.large.2"
  availability_zone = "cn-north-4a"
  charging_mode     = "prePaid"
  period_unit       = "month"
  period            = 12
  eip_type          = "5_bgp"
  power_action      = "OFF"
}

resource "icp_filing_server" "off" {
  name   = "off"
  server = huaweicloud_compute_instance.off
}

resource "tencentcloud_instance" "exposed" {
  availability_zone                   = "ap-guangzhou-3"
  instance_charge_type                = "PREPAID"
  instance_charge_type_prepaid_period = 12
  allocate_public_ip                  = true
  internet_max_bandwidth_out          = 5
  running_flag                        = false
}

resource "tencentcloud_dnspod_record" "www" {
  domain      = "shop-example.cn"
  sub_domain  = "www"
  record_type = "A"
  record_line = "默认"
  value       = tencentcloud_instance.exposed.public_ip
}

resource "alicloud_instance" "silent" {
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "silent" {
  name   = "silent"
  server = alicloud_instance.silent
}
