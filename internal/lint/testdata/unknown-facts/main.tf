# No issues: what is written wins, also while it is not known; a reference that may mean something else decides nothing;
# of blocks whose count is not known there may be none, so that they are not counted against one another; and a region
# that nobody tells may need no filing.

variable "address" {}
variable "existing" {}
variable "new" {}

resource "alicloud_instance" "web" {
  availability_zone    = "cn-hangzhou-k"
  instance_charge_type = "PostPaid"
}

resource "icp_filing_server" "stated" {
  name          = "stated"
  server        = alicloud_instance.web
  has_public_ip = var.address != ""
  billing_mode  = var.address
  entity        = "A Co."
}

resource "icp_filing_server" "perhaps" {
  name      = "perhaps"
  cloud     = "alicloud"
  product   = "ecs"
  server_id = var.existing != null ? var.existing : alicloud_instance.web.id
}

resource "alicloud_instance" "one" {
  availability_zone          = "cn-hangzhou-k"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}

resource "icp_filing_server" "new" {
  count  = var.new ? 1 : 0
  name   = "web"
  server = alicloud_instance.one
  entity = "A Co."
}

resource "icp_filing_server" "old" {
  count  = var.new ? 0 : 1
  name   = "web"
  server = alicloud_instance.one
  entity = "B Co."
}

resource "alicloud_instance" "anywhere" {
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "anywhere" {
  domain_name = "anywhere-example.com"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.anywhere.public_ip
}
