variable "name" {
  type = string
}

variable "server" {
  type = object({
    availability_zone          = optional(string)
    instance_charge_type       = optional(string)
    internet_max_bandwidth_out = optional(number)
    period                     = optional(number)
  })
}

resource "icp_filing_server" "this" {
  name   = var.name
  server = var.server
}
