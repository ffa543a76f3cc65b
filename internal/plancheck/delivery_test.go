// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package plancheck_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/cloudstub"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/plancheck"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

// deliveryStack serves domains in every way that the cloud stubs know.
const deliveryStack = `
terraform {
  required_providers {
    alicloud     = { source = "aliyun/alicloud" }
    huaweicloud  = { source = "huaweicloud/huaweicloud" }
    tencentcloud = { source = "tencentcloudstack/tencentcloud" }
    icp          = { source = "icp-filing/icp" }
  }
}
provider "alicloud" {
  region = "cn-hangzhou"
}
provider "alicloud" {
  alias  = "hongkong"
  region = "cn-hongkong"
}
provider "huaweicloud" {
  region = "cn-north-4"
}

# Nothing files these.
resource "alicloud_oss_bucket" "static" {
  bucket = "static"
}
resource "alicloud_oss_bucket_cname" "mainland" {
  bucket = alicloud_oss_bucket.static.bucket
  domain = "static.unfiled-example.cn"
}
resource "alicloud_cdn_domain_new" "domestic" {
  domain_name = ".unfiled-example.cn"
  cdn_type    = "web"
  scope       = "domestic"
  sources {
    content = "origin.unfiled-example.cn"
    type    = "domain"
  }
}
resource "alicloud_cdn_domain_new" "omitted" {
  domain_name = "omitted.unfiled-example.cn"
  cdn_type    = "web"
  sources {
    content = "origin.unfiled-example.cn"
    type    = "domain"
  }
}
resource "alicloud_ddoscoo_domain_resource" "shield" {
  domain       = "shield.unfiled-example.cn"
  instance_ids = ["ddoscoo-cn-abc"]
  rs_type      = 0
  real_servers = ["203.0.113.7"]
  proxy_types {
    proxy_ports = [443]
    proxy_type  = "https"
  }
}
resource "huaweicloud_cdn_domain" "global" {
  for_each     = toset(["a.b", "c"])
  name         = "${each.key}.unfiled-example.cn"
  type         = "web"
  service_area = "global"
  sources {
    origin      = "203.0.113.7"
    origin_type = "ipaddr"
  }
}
resource "huaweicloud_cdn_domain" "omitted" {
  name = "omitted.unfiled-example.cn"
  type = "web"
  sources {
    origin      = "203.0.113.7"
    origin_type = "ipaddr"
  }
}
resource "tencentcloud_cdn_domain" "mainland" {
  domain       = "tencent.unfiled-example.cn"
  service_type = "web"
  area         = "mainland"
  origin {
    origin_type = "ip"
    origin_list = ["203.0.113.7"]
  }
}
resource "alicloud_cdn_domain_new" "unknown" {
  domain_name = "${alicloud_oss_bucket.static.id}.unfiled-example.cn"
  cdn_type    = "web"
  scope       = "global"
  sources {
    content = "203.0.113.7"
    type    = "ipaddr"
  }
}

# These need no filing.
resource "alicloud_oss_bucket_cname" "hongkong" {
  provider = alicloud.hongkong
  bucket   = "hongkong"
  domain   = "static.overseas-example.com"
}
resource "alicloud_cdn_domain_new" "overseas" {
  domain_name = "cdn.overseas-example.com"
  cdn_type    = "web"
  scope       = "overseas"
  sources {
    content = "origin.overseas-example.com"
    type    = "domain"
  }
}
resource "huaweicloud_cdn_domain" "overseas" {
  name         = "huawei.overseas-example.com"
  type         = "web"
  service_area = "outside_mainland_china"
  sources {
    origin      = "203.0.113.7"
    origin_type = "ipaddr"
  }
}

# A record that points to a delivery exposes no server.
resource "alicloud_alidns_record" "cdn" {
  domain_name = "unfiled-example.cn"
  rr          = "omitted"
  type        = "CNAME"
  value       = alicloud_cdn_domain_new.omitted.cname
}

# A server files this one.
resource "alicloud_instance" "web" {
  instance_name              = "web"
  instance_charge_type       = "PrePaid"
  period                     = 12
  availability_zone          = "cn-hangzhou-h"
  internet_max_bandwidth_out = 5
}
resource "icp_filing_server" "web" {
  name    = "web"
  server  = alicloud_instance.web
  domains = ["filed-example.cn"]
}
resource "alicloud_cdn_domain_new" "filed" {
  domain_name = "cdn.filed-example.cn"
  cdn_type    = "web"
  sources {
    content = alicloud_instance.web.public_ip
    type    = "ipaddr"
  }
}

# These have a filing with another cloud, see the test.
resource "alicloud_cdn_domain_new" "origin_here" {
  domain_name = "www.elsewhere-example.cn"
  cdn_type    = "web"
  sources {
    content = alicloud_instance.web.public_ip
    type    = "ipaddr"
  }
}
resource "alicloud_cdn_domain_new" "origin_bucket" {
  domain_name = "img.elsewhere-example.cn"
  cdn_type    = "web"
  sources {
    content = "static.oss-cn-hangzhou.aliyuncs.com"
    type    = "oss"
  }
}
resource "huaweicloud_cdn_domain" "origin_elsewhere" {
  name         = "huawei.elsewhere-example.cn"
  type         = "web"
  service_area = "global"
  sources {
    origin      = alicloud_instance.web.public_ip
    origin_type = "ipaddr"
  }
}
resource "alicloud_cdn_domain_new" "origin_unseen" {
  domain_name = "api.elsewhere-example.cn"
  cdn_type    = "web"
  sources {
    content = "203.0.113.7"
    type    = "ipaddr"
  }
}
resource "alicloud_oss_bucket_cname" "any_filing" {
  bucket = alicloud_oss_bucket.static.bucket
  domain = "static.elsewhere-example.cn"
}
`

