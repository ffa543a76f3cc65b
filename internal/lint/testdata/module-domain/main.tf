# Rules beside those of servers across a call: the error for the subdomain is at the argument `domain` of the call.

module "web" {
  source = "./modules/filing"

  domain = "www.example.cn"
}
