plugin "icp" {
  enabled = true

  language = "zh"
}
