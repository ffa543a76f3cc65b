provider "tencentcloud" {
  region = "ap-shanghai"
}

resource "tencentcloud_instance" "app" {
  for_each                            = toset(["ap-shanghai-2", "ap-shanghai-5"])
  instance_name                       = "app-${each.key}"
  availability_zone                   = each.key
  image_id                            = "img-487zeit5"
  instance_type                       = "SA5.MEDIUM4"
  instance_charge_type                = "PREPAID"
  instance_charge_type_prepaid_period = 6
  allocate_public_ip                  = true
  internet_max_bandwidth_out          = 5
}

resource "tencentcloud_clb_instance" "front" {
  network_type = "OPEN"
  clb_name     = "front"
  vpc_id       = "vpc-shop"
}

resource "tencentcloud_clb_listener" "http" {
  clb_id        = tencentcloud_clb_instance.front.id
  listener_name = "http"
  port          = 80
  protocol      = "HTTP"
}

resource "tencentcloud_clb_listener_rule" "shop" {
  clb_id      = tencentcloud_clb_instance.front.id
  listener_id = tencentcloud_clb_listener.http.listener_id
  domain      = "www.tea-example.cn"
  url         = "/"
}

resource "tencentcloud_clb_attachment" "shop" {
  clb_id      = tencentcloud_clb_instance.front.id
  listener_id = tencentcloud_clb_listener.http.listener_id
  rule_id     = tencentcloud_clb_listener_rule.shop.rule_id

  dynamic "targets" {
    for_each = tencentcloud_instance.app
    content {
      instance_id = targets.value.id
      port        = 80
      weight      = 10
    }
  }
}
