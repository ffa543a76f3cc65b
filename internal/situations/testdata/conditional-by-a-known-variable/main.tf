variable "abroad" {
  type    = bool
  default = true
}

provider "alicloud" {
  region = "cn-shanghai"
}

provider "alicloud" {
  alias  = "hk"
  region = "cn-hongkong"
}

resource "alicloud_instance" "mainland" {
  instance_type              = "ecs.c7.large"
  image_id                   = "ubuntu_24_04_x64"
  security_groups            = ["sg-shop"]
  vswitch_id                 = "vsw-shop"
  availability_zone          = "cn-shanghai-b"
  instance_charge_type       = "PrePaid"
  period                     = 6
  internet_max_bandwidth_out = 10
}

resource "alicloud_instance" "spare" {
  instance_type              = "ecs.c7.large"
  image_id                   = "ubuntu_24_04_x64"
  security_groups            = ["sg-shop"]
  vswitch_id                 = "vsw-shop"
  availability_zone          = "cn-shanghai-b"
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 10
}

resource "alicloud_instance" "abroad" {
  provider                   = alicloud.hk
  instance_type              = "ecs.c7.large"
  image_id                   = "ubuntu_24_04_x64"
  security_groups            = ["sg-hk"]
  vswitch_id                 = "vsw-hk"
  availability_zone          = "cn-hongkong-c"
  internet_max_bandwidth_out = 10
}

# Served from Hong Kong: no filing is needed.
resource "alicloud_alidns_record" "tea" {
  domain_name = "tea-example.cn"
  rr          = "www"
  type        = "A"
  value       = var.abroad ? alicloud_instance.abroad.public_ip : alicloud_instance.spare.public_ip
}

# Served from a good server.
resource "alicloud_alidns_record" "oolong" {
  domain_name = "oolong-example.cn"
  rr          = "www"
  type        = "A"
  value       = var.abroad ? alicloud_instance.mainland.public_ip : alicloud_instance.spare.public_ip
}
