provider "alicloud" {
  region = "cn-hongkong"
}

resource "alicloud_simple_application_server_instance" "shop" {
  image_id       = "image-shop"
  plan_id        = "swas.s.c2m2s40b3"
  instance_name  = "shop"
  data_disk_size = 0
  period         = 12
}

resource "icp_filing_server" "shop" {
  name   = "shop"
  server = alicloud_simple_application_server_instance.shop
}
