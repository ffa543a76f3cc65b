resource "tencentcloud_instance" "shop" {
  instance_name                       = "shop"
  availability_zone                   = "ap-shanghai-2"
  image_id                            = "img-487zeit5"
  instance_type                       = "SA5.MEDIUM4"
  instance_charge_type                = "PREPAID"
  instance_charge_type_prepaid_period = 12
  internet_max_bandwidth_out          = 20
}

resource "icp_filing_server" "shop" {
  name   = "shop"
  server = tencentcloud_instance.shop
}
