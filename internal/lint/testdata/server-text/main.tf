# A text in the place of a resource is refused, also while nobody knows it.
resource "alicloud_instance" "web" {
  count                      = 4
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "by_id" {
  name   = "by-id"
  server = alicloud_instance.web[0].id
}

resource "icp_filing_server" "by_name" {
  name   = "by-name"
  server = "i-bp1example"
}

resource "icp_filing_server" "by_resource" {
  name   = "by-resource"
  server = alicloud_instance.web[1]
}

# icp:ignore icp_server_product -- moved in the next change
resource "icp_filing_server" "later" {
  name   = "later"
  server = "i-bp2example"
}

# icp:ignore icp_server_product -- moved in the last change until 2020-01-31
resource "icp_filing_server" "ended" {
  name   = "ended"
  server = "i-bp3example"
}

variable "names" {
  type = set(string)
}
resource "tencentcloud_instance" "many" {
  for_each                            = var.names
  availability_zone                   = "ap-guangzhou-3"
  instance_charge_type                = "PREPAID"
  instance_charge_type_prepaid_period = 12
  allocate_public_ip                  = true
  internet_max_bandwidth_out          = 5
}
resource "icp_filing_server" "by_key" {
  for_each = var.names
  name     = each.key
  server   = tencentcloud_instance.many[each.key].id
}
resource "icp_filing_server" "by_template" {
  for_each = var.names
  name     = "template-${each.key}"
  server   = "i-${each.key}"
}

locals {
  first = alicloud_instance.web[2].id
}
variable "second" {
  type = bool
}
resource "icp_filing_server" "by_local" {
  name   = "by-local"
  server = local.first
}
resource "icp_filing_server" "by_condition" {
  name   = "by-condition"
  server = var.second ? alicloud_instance.web[1].id : local.first
}
resource "icp_filing_server" "by_element" {
  name   = "by-element"
  server = element(alicloud_instance.web[*].id, 0)
}
resource "icp_filing_server" "by_list" {
  name   = "by-list"
  server = alicloud_instance.web[*].id
}

# What is stated beside a text is judged as well.
resource "icp_filing_server" "stated" {
  name         = "stated"
  server       = alicloud_instance.web[3].id
  cloud        = "alicloud"
  product      = "ecs"
  region       = "cn-hongkong"
  billing_mode = "pay_as_you_go"
}

# Facts that are stated by hand are none of this.
resource "icp_filing_server" "by_facts" {
  name = "by-facts"
  server = {
    cloud         = "alicloud"
    product       = "ecs"
    server_id     = alicloud_instance.web[1].id
    region        = "cn-hangzhou"
    billing_mode  = "subscription"
    term_months   = 12
    has_public_ip = true
  }
}

# Facts under another name are refused, and a resource that surely is not a server.
resource "icp_filing_server" "misnamed" {
  name = "misnamed"
  server = {
    cloud   = "alicloud"
    product = "ecs"
    id      = alicloud_instance.web[1].id
  }
}

resource "huaweicloud_dns_zone" "web" {
  name = "shop-example.cn."
}
resource "icp_filing_server" "zone" {
  name   = "zone"
  server = huaweicloud_dns_zone.web
}
