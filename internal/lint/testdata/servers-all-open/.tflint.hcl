plugin "icp" {
  enabled = true

  servers = "all"
}
