# icp_server_product, not fixed: the only backend is a resource with count, so which of its instances is meant is not
# known. The resource is named.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "web" {
  count = 2

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

resource "alicloud_slb_attachment" "front" {
  load_balancer_id = alicloud_slb_load_balancer.front.id
  instance_ids     = alicloud_instance.web[*].id
}

resource "icp_filing_server" "web" {
  name   = "web"
  server = alicloud_slb_load_balancer.front
}
