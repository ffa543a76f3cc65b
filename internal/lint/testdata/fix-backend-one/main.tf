# icp_server_product: the load balancer has exactly one backend, so `tflint --fix` moves the reference there. That
# server may file, so nothing remains. server_id moves in the same way.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "web" {
  instance_name              = "web"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 12
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
    server_id = alicloud_instance.web.id
    weight    = 100
  }
}

resource "icp_filing_server" "web" {
  name     = "web"
  server   = alicloud_slb_load_balancer.front
  websites = ["example.cn"]
}

resource "alicloud_instance" "api" {
  instance_name              = "api"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "alicloud_slb_load_balancer" "api" {
  load_balancer_name = "api"
  address_type       = "internet"
  load_balancer_spec = "slb.s2.small"
  master_zone_id     = "cn-hangzhou-k"
}

resource "alicloud_slb_attachment" "api" {
  load_balancer_id = alicloud_slb_load_balancer.api.id
  instance_ids     = [alicloud_instance.api.id]
}

resource "icp_filing_server" "api" {
  name          = "api"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  server_id     = alicloud_slb_load_balancer.api.id
}
