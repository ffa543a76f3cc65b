provider "alicloud" {
  region = "cn-shanghai"
}

resource "alicloud_simple_application_server_instance" "blog" {
  payment_type   = "Subscription"
  plan_id        = "swas.s2.c2m2s50b4t1.linux"
  instance_name  = "blog"
  image_id       = "image-blog"
  period         = 12
  data_disk_size = 0
  auto_renew     = true
}

resource "icp_filing_server" "blog" {
  name     = "blog"
  server   = alicloud_simple_application_server_instance.blog
  region   = "cn-shanghai"
  websites = ["tea-example.cn"]
}
