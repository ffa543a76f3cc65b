# cloud/product/name
terraform import icp_filing_server.old huaweicloud/ecs/old
