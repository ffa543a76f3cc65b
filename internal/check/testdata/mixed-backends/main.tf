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
  period                     = 12
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
  backend_servers {
    server_id = alicloud_instance.b.id
    weight    = 100
  }
  dynamic "backend_servers" {
    for_each = [alicloud_instance.a.id]
    content {
      server_id = backend_servers.value
      weight    = 100
    }
  }
}
resource "alicloud_alidns_record" "shop" {
  domain_name = "shop-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.front.address
}
