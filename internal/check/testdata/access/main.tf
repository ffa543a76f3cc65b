terraform {
  required_providers {
    alicloud     = { source = "aliyun/alicloud" }
    huaweicloud  = { source = "huaweicloud/huaweicloud" }
    tencentcloud = { source = "tencentcloudstack/tencentcloud" }
    icp          = { source = "icp-filing/icp" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}
provider "huaweicloud" {
  region = "cn-north-4"
}
provider "tencentcloud" {
  region = "ap-guangzhou"
}

resource "alicloud_instance" "good" {
  instance_charge_type       = "PrePaid"
  period                     = 12
  availability_zone          = "cn-hangzhou-h"
  internet_max_bandwidth_out = 5
}
resource "alicloud_instance" "payg" {
  instance_charge_type       = "PostPaid"
  availability_zone          = "cn-hangzhou-h"
  internet_max_bandwidth_out = 5
}
resource "alicloud_instance" "hongkong" {
  instance_charge_type       = "PostPaid"
  availability_zone          = "cn-hongkong-b"
  internet_max_bandwidth_out = 5
}
resource "alicloud_slb_load_balancer" "front" {
  address_type = "internet"
}
resource "alicloud_slb_backend_server" "front" {
  load_balancer_id = alicloud_slb_load_balancer.front.id
  backend_servers {
    server_id = alicloud_instance.good.id
    weight    = 100
  }
}
resource "alicloud_slb_load_balancer" "bare" {
  address_type = "internet"
}

# Filed with Tencent Cloud, and served by a load balancer and by a server.
resource "alicloud_alidns_record" "shop" {
  domain_name = "shop-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.front.address
}
resource "alicloud_alidns_record" "direct" {
  domain_name = "shop-example.cn"
  rr          = "direct"
  type        = "A"
  value       = alicloud_instance.good.public_ip
}

# Filed with Tencent Cloud: this server cannot back the access.
resource "alicloud_alidns_record" "payg" {
  domain_name = "payg-example.cn"
  rr          = "@"
  type        = "A"
  value       = alicloud_instance.payg.public_ip
}

# Filed with Tencent Cloud: nothing is behind this load balancer.
resource "alicloud_alidns_record" "bare" {
  domain_name = "bare-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.bare.address
}

# Filed with Tencent Cloud, and the list names Alibaba Cloud too.
resource "alicloud_alidns_record" "both" {
  domain_name = "both-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.payg.public_ip
}

# Filed, and nobody says with which cloud.
resource "alicloud_alidns_record" "unsaid" {
  domain_name = "unsaid-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.payg.public_ip
}

# Filed with Tencent Cloud, served from Hong Kong.
resource "alicloud_alidns_record" "away" {
  domain_name = "away-example.cn"
  rr          = "img"
  type        = "A"
  value       = alicloud_instance.hongkong.public_ip
}

# Filed with Alibaba Cloud, served by an EIP of Huawei Cloud.
resource "huaweicloud_vpc_eip" "eip" {
  publicip {
    type = "5_bgp"
  }
  bandwidth {
    share_type = "PER"
    name       = "eip"
    size       = 5
  }
}
resource "huaweicloud_compute_instance" "eip" {
  name          = "eip"
  charging_mode = "prePaid"
  period_unit   = "month"
  period        = 1
  network {}
}
resource "huaweicloud_compute_eip_associate" "eip" {
  public_ip   = huaweicloud_vpc_eip.eip.address
  instance_id = huaweicloud_compute_instance.eip.id
}
resource "huaweicloud_dns_recordset" "eip" {
  zone_id = "zone"
  name    = "www.eip-example.cn."
  type    = "A"
  records = [huaweicloud_vpc_eip.eip.address]
}

# Filed with Alibaba Cloud, served through a NAT rule of Huawei Cloud.
resource "huaweicloud_vpc_eip" "nat" {
  publicip {
    type = "5_bgp"
  }
  bandwidth {
    share_type = "PER"
    name       = "nat"
    size       = 5
  }
}
resource "huaweicloud_compute_instance" "nat" {
  name          = "nat"
  charging_mode = "postPaid"
  network {
    fixed_ip_v4 = "192.168.0.11"
  }
}
resource "huaweicloud_nat_gateway" "nat" {
  name      = "nat"
  spec      = "1"
  vpc_id    = "vpc"
  subnet_id = "subnet"
}
resource "huaweicloud_nat_dnat_rule" "nat" {
  nat_gateway_id        = huaweicloud_nat_gateway.nat.id
  floating_ip_id        = huaweicloud_vpc_eip.nat.id
  private_ip            = huaweicloud_compute_instance.nat.access_ip_v4
  protocol              = "tcp"
  internal_service_port = 80
  external_service_port = 80
}
resource "huaweicloud_dns_recordset" "nat" {
  zone_id = "zone"
  name    = "www.nat-example.cn."
  type    = "A"
  records = [huaweicloud_vpc_eip.nat.address]
}

# Filed with Huawei Cloud by this stack, served by Tencent Cloud.
resource "huaweicloud_compute_instance" "web" {
  name          = "web"
  charging_mode = "prePaid"
  period_unit   = "year"
  period        = 1
  eip_type      = "5_bgp"
  bandwidth {
    share_type = "PER"
    size       = 5
  }
  network {}
}
resource "icp_filing_server" "huawei" {
  name          = "huawei"
  server        = huaweicloud_compute_instance.web
  has_public_ip = true
}
resource "icp_authorization_code" "huawei" {
  filing_server = icp_filing_server.huawei.id
  website       = "coded-example.cn"
}
resource "icp_filing_server" "ali" {
  name     = "ali"
  server   = alicloud_instance.good
  websites = ["direct-example.cn", "added-example.cn"]
}
resource "tencentcloud_instance" "web" {
  instance_charge_type       = "POSTPAID_BY_HOUR"
  availability_zone          = "ap-guangzhou-3"
  allocate_public_ip         = true
  internet_max_bandwidth_out = 5
}
resource "tencentcloud_dnspod_record" "coded" {
  domain      = "coded-example.cn"
  sub_domain  = "www"
  record_type = "A"
  record_line = "默认"
  value       = tencentcloud_instance.web.public_ip
}
# Filed with Alibaba Cloud by this stack, served by Tencent Cloud.
resource "tencentcloud_dnspod_record" "direct" {
  domain      = "direct-example.cn"
  sub_domain  = "@"
  record_type = "A"
  record_line = "默认"
  value       = tencentcloud_instance.web.public_ip
}

# Filed with Tencent Cloud, and this stack adds Alibaba Cloud.
resource "alicloud_alidns_record" "added" {
  domain_name = "added-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.payg.public_ip
}

# Nothing files this website. Both clouds that serve it need a server that may back its filing.
resource "alicloud_alidns_record" "two" {
  domain_name = "two-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.good.public_ip
}
resource "tencentcloud_dnspod_record" "two" {
  domain      = "two-example.cn"
  sub_domain  = "api"
  record_type = "A"
  record_line = "默认"
  value       = tencentcloud_instance.web.public_ip
}

# Filed with Tencent Cloud. The CDN asks for access because of its origin, which cannot back it.
resource "alicloud_cdn_domain_new" "cdn" {
  domain_name = "www.cdn-example.cn"
  cdn_type    = "web"
  scope       = "domestic"
  sources {
    content = alicloud_instance.payg.public_ip
    type    = "ipaddr"
  }
}
resource "alicloud_alidns_record" "cdn" {
  domain_name = "cdn-example.cn"
  rr          = "www"
  type        = "CNAME"
  value       = alicloud_cdn_domain_new.cdn.cname
}
