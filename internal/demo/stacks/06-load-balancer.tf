# A new load balancer in the place of a server
# expect: refused icp_server_product
resource "alicloud_slb_load_balancer" "front" {
  load_balancer_name = "front"
  address_type       = "internet"
  load_balancer_spec = "slb.s2.small"
}

resource "icp_filing_server" "web" {
  name   = "web"
  server = alicloud_slb_load_balancer.front
}
