# A charge type may be written and still be null, as optional arguments of modules are.
terraform {
  required_providers {
    alicloud     = { source = "aliyun/alicloud" }
    tencentcloud = { source = "tencentcloudstack/tencentcloud" }
  }
}

provider "alicloud" {
  region = "cn-hangzhou"
}
module "null" {
  source = "./web"
  domain = "null-example.cn"
}
module "given" {
  source = "./web"
  domain = "given-example.cn"
  charge = "PrePaid"
}
module "later" {
  source = "./web"
  domain = "later-example.cn"
  charge = terraform_data.charge.output
}
resource "terraform_data" "charge" {
  input = "PrePaid"
}

variable "servers" {
  type = map(object({ charge = optional(string) }))
  default = {
    each-example = {}
  }
}
resource "tencentcloud_instance" "each" {
  for_each                            = var.servers
  availability_zone                   = "ap-guangzhou-3"
  image_id                            = "img-1"
  instance_charge_type                = each.value.charge
  instance_charge_type_prepaid_period = 12
  allocate_public_ip                  = true
  internet_max_bandwidth_out          = 5
}
resource "tencentcloud_dnspod_record" "each" {
  for_each    = var.servers
  domain      = "${each.key}.cn"
  sub_domain  = "www"
  record_type = "A"
  record_line = "默认"
  value       = tencentcloud_instance.each[each.key].public_ip
}
