# The same words in Chinese
# expect: refused icp_server_billing
provider "icp" {
  language = "zh"
}

resource "tencentcloud_instance" "web" {
  image_id                   = "img-487zeit5"
  availability_zone          = "ap-guangzhou-3"
  instance_charge_type       = "POSTPAID_BY_HOUR"
  allocate_public_ip         = true
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "web" {
  name   = "web"
  server = tencentcloud_instance.web
}
