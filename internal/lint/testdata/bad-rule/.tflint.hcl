plugin "icp" {
  enabled = true

  rules = { icp_server_trem = "warning" }
}
