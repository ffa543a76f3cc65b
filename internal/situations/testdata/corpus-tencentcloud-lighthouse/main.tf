provider "tencentcloud" {
  region = "ap-guangzhou"
}

resource "tencentcloud_lighthouse_instance" "blog" {
  bundle_id     = "bundle_gen_lin_02"
  blueprint_id  = "lhbp-f1lkcd41"
  period        = 12
  renew_flag    = "NOTIFY_AND_AUTO_RENEW"
  instance_name = "blog"
  zone          = "ap-guangzhou-6"
}

resource "icp_filing_server" "blog" {
  name     = "blog"
  server   = tencentcloud_lighthouse_instance.blog
  websites = ["tea-example.cn"]
}

