plugin "icp" {
  enabled = true

  severity = "warning"
}
