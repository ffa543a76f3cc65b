plugin "icp" {
  enabled = true

  legacy_products = true
}
