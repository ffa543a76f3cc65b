# Terraform's functions are evaluated: errors for the first three. What depends on the time of the run is not known.

provider "alicloud" {
  region = "cn-hangzhou"
}

variable "tags" {
  type    = map(string)
  default = { months = "2" }
}

resource "alicloud_instance" "tonumber" {
  instance_name              = "tonumber"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = tonumber(var.tags["months"])
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "tonumber" {
  name   = "tonumber"
  server = alicloud_instance.tonumber
}

resource "alicloud_instance" "lookup" {
  instance_name              = "lookup"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = lookup(var.tags, "charge", "PostPaid")
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "lookup" {
  name   = "lookup"
  server = alicloud_instance.lookup
}

resource "icp_filing_server" "domains" {
  name          = "domains"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = [format("www.%s", join(".", ["example", "cn"]))]
}

resource "icp_filing_server" "time" {
  name          = "time"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  expires_at    = timeadd(timestamp(), "24h")
}

resource "icp_filing_server" "try" {
  name          = "try"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = try(var.tags.years, 12)
  has_public_ip = true
}
