terraform {
  required_providers {
    icp = { source = "icp-filing/icp" }
  }
}
resource "icp_authorization_code" "five" {
  filing_server = "alicloud/ecs/web"
  website       = "five-example.cn"
}
resource "icp_authorization_code" "six" {
  filing_server = "alicloud/ecs/web"
  website       = "six-example.cn"
}
