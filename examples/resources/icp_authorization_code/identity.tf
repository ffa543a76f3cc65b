import {
  to = icp_authorization_code.shop
  identity = {
    filing_server = "alicloud/ecs/web"
    website       = "shop-example.cn"
  }
}
