# icp_server_unique: errors for one id under two names, one resource under two names, and one name for two servers of
# a product. The last server is fine.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "icp_filing_server" "web" {
  name          = "web"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  server_id     = "i-bp1a2b3c4d5e6f7g8h9j"
}

resource "icp_filing_server" "shop" {
  name          = "shop"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  server_id     = "i-bp1a2b3c4d5e6f7g8h9j"
}

resource "alicloud_instance" "app" {
  instance_name              = "app"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "app" {
  name   = "app"
  server = alicloud_instance.app
}

resource "icp_filing_server" "api" {
  name   = "api"
  server = alicloud_instance.app
}

resource "icp_filing_server" "first" {
  name          = "same"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  server_id     = "i-bp1first"
}

resource "icp_filing_server" "second" {
  name          = "same"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  server_id     = "i-bp1second"
}

resource "icp_filing_server" "alone" {
  name          = "alone"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  server_id     = "i-bp1alone"
}
