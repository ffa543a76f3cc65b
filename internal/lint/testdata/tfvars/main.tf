# terraform.tfvars says one month, where the default is a year: an error. prod.auto.tfvars gives `app` a year, where
# the default is a month: none.

provider "alicloud" {
  region = "cn-hangzhou"
}

variable "web_period" {
  type    = number
  default = 12
}

variable "app_period" {
  type    = number
  default = 1
}

resource "alicloud_instance" "web" {
  instance_name              = "web"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = var.web_period
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "web" {
  name   = "web"
  server = alicloud_instance.web
}

resource "alicloud_instance" "app" {
  instance_name              = "app"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = var.app_period
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "app" {
  name   = "app"
  server = alicloud_instance.app
}
