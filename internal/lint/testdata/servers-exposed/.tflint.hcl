plugin "icp" {
  enabled = true

  servers = "exposed"
}
