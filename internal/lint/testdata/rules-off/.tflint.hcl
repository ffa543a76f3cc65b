plugin "icp" {
  enabled = true

  rules = {
    icp_server_term = "off"
  }
}
