# Records at DNS providers that are not clouds of ours lead to servers as others do. An error for each of the servers
# `cf`, `r53`, `az` and `gcp`; none for `inner`, which only a private zone names.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "cf" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "cloudflare_zone" "cf" {
  name = "cf-example.cn"
}

resource "cloudflare_dns_record" "cf" {
  zone_id = cloudflare_zone.cf.id
  name    = "www"
  type    = "A"
  content = alicloud_instance.cf.public_ip
  proxied = true
}

resource "alicloud_instance" "r53" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "aws_route53_zone" "r53" {
  name = "r53-example.cn"
}

resource "aws_route53_record" "r53" {
  zone_id = aws_route53_zone.r53.zone_id
  name    = "www.${aws_route53_zone.r53.name}"
  type    = "A"
  records = [alicloud_instance.r53.public_ip]
}

resource "alicloud_instance" "inner" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "aws_route53_zone" "inner" {
  name = "inner-example.cn"

  vpc {
    vpc_id = "vpc-1"
  }
}

resource "aws_route53_record" "inner" {
  zone_id = aws_route53_zone.inner.zone_id
  name    = "www.inner-example.cn"
  type    = "A"
  records = [alicloud_instance.inner.public_ip]
}

resource "alicloud_instance" "az" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "azurerm_dns_a_record" "az" {
  zone_name = "az-example.cn"
  name      = "www"
  records   = [alicloud_instance.az.public_ip]
}

resource "alicloud_instance" "gcp" {
  instance_charge_type       = "PostPaid"
  internet_max_bandwidth_out = 5
}

resource "google_dns_managed_zone" "gcp" {
  name     = "gcp"
  dns_name = "gcp-example.cn."
}

resource "google_dns_record_set" "gcp" {
  managed_zone = google_dns_managed_zone.gcp.name
  name         = "www.${google_dns_managed_zone.gcp.dns_name}"
  type         = "A"
  rrdatas      = [alicloud_instance.gcp.public_ip]
}
