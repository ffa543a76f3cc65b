provider "alicloud" {
  region = "cn-hangzhou"
}

provider "alicloud" {
  alias  = "hk"
  region = "cn-hongkong"
}

resource "alicloud_instance" "mainland" {
  instance_type              = "ecs.c7.large"
  image_id                   = "ubuntu_24_04_x64"
  security_groups            = ["sg-1"]
  vswitch_id                 = "vsw-1"
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "alicloud_instance" "hk" {
  provider                   = alicloud.hk
  instance_type              = "ecs.c7.large"
  image_id                   = "ubuntu_24_04_x64"
  security_groups            = ["sg-2"]
  vswitch_id                 = "vsw-2"
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "mainland" {
  domain_name = "tea-example.cn"
  rr          = "www"
  type        = "A"
  line        = "default"
  value       = alicloud_instance.mainland.public_ip
}

resource "alicloud_alidns_record" "abroad" {
  domain_name = "tea-example.cn"
  rr          = "www"
  type        = "A"
  line        = "oversea"
  value       = alicloud_instance.hk.public_ip
}
