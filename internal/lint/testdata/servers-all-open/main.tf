# servers = "all": each server is judged, also where it is open which domain leads to it (`web`), which of two servers
# one leads to (`blue`), and where its region decides and is not known (`cell`). Errors for these three, none for `paid`.

provider "alicloud" {
  region = "cn-hangzhou"
}

variable "domain" {}
variable "green" {}
variable "region" {}

provider "alicloud" {
  alias  = "cell"
  region = var.region
}

resource "alicloud_instance" "web" {
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "web" {
  domain_name = var.domain
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web.public_ip
}

resource "alicloud_instance" "blue" {
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "alicloud_instance" "paid" {
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "blue" {
  domain_name = "blue-example.cn"
  rr          = "www"
  type        = "A"
  value       = var.green ? alicloud_instance.paid.public_ip : alicloud_instance.blue.public_ip
}

resource "alicloud_instance" "cell" {
  provider                   = alicloud.cell
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "cell" {
  domain_name = "cell-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.cell.public_ip
}
