plugin "icp" {
  enabled = true

  preset = "recommended"
}
