# Alibaba Cloud sells codes, Huawei Cloud does not, and of Tencent Cloud no source says it.

locals {
  servers = {
    alicloud     = { product = "ecs", region = "cn-hangzhou" }
    huaweicloud  = { product = "ecs", region = "cn-north-4" }
    tencentcloud = { product = "cvm", region = "ap-guangzhou" }
  }
}

resource "icp_filing_server" "web" {
  for_each      = local.servers
  name          = "web"
  cloud         = each.key
  product       = each.value.product
  region        = each.value.region
  billing_mode  = "subscription"
  term_months   = 12
  has_public_ip = true
}

resource "icp_authorization_code" "bought" {
  for_each      = local.servers
  filing_server = icp_filing_server.web[each.key].id
  origin        = "purchased"
  website       = "${each.key}-example.cn"
}
