# Autofix and layout: one-line blocks, comments between, and a block with nested blocks at its end. What is inserted
# stands on a line of its own, and TFLint formats the file as `terraform fmt` does. An error for each; a block of
# one line is left to people.

provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "line" { internet_max_bandwidth_out = 5 }

resource "icp_filing_server" "line" {
  name   = "line"
  server = alicloud_instance.line
}

resource "alicloud_instance" "nested" {
  internet_max_bandwidth_out = 5

  data_disks {
    size     = 40 # GiB
    category = "cloud_essd"
  }

  # The image is rolled out by hand.
  lifecycle {
    ignore_changes = [image_id]
  }
}

resource "icp_filing_server" "nested" {
  name   = "nested"
  server = alicloud_instance.nested
}

resource "alicloud_instance" "empty" {}

resource "icp_filing_server" "empty" {
  name          = "empty"
  server        = alicloud_instance.empty
  has_public_ip = true
}
