import {
  to = icp_filing_server.old
  id = "huaweicloud/ecs/old"
}
