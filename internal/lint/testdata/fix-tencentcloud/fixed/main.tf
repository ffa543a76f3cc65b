# Autofix on Tencent Cloud. After `tflint --fix`:
#   payg     instance_charge_type = "PREPAID"
#   short    instance_charge_type_prepaid_period = 3
#   light    period = 3

resource "tencentcloud_instance" "payg" {
  instance_name                       = "payg"
  availability_zone                   = "ap-guangzhou-6"
  image_id                            = "img-l8og963d"
  instance_type                       = "S5.MEDIUM4"
  allocate_public_ip                  = true
  internet_max_bandwidth_out          = 5
  instance_charge_type                = "PREPAID"
  instance_charge_type_prepaid_period = 3
}

resource "icp_filing_server" "payg" {
  name   = "payg"
  server = tencentcloud_instance.payg
}

resource "tencentcloud_instance" "short" {
  instance_name                       = "short"
  availability_zone                   = "ap-guangzhou-6"
  image_id                            = "img-l8og963d"
  instance_type                       = "S5.MEDIUM4"
  allocate_public_ip                  = true
  internet_max_bandwidth_out          = 5
  instance_charge_type                = "PREPAID"
  instance_charge_type_prepaid_period = 3
}

resource "icp_filing_server" "short" {
  name   = "short"
  server = tencentcloud_instance.short
}

resource "tencentcloud_lighthouse_instance" "blog" {
  bundle_id     = "bundle_starter_mc_med2_01"
  blueprint_id  = "lhbp-f1lkcd41"
  instance_name = "blog"
  zone          = "ap-guangzhou-6"
  period        = 3
  renew_flag    = "NOTIFY_AND_AUTO_RENEW"
}

resource "icp_filing_server" "blog" {
  name   = "blog"
  server = tencentcloud_lighthouse_instance.blog
}
