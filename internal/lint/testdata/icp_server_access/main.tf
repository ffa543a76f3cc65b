# icp_server_access: warnings for the website that is filed with Tencent Cloud and served by a load balancer of Alibaba
# Cloud, for the one that is filed with another provider and served by an EIP, and for the one that this module files
# with Huawei Cloud. The server behind the EIP has to back the access: its charge type is an error, with a fix. Fine
# are the website that is filed with both clouds and, for the source does not decide it, the one whose cloud nobody says.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "good" {
  instance_charge_type       = "PrePaid"
  period                     = 12
  availability_zone          = "cn-hangzhou-h"
  internet_max_bandwidth_out = 5
}

resource "alicloud_slb_load_balancer" "front" {
  address_type = "internet"
}

resource "alicloud_slb_attachment" "front" {
  load_balancer_id = alicloud_slb_load_balancer.front.id
  instance_ids     = [alicloud_instance.good.id]
}

resource "alicloud_alidns_record" "shop" {
  domain_name = "shop-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.front.address
}

resource "alicloud_eip_address" "eip" {
  bandwidth = "5"
}

resource "alicloud_instance" "payg" {
  instance_charge_type = "PostPaid"
  availability_zone    = "cn-hangzhou-h"
}

resource "alicloud_eip_association" "eip" {
  allocation_id = alicloud_eip_address.eip.id
  instance_id   = alicloud_instance.payg.id
}

resource "alicloud_alidns_record" "eip" {
  domain_name = "eip-example.cn"
  rr          = "@"
  type        = "A"
  value       = alicloud_eip_address.eip.ip_address
}

resource "icp_filing_server" "huawei" {
  name          = "huawei"
  cloud         = "huaweicloud"
  product       = "ecs"
  region        = "cn-north-4"
  billing_mode  = "prePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["declared-example.cn"]
}

resource "alicloud_alidns_record" "declared" {
  domain_name = "declared-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.good.public_ip
}

resource "alicloud_alidns_record" "both" {
  domain_name = "both-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_eip_address.eip.ip_address
}

resource "alicloud_alidns_record" "unsaid" {
  domain_name = "unsaid-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_eip_address.eip.ip_address
}
