resource "icp_filing_server" "web" {
  name          = "web"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  account       = "1234567890123456"
  account_type  = "enterprise"
}

# A reservation: it takes a slot until there is a code.
resource "icp_authorization_code" "shop" {
  filing_server = icp_filing_server.web.id
  website       = "shop-example.cn"
}

# For a website that another organisation files through its own account.
resource "icp_authorization_code" "partner" {
  filing_server    = icp_filing_server.web.id
  website          = "partner-example.cn"
  entity           = "Partner Trading Co., Ltd."
  grant_to_account = "6543210987654321"
}

# For an app: it is filed with each name that it uses, at the level that it uses.
resource "icp_authorization_code" "app" {
  filing_server = icp_filing_server.web.id
  app           = "Shop"
  app_domains   = ["api.shop-example.cn", "m.shop-example.cn"]
}

# A code that was bought uses no slot of the server.
resource "icp_authorization_code" "bought" {
  filing_server = icp_filing_server.web.id
  origin        = "purchased"
  website       = "bought-example.cn"
}

# A code that another account has given to this one: its server is declared there.
resource "icp_authorization_code" "received" {
  origin  = "received"
  cloud   = "alicloud"
  website = "received-example.cn"
}

# A code that was generated in the console. It reaches neither plan nor state.
variable "blog_code" {
  type      = string
  ephemeral = true
  sensitive = true
  default   = "4f6c1b0e-2f0a-4d7f-9a51-0c8f3d2b7e19"
}

resource "icp_authorization_code" "blog" {
  filing_server   = icp_filing_server.web.id
  website         = "blog-example.cn"
  code_wo         = var.blog_code
  code_wo_version = 1
}
