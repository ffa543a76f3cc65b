# A code from a NAT gateway, which generates none
# expect: refused icp_code_source
resource "huaweicloud_nat_gateway" "out" {
  name          = "out"
  region        = "cn-north-4"
  spec          = "1"
  vpc_id        = "5c3c7d54-3b0b-4b7e-8f2f-0d1c6a8f4a11"
  subnet_id     = "9a2f7e10-6b0c-4e55-8f64-2a4f1c3f7c12"
  charging_mode = "prePaid"
  period_unit   = "month"
  period        = 6
}

resource "icp_filing_server" "out" {
  name          = "out"
  server        = huaweicloud_nat_gateway.out
  has_public_ip = true
}

resource "icp_authorization_code" "tenant" {
  filing_server = icp_filing_server.out.id
  website       = "shop-example.cn"
}
