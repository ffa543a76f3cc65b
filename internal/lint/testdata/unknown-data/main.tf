# No issues: what data sources, other resources, self, terraform and path give is not known, and none of it is a
# failure.

provider "alicloud" {
  region = "cn-hangzhou"
}

data "alicloud_instances" "old" {
  name_regex = "web"
}

data "alicloud_zones" "here" {
  available_resource_creation = "VSwitch"
}

resource "random_integer" "months" {
  min = 1
  max = 12
}

ephemeral "random_password" "root" {
  length = 16
}

resource "alicloud_instance" "web" {
  instance_name              = "web"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = data.alicloud_zones.here.zones[0].id
  instance_charge_type       = "PrePaid"
  period                     = random_integer.months.result
  internet_max_bandwidth_out = 5
  password                   = ephemeral.random_password.root.result
}

resource "icp_filing_server" "web" {
  name   = "web"
  server = alicloud_instance.web
}

resource "icp_filing_server" "old" {
  name   = "old"
  server = data.alicloud_instances.old.instances[0]
}

resource "icp_filing_server" "month" {
  name          = "month"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = random_integer.months.result
  has_public_ip = true
  websites      = ["${terraform.workspace}.cn"]
}

resource "icp_filing_server" "file" {
  name          = "file"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = jsondecode(file("${path.module}/domains.json"))
}
