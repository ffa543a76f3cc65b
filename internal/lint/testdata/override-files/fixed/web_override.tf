resource "alicloud_instance" "web" {
  period = 3
}

resource "alicloud_instance" "app" {
  period = 12
}
