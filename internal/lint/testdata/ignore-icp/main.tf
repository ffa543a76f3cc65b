# The suppressions that icp-check knows, above the block, on its header or in it. Errors remain where the suppression
# has ended (`ended`), gives no reason (`bare`) or names another rule (`other`).

provider "alicloud" {
  region = "cn-hangzhou"
}

# icp:ignore icp_server_term -- renewed by hand until 2099-01-01
resource "alicloud_instance" "above" {
  instance_name              = "above"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "above" {
  name   = "above"
  server = alicloud_instance.above
}

resource "alicloud_instance" "header" { # icp:ignore icp_server_term -- renewed by hand
  instance_name              = "header"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "header" {
  name   = "header"
  server = alicloud_instance.header
}

resource "alicloud_instance" "inside" {
  instance_name        = "inside"
  instance_type        = "ecs.g7.large"
  image_id             = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups      = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id           = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone    = "cn-hangzhou-k"
  instance_charge_type = "PrePaid"
  # icp:ignore icp_server_term, icp_server_billing -- renewed by hand
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "inside" {
  name   = "inside"
  server = alicloud_instance.inside
}

# icp:ignore icp_server_term -- renewed by hand until 2020-01-01
resource "alicloud_instance" "ended" {
  instance_name              = "ended"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "ended" {
  name   = "ended"
  server = alicloud_instance.ended
}

# icp:ignore icp_server_term
resource "alicloud_instance" "bare" {
  instance_name              = "bare"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "bare" {
  name   = "bare"
  server = alicloud_instance.bare
}

# icp:ignore icp_server_billing -- renewed by hand
resource "alicloud_instance" "other" {
  instance_name              = "other"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "other" {
  name   = "other"
  server = alicloud_instance.other
}

# icp:ignore icp_website_domain -- the redirect is filed by itself
resource "icp_filing_server" "domains" {
  name          = "domains"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["www.example.cn"]
}
