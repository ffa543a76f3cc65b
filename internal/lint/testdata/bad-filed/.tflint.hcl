plugin "icp" {
  enabled = true

  filed = ["www.example.cn azure"]
}
