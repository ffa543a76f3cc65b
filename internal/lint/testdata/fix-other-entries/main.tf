# icp_server_product for what else people take for their server: an EIP and a NAT gateway. Each leads to one server
# here, which is named; the reference moves there.

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

resource "alicloud_eip_address" "web" {
  bandwidth    = "5"
  payment_type = "PayAsYouGo"
}

resource "alicloud_eip_association" "web" {
  allocation_id = alicloud_eip_address.web.id
  instance_id   = alicloud_instance.web.id
}

resource "icp_filing_server" "eip" {
  name   = "eip"
  server = alicloud_eip_address.web
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

resource "alicloud_nat_gateway" "api" {
  vpc_id       = "vpc-bp1aevy8sofi8mh1qc5cm"
  nat_type     = "Enhanced"
  payment_type = "PayAsYouGo"
}

resource "alicloud_forward_entry" "api" {
  forward_table_id = alicloud_nat_gateway.api.forward_table_ids
  external_ip      = "203.0.113.7"
  external_port    = "443"
  ip_protocol      = "tcp"
  internal_ip      = alicloud_instance.api.primary_ip_address
  internal_port    = "8443"
}

resource "icp_filing_server" "nat" {
  name   = "nat"
  server = alicloud_nat_gateway.api
}
