plugin "icp" {
  enabled = true

  language = "fr"
}
