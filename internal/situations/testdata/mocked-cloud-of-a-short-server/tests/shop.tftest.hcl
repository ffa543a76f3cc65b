mock_provider "alicloud" {}

run "refused" {
  command = plan

  expect_failures = [icp_filing_server.shop]
}
