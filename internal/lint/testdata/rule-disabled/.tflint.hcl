plugin "icp" {
  enabled = true
}

rule "icp_server_term" {
  enabled = false
}
