resource "icp_filing_server" "shop" {
  name          = "shop"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-shanghai"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "branch" {
  for_each      = toset(["oolong", "pu-erh", "jasmine", "white", "green"])
  filing_server = icp_filing_server.shop.id
  website       = "${each.key}-example.cn"
  code          = "Code-${each.key}"
}
