plugin "icp" {
  enabled = true

  filed = ["listed-example.cn alicloud"]
}
