output "ecs" {
  value = provider::icp::min_term_months("alicloud", "ecs") # 3
}

output "dedicated_cloud" {
  value = provider::icp::min_term_months("huaweicloud", "dec") # 12
}
