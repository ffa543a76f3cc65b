plugin "icp" {
  enabled = true

  servers = "every"
}
