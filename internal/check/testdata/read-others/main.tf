terraform {
  required_providers {
    huaweicloud  = { source = "huaweicloud/huaweicloud" }
    tencentcloud = { source = "tencentcloudstack/tencentcloud" }
  }
}
provider "huaweicloud" {
  region = "cn-north-4"
}
provider "tencentcloud" {
  region = "ap-guangzhou"
}

# Huawei Cloud: a data source that is a server itself.
data "huaweicloud_compute_instance" "payg" {
  name = "payg"
  tags = { charging_mode = "postPaid" }
}
resource "huaweicloud_dns_recordset" "payg" {
  zone_id = "zone"
  name    = "payg-example.cn."
  type    = "A"
  records = [data.huaweicloud_compute_instance.payg.public_ip]
}
resource "huaweicloud_elb_loadbalancer" "front" {
  name              = "front"
  availability_zone = ["cn-north-4a"]
  ipv4_eip_id       = huaweicloud_vpc_eip.front.id
}
resource "huaweicloud_vpc_eip" "front" {
  publicip {
    type = "5_bgp"
  }
  bandwidth {
    share_type  = "PER"
    size        = 5
    name        = "front"
    charge_mode = "traffic"
  }
}
resource "huaweicloud_elb_pool" "front" {
  loadbalancer_id = huaweicloud_elb_loadbalancer.front.id
  protocol        = "HTTP"
  lb_method       = "ROUND_ROBIN"
}
resource "huaweicloud_elb_member" "front" {
  pool_id       = huaweicloud_elb_pool.front.id
  address       = data.huaweicloud_compute_instance.payg.network[0].fixed_ip_v4
  protocol_port = 80
}
resource "huaweicloud_dns_recordset" "front" {
  zone_id = "zone"
  name    = "front-example.cn."
  type    = "A"
  records = [huaweicloud_vpc_eip.front.address]
}

# Tencent Cloud: elements have an instance_id, no id.
data "tencentcloud_instances" "payg" {
  instance_set_ids = ["ins-first001", "ins-second02"]
  tags             = { instance_charge_type = "POSTPAID_BY_HOUR" }
}
resource "tencentcloud_eip" "payg" {
  internet_charge_type = "TRAFFIC_POSTPAID_BY_HOUR"
}
resource "tencentcloud_eip_association" "payg" {
  eip_id      = tencentcloud_eip.payg.id
  instance_id = data.tencentcloud_instances.payg.instance_list[1].instance_id
}
resource "tencentcloud_dnspod_record" "payg" {
  domain      = "bound-example.cn"
  sub_domain  = "www"
  record_type = "A"
  record_line = "默认"
  value       = tencentcloud_eip.payg.public_ip
}

# Its term is known, and long enough.
data "tencentcloud_instances" "good" {
  instance_set_ids = ["ins-good0001"]
}
resource "tencentcloud_dnspod_record" "good" {
  domain      = "good-example.cn"
  sub_domain  = "www"
  record_type = "A"
  record_line = "默认"
  value       = data.tencentcloud_instances.good.instance_list[0].public_ip
}

# One of the two may file: that is enough.
resource "tencentcloud_dnspod_record" "both" {
  for_each    = toset([data.tencentcloud_instances.good.instance_list[0].public_ip, data.tencentcloud_instances.payg.instance_list[0].public_ip])
  domain      = "both-example.cn"
  sub_domain  = "www"
  record_type = "A"
  record_line = "默认"
  value       = each.value
}

# Nobody else has this address, and the data source says nothing of a server.
data "tencentcloud_instances" "bare" {
  instance_set_ids = ["ins-bare0001"]
  tags             = { public_ip = "", instance_charge_type = "POSTPAID_BY_HOUR" }
}
resource "tencentcloud_dnspod_record" "bare" {
  domain      = "bare-example.cn"
  sub_domain  = "www"
  record_type = "A"
  record_line = "默认"
  value       = data.tencentcloud_instances.bare.instance_list[0].public_ip
}
