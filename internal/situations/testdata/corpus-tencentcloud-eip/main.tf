provider "tencentcloud" {
  region = "ap-nanjing"
}

resource "tencentcloud_instance" "web" {
  instance_name                       = "web"
  availability_zone                   = "ap-nanjing-1"
  image_id                            = "img-487zeit5"
  instance_type                       = "SA5.MEDIUM4"
  instance_charge_type                = "PREPAID"
  instance_charge_type_prepaid_period = 3
}

resource "tencentcloud_eip" "web" {
  name                       = "web"
  internet_max_bandwidth_out = 5
}

resource "tencentcloud_eip_association" "web" {
  eip_id      = tencentcloud_eip.web.id
  instance_id = tencentcloud_instance.web.id
}

resource "tencentcloud_dnspod_record" "www" {
  domain      = "tea-example.cn"
  sub_domain  = "@"
  record_type = "A"
  record_line = "默认"
  value       = tencentcloud_eip.web.public_ip
}

resource "icp_filing_server" "web" {
  name           = "web"
  server         = tencentcloud_instance.web
  public_address = tencentcloud_eip_association.web
  websites       = ["tea-example.cn"]
}
