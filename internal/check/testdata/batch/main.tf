terraform {
  required_providers {
    icp = { source = "icp-filing/icp" }
  }
}

variable "sites" {
  type    = number
  default = 2
}

variable "code" {
  type    = string
  default = "first"
}

# More codes than it has generated.
resource "icp_filing_server" "more" {
  name          = "more"
  cloud         = "huaweicloud"
  product       = "ecs"
  region        = "cn-north-4"
  billing_mode  = "prePaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "more" {
  count         = var.sites
  filing_server = icp_filing_server.more.id
  website       = "more${count.index}-example.cn"
  code          = "Secret-Code-${count.index}"
}

# One code in the place of another: the first one's slot does not come back.
resource "icp_filing_server" "other" {
  name          = "other"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "other" {
  filing_server = icp_filing_server.other.id
  website       = "other-example.cn"
  code          = "Secret-Code-${var.code}"
}
