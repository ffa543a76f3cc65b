terraform {
  required_providers {
    icp = { source = "icp-filing/icp" }
  }
}

variable "filing_server" {}
variable "website" {}
resource "icp_authorization_code" "site" {
  filing_server = var.filing_server
  website       = var.website
}
