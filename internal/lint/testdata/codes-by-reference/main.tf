# How codes name their server: by a literal id, by an instance of a filing server with for_each, and through a local.
# Errors for six codes of `literal` and for six of `site["a"]`. The six of `local` are one too many as well. `site["b"]`
# has one code.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "literal" {
  instance_name              = "literal"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "literal" {
  name   = "literal"
  server = alicloud_instance.literal
}

resource "icp_authorization_code" "literal" {
  count = 6

  filing_server = "alicloud/ecs/literal"
  website       = "literal-${count.index}-example.cn"
}

resource "icp_filing_server" "site" {
  for_each = toset(["a", "b"])

  name          = each.key
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "a" {
  count = 6

  filing_server = icp_filing_server.site["a"].id
  website       = "a-${count.index}-example.cn"
}

resource "icp_authorization_code" "each" {
  for_each = icp_filing_server.site

  filing_server = each.value.id
  website       = "each-${each.key}-example.cn"
}

locals {
  server = icp_filing_server.local
}

resource "icp_filing_server" "local" {
  name          = "local"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "local" {
  count = 6

  filing_server = local.server.id
  website       = "local-${count.index}-example.cn"
}
