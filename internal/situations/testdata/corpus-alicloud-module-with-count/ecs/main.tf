variable "number_of_instances" {
  type    = number
  default = 1
}

variable "name" {
  type    = string
  default = ""
}

variable "zone" {
  type    = string
  default = null
}

variable "vswitch_ids" {
  type    = list(string)
  default = []
}

variable "instance_charge_type" {
  type    = string
  default = "PostPaid"
}

variable "period" {
  type    = number
  default = 1
}

variable "internet_max_bandwidth_out" {
  type    = number
  default = 0
}

resource "alicloud_instance" "this" {
  count                      = var.number_of_instances
  instance_name              = var.number_of_instances > 1 ? format("%s-%03d", var.name, count.index + 1) : var.name
  image_id                   = "ubuntu_24_04_x64"
  instance_type              = "ecs.c7.large"
  security_groups            = ["sg-1"]
  availability_zone          = var.zone
  vswitch_id                 = element(var.vswitch_ids, count.index)
  instance_charge_type       = var.instance_charge_type
  period                     = var.instance_charge_type == "PrePaid" ? var.period : null
  internet_max_bandwidth_out = var.internet_max_bandwidth_out
}

output "ids" {
  value = alicloud_instance.this[*].id
}

output "public_ips" {
  value = alicloud_instance.this[*].public_ip
}
