terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
    icp      = { source = "icp-filing/icp" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}
provider "icp" {
  enforcement = "warning"
}

resource "alicloud_slb_load_balancer" "front" {
  address_type = "internet"
}
resource "alicloud_slb_load_balancer" "other" {
  address_type = "internet"
}
resource "alicloud_slb_attachment" "front" {
  load_balancer_id = alicloud_slb_load_balancer.front.id
  instance_ids     = [alicloud_instance.back.id]
}
resource "alicloud_instance" "back" {
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 0
}
resource "alicloud_instance" "alone" {
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 0
}
# icp:ignore icp_server_billing -- bought for the time of the move
resource "alicloud_instance" "payg" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "front" {
  name   = "front"
  server = alicloud_slb_load_balancer.front
}
resource "icp_filing_server" "by_id" {
  name      = "by-id"
  cloud     = "alicloud"
  product   = "ecs"
  region    = "cn-hangzhou"
  server_id = alicloud_slb_load_balancer.other.id
}
resource "icp_filing_server" "back" {
  name   = "back"
  server = alicloud_instance.back
}
resource "icp_filing_server" "alone" {
  name   = "alone"
  server = alicloud_instance.alone
}
resource "icp_filing_server" "payg" {
  name   = "payg"
  server = alicloud_instance.payg
}
