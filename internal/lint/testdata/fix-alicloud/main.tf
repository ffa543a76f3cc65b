# Autofix on Alibaba Cloud. After `tflint --fix`:
#   payg     instance_charge_type = "PrePaid"
#   omitted  instance_charge_type = "PrePaid" is inserted
#   month    period = 3
#   quoted   as it was, with its error: "1" is a text that Terraform takes for a number
#   weekly   period_unit is removed and period = 3
#   both     "PrePaid" and period = 3: the second shows once the first is fixed
#   good     as it was, also its comments
# Comments and the other attributes stay.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "payg" {
  instance_name              = "payg"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PostPaid" # cheaper
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "payg" {
  name   = "payg"
  server = alicloud_instance.payg
}

resource "alicloud_instance" "omitted" {
  instance_name              = "omitted"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "omitted" {
  name   = "omitted"
  server = alicloud_instance.omitted
}

resource "alicloud_instance" "month" {
  instance_name              = "month"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 1 # try it first
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "month" {
  name   = "month"
  server = alicloud_instance.month
}

resource "alicloud_instance" "quoted" {
  instance_name              = "quoted"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = "1"
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "quoted" {
  name   = "quoted"
  server = alicloud_instance.quoted
}

resource "alicloud_instance" "weekly" {
  instance_name              = "weekly"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
  period_unit                = "Week"
}

resource "icp_filing_server" "weekly" {
  name   = "weekly"
  server = alicloud_instance.weekly
}

resource "alicloud_instance" "both" {
  instance_name              = "商城"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PostPaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "both" {
  name   = "both"
  server = alicloud_instance.both
}

# A year, as the finance department wants it.
resource "alicloud_instance" "good" {
  instance_name              = "good"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "good" {
  name   = "good"
  server = alicloud_instance.good
}
