provider "huaweicloud" {
  region = "cn-north-4"
}

resource "huaweicloud_cce_cluster" "shop" {
  name                   = "shop"
  flavor_id              = "cce.s1.small"
  vpc_id                 = "vpc-shop"
  subnet_id              = "subnet-shop"
  container_network_type = "overlay_l2"
}

resource "huaweicloud_cce_node" "shop" {
  count             = 2
  cluster_id        = huaweicloud_cce_cluster.shop.id
  name              = "shop-${count.index}"
  flavor_id         = "c7.large.2"
  availability_zone = "cn-north-4a"
  key_pair          = "shop"
  charging_mode     = "prePaid"
  period_unit       = "month"
  period            = 6

  root_volume {
    size       = 40
    volumetype = "SSD"
  }
  data_volumes {
    size       = 100
    volumetype = "SSD"
  }
}

resource "huaweicloud_vpc_eip" "node" {
  publicip {
    type = "5_bgp"
  }
  bandwidth {
    name       = "node"
    size       = 5
    share_type = "PER"
  }
}

resource "huaweicloud_compute_eip_associate" "node" {
  public_ip   = huaweicloud_vpc_eip.node.address
  instance_id = huaweicloud_cce_node.shop[0].server_id
}

resource "huaweicloud_dns_recordset" "www" {
  zone_id = "8aacf7e37d1a6e07017d2a3b2e2d0001"
  name    = "www.tea-example.cn."
  type    = "A"
  records = [huaweicloud_vpc_eip.node.address]
}
