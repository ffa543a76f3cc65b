provider "alicloud" {
  region = "cn-guangzhou"
}

resource "alicloud_instance" "web" {
  instance_type        = "ecs.c7.large"
  image_id             = "ubuntu_24_04_x64"
  security_groups      = ["sg-1"]
  vswitch_id           = "vsw-1"
  availability_zone    = "cn-guangzhou-a"
  instance_charge_type = "PrePaid"
  period_unit          = "Month"
  period               = 3
}

resource "alicloud_eip_address" "web" {
  address_name         = "web"
  bandwidth            = "10"
  internet_charge_type = "PayByTraffic"
}

resource "alicloud_eip_association" "web" {
  allocation_id = alicloud_eip_address.web.id
  instance_id   = alicloud_instance.web.id
}

resource "alicloud_alidns_record" "www" {
  for_each    = toset(["@", "www"])
  domain_name = "tea-example.cn"
  rr          = each.value
  type        = "A"
  value       = alicloud_eip_address.web.ip_address
}
