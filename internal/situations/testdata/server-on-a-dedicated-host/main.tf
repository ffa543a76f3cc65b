resource "tencentcloud_instance" "shop" {
  instance_name              = "shop"
  availability_zone          = "ap-beijing-3"
  image_id                   = "img-487zeit5"
  instance_type              = "SA5.MEDIUM4"
  instance_charge_type       = "CDHPAID"
  cdh_host_id                = "host-shop"
  cdh_instance_type          = "CDH_2C4G"
  allocate_public_ip         = true
  internet_max_bandwidth_out = 20
}

resource "icp_filing_server" "shop" {
  name   = "shop"
  server = tencentcloud_instance.shop
}
