provider "alicloud" {
  region = "cn-beijing"
}

resource "alicloud_cs_managed_kubernetes" "default" {
  name                 = "shop"
  cluster_spec         = "ack.pro.small"
  vswitch_ids          = ["vsw-1", "vsw-2"]
  pod_cidr             = "10.72.0.0/16"
  service_cidr         = "172.18.0.0/16"
  new_nat_gateway      = true
  slb_internet_enabled = true
}

resource "alicloud_cs_kubernetes_node_pool" "default" {
  cluster_id     = alicloud_cs_managed_kubernetes.default.id
  node_pool_name = "default"
  vswitch_ids    = ["vsw-1"]
  instance_types = ["ecs.c7.xlarge"]
  desired_size   = "3"
}

resource "alicloud_slb_load_balancer" "ingress" {
  load_balancer_name = "ingress"
  address_type       = "internet"
}

resource "alicloud_alidns_record" "www" {
  domain_name = "tea-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.ingress.address
}
