removed {
  from = icp_authorization_code.old

  lifecycle {
    destroy = false
  }
}

resource "icp_authorization_code" "new" {
  filing_server = icp_filing_server.web.id
  website       = "new-example.cn"
  code          = "Secret-Code-new"
}

removed {
  from = alicloud_instance.kept

  lifecycle {
    destroy = false
  }
}

resource "icp_filing_server" "kept" {
  name          = "kept"
  cloud         = "alicloud"
  product       = "ecs"
  region        = "cn-hangzhou"
  billing_mode  = "PrePaid"
  term_months   = 12
  has_public_ip = true
  websites      = ["kept-example.cn"]
}
