# Tencent Cloud: a load balancer's target and a server behind a DNS record; an error each.

provider "tencentcloud" {
  region = "ap-guangzhou"
}

resource "tencentcloud_instance" "web" {
  instance_name                       = "web"
  availability_zone                   = "ap-guangzhou-6"
  image_id                            = "img-l8og963d"
  instance_type                       = "S5.MEDIUM4"
  allocate_public_ip                  = true
  internet_max_bandwidth_out          = 5
  instance_charge_type                = "PREPAID"
  instance_charge_type_prepaid_period = 1
}

resource "tencentcloud_dnspod_record" "web" {
  domain      = "web-example.cn"
  sub_domain  = "www"
  record_type = "A"
  record_line = "默认"
  value       = tencentcloud_instance.web.public_ip
}

resource "tencentcloud_instance" "app" {
  instance_name              = "app"
  availability_zone          = "ap-guangzhou-6"
  image_id                   = "img-l8og963d"
  instance_type              = "S5.MEDIUM4"
  allocate_public_ip         = true
  internet_max_bandwidth_out = 5
  instance_charge_type       = "POSTPAID_BY_HOUR"
}

resource "tencentcloud_clb_instance" "front" {
  network_type = "OPEN"
  clb_name     = "front"
}

resource "tencentcloud_clb_listener" "front" {
  clb_id        = tencentcloud_clb_instance.front.id
  listener_name = "http"
  port          = 80
  protocol      = "TCP"
}

resource "tencentcloud_clb_attachment" "front" {
  clb_id      = tencentcloud_clb_instance.front.id
  listener_id = tencentcloud_clb_listener.front.listener_id

  targets {
    instance_id = tencentcloud_instance.app.id
    port        = 80
    weight      = 10
  }
}

resource "tencentcloud_dnspod_record" "app" {
  domain      = "app-example.cn"
  sub_domain  = "@"
  record_type = "A"
  record_line = "默认"
  value       = tencentcloud_clb_instance.front.clb_vips[0]
}
