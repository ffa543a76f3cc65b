provider "tencentcloud" {
  region = "ap-guangzhou"
}

resource "tencentcloud_instance_set" "web" {
  instance_count             = 3
  instance_name              = "web"
  availability_zone          = "ap-guangzhou-6"
  image_id                   = "img-487zeit5"
  instance_type              = "SA5.MEDIUM4"
  allocate_public_ip         = true
  internet_max_bandwidth_out = 5
}

resource "tencentcloud_dnspod_record" "www" {
  domain      = "tea-example.cn"
  sub_domain  = "www"
  record_type = "A"
  record_line = "默认"
  value       = tencentcloud_instance_set.web.public_ip
}
