plugin "icp" {
  enabled = true

  preset = "all"
}
