plugin "icp" {
  enabled = true

  filed = [
    "shop-example.cn",
    "blog-example.cn alicloud",
  ]
}
