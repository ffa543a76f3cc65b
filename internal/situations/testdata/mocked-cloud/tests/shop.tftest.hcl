mock_provider "alicloud" {}

run "planned" {
  command = plan

  assert {
    condition     = icp_filing_server.shop.id == "alicloud/ecs/shop"
    error_message = "The id is made of the cloud, the product and the name."
  }
}

run "applied" {
  command = apply

  assert {
    condition     = icp_filing_server.shop.max_codes == 5
    error_message = "ECS has five codes."
  }
}
