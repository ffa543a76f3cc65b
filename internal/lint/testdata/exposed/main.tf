# Without a filing server, the servers that a domain leads to are judged: by a DNS record, an EIP, a load balancer, a NAT
# rule and a CDN. An error for each, all bought for a month or by use; one more for the server of the NAT rule, which has no
# address of its own. The CDN domain has no filing either: a warning. `idle`, with a TXT record only, is not judged.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "dns" {
  instance_name              = "dns"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "dns" {
  domain_name = "dns-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.dns.public_ip
}

resource "alicloud_instance" "eip" {
  instance_name        = "eip"
  instance_type        = "ecs.g7.large"
  image_id             = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups      = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id           = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone    = "cn-hangzhou-k"
  instance_charge_type = "PrePaid"
  period               = 1
}

resource "alicloud_eip_address" "eip" {
  bandwidth    = "5"
  payment_type = "PayAsYouGo"
}

resource "alicloud_eip_association" "eip" {
  allocation_id = alicloud_eip_address.eip.id
  instance_id   = alicloud_instance.eip.id
}

resource "alicloud_alidns_record" "eip" {
  domain_name = "eip-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_eip_address.eip.ip_address
}

resource "alicloud_instance" "slb" {
  instance_name              = "slb"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "alicloud_slb_load_balancer" "slb" {
  load_balancer_name = "slb"
  address_type       = "internet"
  load_balancer_spec = "slb.s2.small"
  master_zone_id     = "cn-hangzhou-k"
}

resource "alicloud_slb_backend_server" "slb" {
  load_balancer_id = alicloud_slb_load_balancer.slb.id

  backend_servers {
    server_id = alicloud_instance.slb.id
    weight    = 100
  }
}

resource "alicloud_alidns_record" "slb" {
  domain_name = "slb-example.cn"
  rr          = "@"
  type        = "A"
  value       = alicloud_slb_load_balancer.slb.address
}

resource "alicloud_instance" "nat" {
  instance_name        = "nat"
  instance_type        = "ecs.g7.large"
  image_id             = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups      = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id           = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone    = "cn-hangzhou-k"
  instance_charge_type = "PrePaid"
  period               = 1
}

resource "alicloud_eip_address" "nat" {
  bandwidth    = "5"
  payment_type = "PayAsYouGo"
}

resource "alicloud_nat_gateway" "nat" {
  vpc_id       = "vpc-bp1aevy8sofi8mh1qc5cm"
  vswitch_id   = "vsw-bp1s5fnvk4gn2tws0362"
  nat_type     = "Enhanced"
  payment_type = "PayAsYouGo"
}

resource "alicloud_eip_association" "nat" {
  allocation_id = alicloud_eip_address.nat.id
  instance_id   = alicloud_nat_gateway.nat.id
  instance_type = "Nat"
}

resource "alicloud_forward_entry" "nat" {
  forward_table_id = alicloud_nat_gateway.nat.forward_table_ids
  external_ip      = alicloud_eip_address.nat.ip_address
  external_port    = "443"
  ip_protocol      = "tcp"
  internal_ip      = alicloud_instance.nat.primary_ip_address
  internal_port    = "8443"
}

resource "alicloud_alidns_record" "nat" {
  domain_name = "nat-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_eip_address.nat.ip_address
}

resource "alicloud_instance" "cdn" {
  instance_name              = "cdn"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "alicloud_cdn_domain_new" "cdn" {
  domain_name = "www.cdn-example.cn"
  cdn_type    = "web"
  scope       = "domestic"

  sources {
    content = alicloud_instance.cdn.public_ip
    type    = "ipaddr"
    port    = 443
  }
}

resource "alicloud_instance" "idle" {
  instance_name              = "idle"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "idle" {
  domain_name = "idle-example.cn"
  rr          = "www"
  type        = "TXT"
  value       = "v=spf1 -all"
}
