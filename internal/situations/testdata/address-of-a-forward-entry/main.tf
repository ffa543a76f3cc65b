provider "alicloud" {
  region = "cn-shanghai"
}

resource "alicloud_instance" "shop" {
  instance_type              = "ecs.c7.large"
  image_id                   = "ubuntu_24_04_x64"
  security_groups            = ["sg-shop"]
  vswitch_id                 = "vsw-shop"
  availability_zone          = "cn-shanghai-b"
}

resource "alicloud_eip_address" "nat" {
  address_name = "nat"
}

resource "alicloud_nat_gateway" "nat" {
  vpc_id = "vpc-shop"
}

resource "alicloud_eip_association" "nat" {
  allocation_id = alicloud_eip_address.nat.id
  instance_id   = alicloud_nat_gateway.nat.id
}

resource "alicloud_forward_entry" "http" {
  forward_table_id = alicloud_nat_gateway.nat.forward_table_ids
  external_ip      = alicloud_eip_address.nat.ip_address
  external_port    = "80"
  internal_ip      = alicloud_instance.shop.private_ip
  internal_port    = "8080"
  ip_protocol      = "tcp"
}

resource "alicloud_alidns_record" "www" {
  domain_name = "tea-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_forward_entry.http.external_ip
}
