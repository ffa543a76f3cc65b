# No issues: variables without a default, null, and what is made from them decide nothing.

provider "alicloud" {
  region = "cn-hangzhou"
}

variable "period" {
  type = number
}

variable "charge_type" {
  type = string
}

variable "bandwidth" {
  type    = number
  default = null
}

variable "domains" {
  type = list(string)
}

variable "zone" {}

variable "server" {
  type = any
}

resource "alicloud_instance" "web" {
  instance_name              = "web"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = var.zone
  instance_charge_type       = var.charge_type
  period                     = var.period
  period_unit                = var.period > 3 ? "Month" : "Week"
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "web" {
  name     = "web"
  server   = alicloud_instance.web
  websites = var.domains
}

resource "alicloud_instance" "sum" {
  instance_name              = "sum"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = var.period + 1
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "sum" {
  name   = "sum"
  server = alicloud_instance.sum
}

resource "icp_filing_server" "given" {
  name   = "given"
  server = var.server
}

resource "icp_filing_server" "stated" {
  name          = "stated"
  cloud         = "alicloud"
  product       = "ecs"
  region        = var.zone
  billing_mode  = var.charge_type
  term_months   = var.period
  has_public_ip = var.server.public
}

resource "icp_authorization_code" "site" {
  filing_server = icp_filing_server.web.id
  website       = var.domains[0]
}
