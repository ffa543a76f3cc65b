# Codes of other accounts, and codes that were bought. The pay-as-you-go server is filed with a code of another account: no
# finding, and the cloud is the only one here. The other server is not filed, the sixth free code is too many, Huawei Cloud
# sells no codes, and a received code has no server here and is used once.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "filed" {
  instance_name              = "filed"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "filed" {
  domain_name = "filed-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.filed.public_ip
}

resource "icp_authorization_code" "filed" {
  origin  = "received"
  website = "filed-example.cn"
}

resource "alicloud_instance" "open" {
  instance_name              = "open"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "open" {
  domain_name = "open-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.open.public_ip
}

resource "icp_filing_server" "web" {
  name          = "web"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "free" {
  for_each      = toset(["one", "two", "three", "four", "five", "six"])
  filing_server = icp_filing_server.web.id
  website       = "${each.key}-example.cn"
}

resource "icp_authorization_code" "bought" {
  filing_server = icp_filing_server.web.id
  origin        = "purchased"
  website       = "seven-example.cn"
}

resource "icp_authorization_code" "both" {
  filing_server = icp_filing_server.web.id
  origin        = "received"
  cloud         = "alicloud"
  website       = "both-example.cn"
  code          = "4f6c1b0e-2f0a"
}

resource "icp_authorization_code" "again" {
  origin  = "received"
  cloud   = "alicloud"
  website = "again-example.cn"
  code    = "4f6c1b0e-2f0a"
}
