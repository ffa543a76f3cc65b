provider "tencentcloud" {
  region = "ap-shanghai"
}

resource "tencentcloud_teo_zone" "abroad" {
  zone_name = "tea-example.cn"
  type      = "partial"
  area      = "overseas"
  plan_id   = "edgeone-shop"
}

resource "tencentcloud_dnspod_record" "ownership" {
  domain      = "tea-example.cn"
  sub_domain  = tencentcloud_teo_zone.abroad.ownership_verification[0].dns_verification[0].subdomain
  record_type = tencentcloud_teo_zone.abroad.ownership_verification[0].dns_verification[0].record_type
  record_line = "默认"
  value       = tencentcloud_teo_zone.abroad.ownership_verification[0].dns_verification[0].record_value
}
