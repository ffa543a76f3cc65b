# Sensitive and ephemeral values are not read, and break nothing: no issues. No value of theirs is in any message.

provider "alicloud" {
  region = "cn-hangzhou"
}

variable "password" {
  type      = string
  sensitive = true
  default   = "Correct-Horse-9"
}

variable "period" {
  type      = number
  sensitive = true
  default   = 1
}

variable "code" {
  type      = string
  sensitive = true
  default   = "4f6c1b0e-2f0a-4d7f-9a51-0c8f3d2b7e19"
}

variable "ephemeral_code" {
  type      = string
  ephemeral = true
  default   = "0a2b7e19-2f0a-4d7f-9a51-4f6c1b0e8f3d"
}

resource "alicloud_instance" "web" {
  instance_name              = "web"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = var.period
  internet_max_bandwidth_out = 5
  password                   = var.password
}

resource "icp_filing_server" "web" {
  name   = "web"
  server = alicloud_instance.web
}

resource "alicloud_instance" "wrapped" {
  instance_name              = "wrapped"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = sensitive(1)
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "wrapped" {
  name   = "wrapped"
  server = alicloud_instance.wrapped
}

resource "icp_filing_server" "codes" {
  name          = "codes"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "shop" {
  filing_server = icp_filing_server.codes.id
  website       = "shop-example.cn"
  code          = var.code
}

resource "icp_authorization_code" "blog" {
  filing_server   = icp_filing_server.codes.id
  website         = "blog-example.cn"
  code_wo         = var.ephemeral_code
  code_wo_version = 1
}
