# The whole cloud resource: its facts are read off it, on the first plan too.
resource "alicloud_instance" "web" {
  instance_name              = "web"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  availability_zone          = "cn-hangzhou-k"
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  instance_charge_type       = "PrePaid"
  period                     = 3
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "web" {
  name     = "web"
  server   = alicloud_instance.web
  websites = ["example.cn"]
}

# A server that Terraform does not manage, with its facts stated one by one.
# This also works with Terraform 1.8 to 1.10.
resource "icp_filing_server" "old" {
  name          = "old"
  cloud         = "huaweicloud"
  product       = "ecs"
  region        = "cn-north-4"
  billing_mode  = "prePaid"
  term_months   = 12
  has_public_ip = true

  # Three codes were generated in the console, before there was this configuration.
  undeclared_codes = 3
}
