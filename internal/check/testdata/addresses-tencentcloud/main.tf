terraform {
  required_providers {
    tencentcloud = { source = "tencentcloudstack/tencentcloud" }
  }
}
provider "tencentcloud" {
  region = "ap-guangzhou"
}
resource "tencentcloud_instance" "direct" {
  instance_charge_type                = "PREPAID"
  instance_charge_type_prepaid_period = 1
  allocate_public_ip                  = true
  internet_max_bandwidth_out          = 5
}
resource "tencentcloud_instance" "elastic" {
}
resource "tencentcloud_instance" "backend" {
  instance_charge_type                = "PREPAID"
  instance_charge_type_prepaid_period = 2
  allocate_public_ip                  = true
  internet_max_bandwidth_out          = 5
}
resource "tencentcloud_instance" "better" {
  instance_charge_type                = "PREPAID"
  instance_charge_type_prepaid_period = 12
  allocate_public_ip                  = true
  internet_max_bandwidth_out          = 5
}
resource "tencentcloud_eip" "elastic" {}
resource "tencentcloud_eip_association" "elastic" {
  eip_id      = tencentcloud_eip.elastic.id
  instance_id = tencentcloud_instance.elastic.id
}
resource "tencentcloud_clb_instance" "front" {
  clb_name     = "front"
  network_type = "OPEN"
}
resource "tencentcloud_clb_attachment" "front" {
  clb_id      = tencentcloud_clb_instance.front.id
  listener_id = "lbl-1"
  targets {
    instance_id = tencentcloud_instance.backend.id
    port        = 80
  }
}
resource "tencentcloud_clb_instance" "wide" {
  clb_name     = "wide"
  network_type = "OPEN"
}
resource "tencentcloud_clb_attachment" "wide" {
  clb_id      = tencentcloud_clb_instance.wide.id
  listener_id = "lbl-2"
  targets {
    instance_id = tencentcloud_instance.backend.id
    port        = 80
  }
  targets {
    instance_id = tencentcloud_instance.better.id
    port        = 80
  }
}
resource "tencentcloud_dnspod_record" "direct" {
  domain      = "direct-example.cn"
  sub_domain  = "www"
  record_type = "A"
  record_line = "default"
  value       = tencentcloud_instance.direct.public_ip
}
resource "tencentcloud_dnspod_record" "elastic" {
  domain      = "elastic-example.cn"
  sub_domain  = "www"
  record_type = "A"
  record_line = "default"
  value       = tencentcloud_eip.elastic.public_ip
}
resource "tencentcloud_dnspod_record" "front" {
  domain      = "front-example.cn"
  sub_domain  = "www"
  record_type = "A"
  record_line = "default"
  value       = tencentcloud_clb_instance.front.clb_vips[0]
}
resource "tencentcloud_dnspod_record" "wide" {
  domain      = "wide-example.cn"
  sub_domain  = "www"
  record_type = "A"
  record_line = "default"
  value       = tencentcloud_clb_instance.wide.clb_vips[0]
}
