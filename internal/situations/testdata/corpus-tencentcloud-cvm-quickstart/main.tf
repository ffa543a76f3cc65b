provider "tencentcloud" {
  region = "ap-guangzhou"
}

data "tencentcloud_images" "ubuntu" {
  image_type = ["PUBLIC_IMAGE"]
  os_name    = "ubuntu"
}

resource "tencentcloud_vpc" "app" {
  name       = "app"
  cidr_block = "10.0.0.0/16"
}

resource "tencentcloud_subnet" "app" {
  vpc_id            = tencentcloud_vpc.app.id
  name              = "app"
  availability_zone = "ap-guangzhou-6"
  cidr_block        = "10.0.1.0/24"
}

resource "tencentcloud_security_group" "app" {
  name = "app"
}

resource "tencentcloud_instance" "app" {
  instance_name              = "app"
  availability_zone          = "ap-guangzhou-6"
  image_id                   = data.tencentcloud_images.ubuntu.images[0].image_id
  instance_type              = "SA5.MEDIUM4"
  vpc_id                     = tencentcloud_vpc.app.id
  subnet_id                  = tencentcloud_subnet.app.id
  orderly_security_groups    = [tencentcloud_security_group.app.id]
  allocate_public_ip         = true
  internet_max_bandwidth_out = 10
}

resource "tencentcloud_dnspod_record" "www" {
  domain      = "tea-example.cn"
  sub_domain  = "www"
  record_type = "A"
  record_line = "默认"
  value       = tencentcloud_instance.app.public_ip
}
