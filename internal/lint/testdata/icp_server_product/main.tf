# icp_server_product: errors for the load balancer, the EIP, the cluster and the bucket; none for the server.
# The load balancer has no backend here and the EIP is bound to nothing, so there is no server to name and nothing to fix.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_slb_load_balancer" "front" {
  load_balancer_name = "front"
  address_type       = "internet"
  load_balancer_spec = "slb.s2.small"
  master_zone_id     = "cn-hangzhou-k"
}

resource "icp_filing_server" "front" {
  name     = "front"
  server   = alicloud_slb_load_balancer.front
  websites = ["front-example.cn"]
}

resource "alicloud_eip_address" "web" {
  bandwidth    = "5"
  payment_type = "PayAsYouGo"
}

resource "icp_filing_server" "address" {
  name   = "address"
  server = alicloud_eip_address.web
}

resource "alicloud_cs_managed_kubernetes" "shop" {
  name                 = "shop"
  cluster_spec         = "ack.pro.small"
  vswitch_ids          = ["vsw-bp1s5fnvk4gn2tws0362"]
  service_cidr         = "172.21.0.0/20"
  pod_cidr             = "10.20.0.0/16"
  slb_internet_enabled = true
}

resource "icp_filing_server" "cluster" {
  name   = "cluster"
  server = alicloud_cs_managed_kubernetes.shop
}

# Stated fact by fact: object storage.
resource "icp_filing_server" "files" {
  name          = "files"
  cloud         = "alicloud"
  product       = "oss"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  server_id     = "bucket-files"
}

resource "alicloud_instance" "web" {
  instance_name              = "web"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240819.vhd"
  security_groups            = ["sg-bp15ed6xe1yxeycg7o2v"]
  vswitch_id                 = "vsw-bp1s5fnvk4gn2tws0362"
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "web" {
  name   = "web"
  server = alicloud_instance.web
}
