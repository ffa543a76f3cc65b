plugin "icp" {
  enabled = true
}

rule "icp_delivery_access" {
  enabled = true
}
