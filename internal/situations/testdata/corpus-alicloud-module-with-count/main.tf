provider "alicloud" {
  region = "cn-shenzhen"
}

module "web" {
  source = "./ecs"

  number_of_instances        = 2
  name                       = "web"
  vswitch_ids                = ["vsw-1", "vsw-2"]
  zone                       = "cn-shenzhen-d"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 20
}

module "batch" {
  source = "./ecs"

  name        = "batch"
  vswitch_ids = ["vsw-1"]
  zone        = "cn-shenzhen-d"
}

resource "alicloud_alidns_record" "www" {
  count       = 2
  domain_name = "tea-example.cn"
  rr          = "www"
  type        = "A"
  value       = module.web.public_ips[count.index]
}
