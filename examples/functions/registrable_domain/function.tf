variable "hosts" {
  type    = set(string)
  default = ["www.example.cn", "api.example.cn", "shop-example.com.cn"]
}

output "websites_to_file" {
  value = toset([for host in var.hosts : provider::icp::registrable_domain(host)]) # example.cn, shop-example.com.cn
}
