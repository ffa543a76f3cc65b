plugin "icp" {
  enabled = true
  filed   = ["kept-example.cn"]
}
