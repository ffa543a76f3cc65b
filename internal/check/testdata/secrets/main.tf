terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
    icp      = { source = "icp-filing/icp" }
  }
}

provider "alicloud" {
  region     = "cn-hangzhou"
  secret_key = "Secret-Of-The-Provider"
}
provider "icp" {
  enforcement = "warning"
}
variable "password" {
  default   = "Secret-Of-A-Variable"
  sensitive = true
}
resource "alicloud_instance" "web" {
  instance_name              = "web"
  password                   = "Secret-Of-The-Server"
  user_data                  = "Secret-Of-The-Start"
  internet_max_bandwidth_out = 5
  tags                       = { token = var.password }
}
resource "alicloud_instance" "hidden" {
  instance_charge_type       = var.password == "" ? "PrePaid" : "PostPaid"
  availability_zone          = "cn-hangzhou-${var.password}"
  internet_max_bandwidth_out = 5
}
resource "alicloud_alidns_record" "web" {
  domain_name = "shop-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web.public_ip
}
resource "alicloud_alidns_record" "hidden" {
  domain_name = "hidden-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.hidden.public_ip
}
resource "icp_filing_server" "web" {
  name          = "web"
  cloud         = "alicloud"
  product       = "ecs"
  server_id     = "i-bp1web"
  region        = "cn-hangzhou"
  billing_mode  = "PostPaid"
  term_months   = 12
  has_public_ip = true
}
resource "icp_authorization_code" "one" {
  filing_server = icp_filing_server.web.id
  website       = "shop-example.cn"
  code          = "Secret-Of-One"
}
resource "icp_authorization_code" "two" {
  filing_server = icp_filing_server.web.id
  website       = "two-example.cn"
  code          = "Secret-Of-One"
}
