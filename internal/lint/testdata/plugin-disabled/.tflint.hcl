plugin "icp" {
  enabled = false
}
