terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "a" {
  instance_charge_type       = "PrePaid"
  internet_max_bandwidth_out = 5
}
resource "alicloud_instance" "b" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}
resource "alicloud_slb_load_balancer" "front" {
  address_type = "internet"
}
resource "alicloud_slb_backend_server" "front" {
  load_balancer_id = alicloud_slb_load_balancer.front.id
  dynamic "backend_servers" {
    for_each = { a = alicloud_instance.a.id, b = alicloud_instance.b.id }
    content {
      server_id = backend_servers.value
      weight    = 100
    }
  }
}
resource "alicloud_slb_attachment" "more" {
  load_balancer_id = alicloud_slb_load_balancer.front.id
  instance_ids     = [alicloud_instance.b.id]
}
resource "alicloud_alidns_record" "apex" {
  domain_name = "shop-example.cn"
  rr          = "@"
  type        = "A"
  value       = alicloud_slb_load_balancer.front.address
}
