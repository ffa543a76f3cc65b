plugin "icp" {
  enabled = true

  preset = "strict"
}
