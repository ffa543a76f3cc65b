# Dynamic blocks. The backends of `front` are decided (a and b); both are pay-as-you-go, so the domain has no server
# that may file: one error, for the first, with the other named. Those of `unknown` are not decided: nothing is said of
# shop-example.cn.

provider "alicloud" {
  region = "cn-hangzhou"
}

variable "backends" {
  type = set(string)
}

resource "alicloud_instance" "a" {
  instance_name              = "a"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "alicloud_instance" "b" {
  instance_name              = "b"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "alicloud_slb_load_balancer" "front" {
  load_balancer_name = "front"
  address_type       = "internet"
  load_balancer_spec = "slb.s2.small"
  master_zone_id     = "cn-hangzhou-k"
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

resource "alicloud_alidns_record" "front" {
  domain_name = "example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.front.address
}

resource "alicloud_slb_load_balancer" "unknown" {
  load_balancer_name = "unknown"
  address_type       = "internet"
  load_balancer_spec = "slb.s2.small"
  master_zone_id     = "cn-hangzhou-k"
}

resource "alicloud_slb_backend_server" "unknown" {
  load_balancer_id = alicloud_slb_load_balancer.unknown.id

  dynamic "backend_servers" {
    for_each = var.backends

    content {
      server_id = backend_servers.value
      weight    = 100
    }
  }
}

resource "alicloud_alidns_record" "unknown" {
  domain_name = "shop-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.unknown.address
}
