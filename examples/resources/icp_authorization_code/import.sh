# The filing server's id, then the website
terraform import icp_authorization_code.shop alicloud/ecs/web/shop-example.cn

# Or app: and the name of the app
terraform import icp_authorization_code.app alicloud/ecs/web/app:Shop

# Of a received code: received, the cloud where it is set, and the website or app
terraform import icp_authorization_code.received received/alicloud/received-example.cn
