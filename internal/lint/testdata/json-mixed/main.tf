# HCL and JSON in one module: the server is in JSON, what refers to it is here. An error at its period, without fix.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "icp_filing_server" "web" {
  name   = "web"
  server = alicloud_instance.web
}
