plugin "icp" {
  enabled = true

  filed = [
    "shop-example.cn tencentcloud",
    "eip-example.cn other",
    "both-example.cn tencentcloud",
    "both-example.cn alicloud",
    "unsaid-example.cn",
  ]
}
