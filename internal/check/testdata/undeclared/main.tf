terraform {
  required_providers {
    icp = { source = "icp-filing/icp" }
  }
}
resource "icp_filing_server" "web" {
  name          = "web"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}
resource "icp_authorization_code" "declared" {
  filing_server = "alicloud/ecs/web"
  website       = "declared-example.cn"
}
resource "icp_authorization_code" "misspelt" {
  filing_server = "alicloud/ecs/wbe"
  website       = "misspelt-example.cn"
}
resource "icp_authorization_code" "app" {
  filing_server = "huaweicloud/ecs/web"
  app           = "Shop"
}
module "site" {
  source        = "./site"
  filing_server = "tencentcloud/cvm/web"
}

# Another state declares it, or may.
data "terraform_remote_state" "platform" {
  backend = "local"
  config  = { path = "terraform.tfstate" }
}
resource "icp_authorization_code" "elsewhere" {
  filing_server = data.terraform_remote_state.platform.outputs.server
  website       = "elsewhere-example.cn"
}
resource "terraform_data" "later" {
  input = "alicloud/ecs/later"
}
resource "icp_authorization_code" "later" {
  filing_server = terraform_data.later.output
  website       = "later-example.cn"
}
resource "icp_authorization_code" "received" {
  origin  = "received"
  website = "received-example.cn"
}
output "server" {
  value = "alicloud/ecs/platform"
}
