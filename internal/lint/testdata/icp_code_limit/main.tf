# icp_code_limit: errors for six codes by count, by for_each and in six blocks, and for two beside four that were
# issued elsewhere. Fine are five, and six over two servers.

locals {
  websites = ["a-example.cn", "b-example.cn", "c-example.cn", "d-example.cn", "e-example.cn", "f-example.cn"]
}

resource "icp_filing_server" "count" {
  name          = "count"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "count" {
  count = length(local.websites)

  filing_server = icp_filing_server.count.id
  website       = local.websites[count.index]
}

resource "icp_filing_server" "each" {
  name          = "each"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "each" {
  for_each = toset([for website in local.websites : "each-${website}"])

  filing_server = icp_filing_server.each.id
  website       = each.value
}

resource "icp_filing_server" "blocks" {
  name          = "blocks"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "block_a" {
  filing_server = icp_filing_server.blocks.id
  website       = "block-a-example.cn"
}

resource "icp_authorization_code" "block_b" {
  filing_server = icp_filing_server.blocks.id
  website       = "block-b-example.cn"
}

resource "icp_authorization_code" "block_c" {
  filing_server = icp_filing_server.blocks.id
  website       = "block-c-example.cn"
}

resource "icp_authorization_code" "block_d" {
  filing_server = icp_filing_server.blocks.id
  website       = "block-d-example.cn"
}

resource "icp_authorization_code" "block_e" {
  filing_server = icp_filing_server.blocks.id
  website       = "block-e-example.cn"
}

resource "icp_authorization_code" "block_f" {
  filing_server = icp_filing_server.blocks.id
  website       = "block-f-example.cn"
}

resource "icp_filing_server" "elsewhere" {
  name             = "elsewhere"
  cloud            = "alicloud"
  product          = "ecs"
  region           = "cn-hangzhou"
  billing_mode     = "PrePaid"
  term_months      = 12
  has_public_ip    = true
  undeclared_codes = 4
}

resource "icp_authorization_code" "elsewhere_a" {
  filing_server = icp_filing_server.elsewhere.id
  website       = "elsewhere-a-example.cn"
}

resource "icp_authorization_code" "elsewhere_b" {
  filing_server = icp_filing_server.elsewhere.id
  website       = "elsewhere-b-example.cn"
}

resource "icp_filing_server" "five" {
  name          = "five"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "five" {
  count = 5

  filing_server = icp_filing_server.five.id
  website       = "five-${count.index}-example.cn"
}

resource "icp_filing_server" "pair" {
  count = 2

  name          = "pair-${count.index}"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "pair" {
  count = 6

  filing_server = icp_filing_server.pair[count.index % 2].id
  website       = "pair-${count.index}-example.cn"
}
