variable "region" {
  type    = string
  default = "ap-guangzhou"

  validation {
    condition     = provider::icp::is_mainland("tencentcloud", var.region)
    error_message = "The website must be served from the Chinese mainland."
  }
}

output "hong_kong" {
  value = provider::icp::is_mainland("huaweicloud", "ap-southeast-1") # false
}
