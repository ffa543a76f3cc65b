resource "alicloud_cdn_domain_new" "img" {
  domain_name = "IMG.Tea-Example.CN"
  cdn_type    = "web"
  scope       = "domestic"

  sources {
    content = "203.0.113.20"
    type    = "ipaddr"
  }
}
