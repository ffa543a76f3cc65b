resource "alicloud_instance" "web" {
  period = 1
}

resource "alicloud_instance" "app" {
  period = 12
}
