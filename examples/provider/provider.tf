terraform {
  required_providers {
    icp = {
      source = "icp-filing/icp"
    }
  }
}

# Every argument is optional. The block itself can be left out.
provider "icp" {
  # Language of the messages: "en" or "zh".
  language = "en"

  # Severities of single rules: "error", "warning" or "off".
  rules = {
    icp_server_remaining = "warning"
  }
}
