data "icp_rules" "all" {}

output "severities" {
  value = { for r in data.icp_rules.all.rules : r.name => r.severity }
}
