provider "tencentcloud" {
  region = "ap-beijing"
}

resource "tencentcloud_kubernetes_cluster" "shop" {
  vpc_id          = "vpc-shop"
  cluster_name    = "shop"
  cluster_cidr    = "10.31.0.0/16"
  cluster_version = "1.30.0"

  worker_config {
    count             = 2
    availability_zone = "ap-beijing-6"
    instance_type     = "SA5.MEDIUM4"
    subnet_id         = "subnet-shop"
  }
}

resource "tencentcloud_clb_instance" "ingress" {
  network_type = "OPEN"
  clb_name     = "ingress"
  vpc_id       = "vpc-shop"
}

resource "tencentcloud_dnspod_record" "www" {
  domain      = "tea-example.cn"
  sub_domain  = "www"
  record_type = "A"
  record_line = "默认"
  value       = tencentcloud_clb_instance.ingress.clb_vips[0]
}

resource "icp_filing_server" "shop" {
  name   = "shop"
  server = tencentcloud_kubernetes_cluster.shop
}
