terraform {
  required_providers {
    icp = { source = "icp-filing/icp" }
  }
}
variable "filing_server" {
  type = string
}
resource "icp_authorization_code" "site" {
  filing_server = var.filing_server
  website       = "module-example.cn"
}
