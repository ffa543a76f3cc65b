# A comment that was meant to suppress something and is not written so: the error remains and says so, also where no
# other comment of the file is for this tool.

provider "alicloud" {
  region = "cn-hangzhou"
}

# icp-ignore icp_server_term -- renewed by hand
resource "alicloud_instance" "web" {
  instance_name              = "web"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "web" {
  name   = "web"
  server = alicloud_instance.web
}
