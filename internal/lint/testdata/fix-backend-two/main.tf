# icp_server_product: the load balancer has two backends, and both are named: which one backs the filing is for people
# to say. No fix. Of b, which is pay-as-you-go, nothing else is said: no filing server refers to it and no domain
# leads to it.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "a" {
  instance_name              = "a"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 12
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

  backend_servers {
    server_id = alicloud_instance.a.id
    weight    = 100
  }

  backend_servers {
    server_id = alicloud_instance.b.id
    weight    = 100
  }
}

resource "icp_filing_server" "web" {
  name     = "web"
  server   = alicloud_slb_load_balancer.front
  websites = ["example.cn"]
}
