data "icp_eligibility" "planned" {
  cloud         = "huaweicloud"
  product       = "ecs"
  region        = "cn-east-3"
  billing_mode  = "prePaid"
  term_months   = 1
  has_public_ip = true
}

output "eligible" {
  value = data.icp_eligibility.planned.eligible # false: the term is too short
}

output "what_to_do" {
  value = [for f in data.icp_eligibility.planned.findings : "${f.summary}: ${f.fix}"]
}
