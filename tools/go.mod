module github.com/icp-filing/terraform-provider-icp/tools

go 1.26.0