// TestMakeDeliveryPlans remakes the plans of this file, when asked to.
func TestMakeDeliveryPlans(t *testing.T) {
	if !*update {
		t.Skip("testdata is remade with -update only")
	}
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		w := acctest.NewWorkspace(t, cli, map[string]string{"main.tf": deliveryStack})
		w.Setenv(cloudstub.NowVariable, now.Format(time.RFC3339))
		if result := w.Plan(); result.Code != 0 {
			t.Fatal(result.Text())
		}
		if err := os.WriteFile(filepath.Join("testdata", "delivery-"+cli.Name+".json"), w.ShowJSON(), 0o644); err != nil {
			t.Fatal(err)
		}
	})
}

func TestDeliveries(t *testing.T) {
	want := []string{
		`warning | icp_delivery_filed | alicloud_cdn_domain_new.domestic | .unfiled-example.cn`,
		`warning | icp_delivery_filed | alicloud_cdn_domain_new.omitted | omitted.unfiled-example.cn`,
		`warning | icp_delivery_filed | alicloud_ddoscoo_domain_resource.shield | shield.unfiled-example.cn`,
		`warning | icp_delivery_filed | alicloud_oss_bucket_cname.mainland | static.unfiled-example.cn`,
		`warning | icp_delivery_filed | huaweicloud_cdn_domain.global["a.b"] | a.b.unfiled-example.cn`,
		`warning | icp_delivery_filed | huaweicloud_cdn_domain.global["c"] | c.unfiled-example.cn`,
		`warning | icp_delivery_filed | tencentcloud_cdn_domain.mainland | tencent.unfiled-example.cn`,
		// Its domain is known after apply.
		`undecided | icp_delivery_filed | alicloud_cdn_domain_new.unknown | alicloud_cdn_domain_new.unknown`,
		`undecided | icp_delivery_access | alicloud_cdn_domain_new.unknown | alicloud_cdn_domain_new.unknown`,
		// No source says what the cloud takes for an area that is not set.
		`undecided | icp_delivery_filed | huaweicloud_cdn_domain.omitted | omitted.unfiled-example.cn`,
		`warning | icp_delivery_access | alicloud_cdn_domain_new.origin_here | www.elsewhere-example.cn`,
		`warning | icp_delivery_access | alicloud_cdn_domain_new.origin_bucket | img.elsewhere-example.cn`,
		// No source says whether Huawei's CDN asks for a filing with Huawei.
		`undecided | icp_delivery_access | huaweicloud_cdn_domain.origin_elsewhere | huawei.elsewhere-example.cn`,
		// The address may be a server of the cloud that is in no plan.
		`undecided | icp_delivery_access | alicloud_cdn_domain_new.origin_unseen | api.elsewhere-example.cn`,
	}
	slices.Sort(want)
	for _, cli := range clis {
		t.Run(cli, func(t *testing.T) {
			content, err := os.ReadFile(filepath.Join("testdata", "delivery-"+cli+".json"))
			if err != nil {
				t.Fatal(err)
			}
			r := checkDeliveries(t, content, filing.Filed{Domain: "elsewhere-example.cn", Cloud: filing.TencentCloud})
			if got := deliveryLines(r); !slices.Equal(got, want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
			for _, result := range r.Results {
				text := result.Finding.Message(catalog.English).Found
				if !strings.Contains(text, result.Address) {
					t.Errorf("the message of %s does not name it: %s", result.Address, text)
				}
			}
		})
	}
}

func checkDeliveries(t *testing.T, content []byte, filed ...filing.Filed) report.Report {
	t.Helper()
	r, err := plancheck.Check(
		[]plancheck.Input{{Name: "plan", JSON: bytes.NewReader(content)}},
		plancheck.Options{Rules: rules.Options{Now: now}, Filed: filed},
	)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func deliveryLines(r report.Report) []string {
	var lines []string
	for _, result := range r.Results {
		verdict := string(result.Finding.Severity)
		if result.Finding.Verdict == rules.Undecided {
			verdict = "undecided"
		}
		lines = append(lines, strings.Join([]string{verdict, string(result.Finding.Rule), result.Address, result.Finding.Subject.Name}, " | "))
	}
	slices.Sort(lines)
	return lines
}
