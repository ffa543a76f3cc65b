# server_id refers to the server as well as `server` does. An error for `short`, whose facts are in its resource; none
# for `good`, and none for `stated`: what the filing server states wins over the resource.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "short" {
  instance_name              = "short"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "short" {
  name      = "short"
  cloud     = "alicloud"
  product   = "ecs"
  server_id = alicloud_instance.short.id
}

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
  name      = "good"
  cloud     = "alicloud"
  product   = "ecs"
  server_id = alicloud_instance.good.id
}

resource "alicloud_instance" "stated" {
  instance_name              = "stated"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 1
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "stated" {
  name          = "stated"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  server_id     = alicloud_instance.stated.id
}
