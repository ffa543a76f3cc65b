# The filing server's id, then the website
terraform import icp_authorization_code.shop alicloud/ecs/web/shop-example.cn
