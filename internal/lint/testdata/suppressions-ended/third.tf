resource "icp_filing_server" "web" {
  name     = "web"
  server   = huaweicloud_compute_instance.web
  websites = ["www.web-example.cn"]
}
