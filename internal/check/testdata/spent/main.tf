terraform {
  required_providers {
    icp = { source = "icp-filing/icp" }
  }
}

provider "icp" {
  enforcement = "warning"
}
variable "sites" {
  type    = set(string)
  default = ["one", "two", "three", "four", "five"]
}
resource "icp_filing_server" "web" {
  name          = "web"
  cloud         = "alicloud"
  product       = "ecs"
  server_id     = "i-bp1web"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "site" {
  for_each      = var.sites
  filing_server = icp_filing_server.web.id
  website       = "${each.key}-example.cn"
  code          = "Secret-Code-${each.key}"
}
