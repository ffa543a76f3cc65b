locals {
  number = provider::icp::parse_filing_number("京ICP备12345678号-1")
}

output "entity_number" {
  value = local.number.entity_number # 京ICP备12345678号
}

output "service" {
  value = local.number.service # website
}
