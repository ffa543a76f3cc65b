import {
  to = icp_authorization_code.shop
  id = "alicloud/ecs/web/shop-example.cn"
}
