variable "domain" {
  type      = string
  default   = "secret-example.cn"
  sensitive = true
}

resource "alicloud_instance" "shop" {
  instance_type              = "ecs.c7.large"
  image_id                   = "ubuntu_24_04_x64"
  security_groups            = ["sg-shop"]
  vswitch_id                 = "vsw-shop"
  availability_zone          = "cn-shanghai-b"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 10
  password                   = "Not-To-Be-Seen-7"
}

resource "alicloud_alidns_record" "www" {
  domain_name = var.domain
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.shop.public_ip
}

resource "alicloud_cdn_domain_new" "img" {
  domain_name = "img.${var.domain}"
  cdn_type    = "web"
  scope       = "domestic"

  sources {
    content = "203.0.113.20"
    type    = "ipaddr"
  }
}
