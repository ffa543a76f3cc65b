import {
  to = icp_filing_server.old
  identity = {
    cloud   = "huaweicloud"
    product = "ecs"
    name    = "old"
  }
}
