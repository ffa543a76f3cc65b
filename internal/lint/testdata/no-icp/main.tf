# No issues: a module without anything of ICP, and of other clouds.

resource "aws_instance" "web" {
  ami           = "ami-0abcdef1234567890"
  instance_type = "t3.micro"
}

resource "alicloud_vpc" "main" {
  cidr_block = "10.0.0.0/8"
}

resource "alicloud_alidns_record" "mail" {
  domain_name = "example.cn"
  rr          = "@"
  type        = "MX"
  value       = "mx1.example.net"
}
