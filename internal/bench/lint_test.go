// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package bench_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

// lintedFiles is the number of files of the tree that is linted. Each but those
// with versions has ten resources.
const lintedFiles = 2000

// lintedVersions is what keeps the bundled ruleset from having anything to say.
const lintedVersions = `terraform {
  required_version = ">= 1.8"
  required_providers {
    alicloud = {
      source  = "aliyun/alicloud"
      version = "~> 1.250"
    }
    icp = {
      source  = "icp-filing/icp"
      version = "~> 0.1"
    }
  }
}
`

// lintedShop is a file: a domain that leads through a load balancer to three
// servers, one of them a filing server with codes. NAME stands for its name.
const lintedShop = `resource "alicloud_alidns_record" "NAME" {
  domain_name = "NAME-example.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_slb_load_balancer.NAME.address
}

resource "alicloud_slb_load_balancer" "NAME" {
  load_balancer_name = "NAME"
  address_type       = "internet"
  load_balancer_spec = "slb.s2.small"
}

resource "alicloud_slb_attachment" "NAME" {
  load_balancer_id = alicloud_slb_load_balancer.NAME.id
  instance_ids     = [alicloud_instance.NAME_a.id, alicloud_instance.NAME_b.id, alicloud_instance.NAME_c.id]
}
SERVERS
resource "icp_filing_server" "NAME" {
  name   = "NAME"
  server = alicloud_instance.NAME_a
}
CODES`

const lintedServer = `
resource "alicloud_instance" "NAME" {
  instance_name              = "NAME"
  instance_type              = "ecs.g7.large"
  image_id                   = "aliyun_3_x64_20G_alibase_20240528.vhd"
  security_groups            = ["sg-bp1abc"]
  vswitch_id                 = "vsw-bp1abc"
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 10
  system_disk_category       = "cloud_essd"
  tags = {
    shop = "NAME"
  }
}
`

const lintedCode = `
resource "icp_authorization_code" "NAME" {
  filing_server = icp_filing_server.SERVER.id
  website       = "NAME-example.cn"
}
`

// writeTree writes the files below a folder, the same number into each module.
func writeTree(b *testing.B, dir string, modules int) {
	b.Helper()
	var errs error
	write := func(path, content string) {
		errs = errors.Join(errs, os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(content), 0o600))
	}
	for m := range modules {
		folder := filepath.Join(dir, fmt.Sprintf("module%d", m))
		if modules == 1 {
			folder = dir
		}
		write(filepath.Join(folder, "versions.tf"), lintedVersions)
		for f := range lintedFiles/modules - 1 {
			name := fmt.Sprintf("shop%dx%d", m, f)
			var servers, codes strings.Builder
			for _, letter := range []string{"a", "b", "c"} {
				servers.WriteString(strings.ReplaceAll(lintedServer, "NAME", name+"_"+letter))
				codes.WriteString(strings.NewReplacer("SERVER", name, "NAME", name+letter).Replace(lintedCode))
			}
			content := strings.NewReplacer("NAME", name, "SERVERS", servers.String(), "CODES", codes.String()).Replace(lintedShop)
			write(filepath.Join(folder, name+".tf"), content)
		}
	}
	write(filepath.Join(dir, ".tflint.hcl"), "plugin \"terraform\" {\n  enabled = true\n  preset  = \"recommended\"\n}\n")
	write(filepath.Join(dir, "both.hcl"), "plugin \"terraform\" {\n  enabled = true\n  preset  = \"recommended\"\n}\n\nplugin \"icp\" {\n  enabled = true\n}\n")
	if errs != nil {
		b.Fatal(errs)
	}
}

// BenchmarkLint lints a tree with TFLint's bundled ruleset alone, and with ours
// beside it: as one module, and as a hundred.
func BenchmarkLint(b *testing.B) {
	tflint := acctest.TFLints(b)[0]
	plugins := b.TempDir()
	build := exec.CommandContext(b.Context(), "go", "build", "-buildvcs=false", "-o", plugins, "./cmd/tflint-ruleset-icp")
	build.Dir = filepath.Join("..", "..")
	if output, err := build.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, output)
	}
	for _, modules := range []int{1, 100} {
		b.Run(fmt.Sprintf("%d-modules", modules), func(b *testing.B) {
			dir := b.TempDir()
			writeTree(b, dir, modules)
			lint := func(config string) (time.Duration, string) {
				command := exec.CommandContext(b.Context(), tflint.Path, "--recursive", "--format", "compact", "--config", filepath.Join(dir, config))
				command.Dir = dir
				command.Env = append(os.Environ(), "TFLINT_PLUGIN_DIR="+plugins, "HOME="+dir, "TFLINT_LOG=")
				start := time.Now()
				output, err := command.CombinedOutput()
				took := time.Since(start)
				var exit *exec.ExitError
				if err != nil && !errors.As(err, &exit) {
					b.Fatal(err)
				}
				return took, string(output)
			}
			var bundled, both []time.Duration
			for b.Loop() {
				for range 3 {
					for config, took := range map[string]*[]time.Duration{".tflint.hcl": &bundled, "both.hcl": &both} {
						time, output := lint(config)
						if strings.TrimSpace(output) != "" {
							b.Fatalf("TFLint says:\n%.1000s", output)
						}
						*took = append(*took, time)
					}
				}
			}
			// A ruleset that says nothing of a clean tree must say something of another.
			bad := strings.ReplaceAll(lintedServer, "NAME", "bad") + "\nresource \"icp_filing_server\" \"bad\" {\n  name   = \"bad\"\n  server = alicloud_instance.bad\n}\n"
			last := filepath.Join(dir, fmt.Sprintf("module%d", modules-1))
			if modules == 1 {
				last = dir
			}
			if err := os.WriteFile(filepath.Join(last, "bad.tf"), []byte(strings.Replace(bad, "= 12", "= 1", 1)), 0o600); err != nil {
				b.Fatal(err)
			}
			if _, output := lint("both.hcl"); !strings.Contains(output, "icp_server_term") {
				b.Fatalf("the ruleset misses a violation: %s", output)
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(median(bundled).Seconds(), "bundled-s")
			b.ReportMetric(median(both).Seconds(), "with-icp-s")
			b.ReportMetric(ratio(both, bundled), "x-bundled")
		})
	}
}
