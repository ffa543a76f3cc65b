// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package bench_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

func TestMain(m *testing.M) { acctest.Main(m) }

// Instances come from count: for_each takes Terraform time that is quadratic in
// their number, which would hide everything else.
const (
	terraformData = `
variable "n" {}
resource "terraform_data" "x" {
  count = var.n
  input = "web-${count.index}"
}
`
	noopResource = `
terraform {
  required_providers {
    noop = { source = "icp-filing/noop" }
  }
}
variable "n" {}
resource "noop_resource" "x" {
  count = var.n
  name  = "web-${count.index}"
  note  = "nothing"
}
`
	filingServer = `
terraform {
  required_providers {
    icp = { source = "icp-filing/icp" }
  }
}
variable "n" {}
resource "icp_filing_server" "x" {
  count        = var.n
  name         = "web-${count.index}"
  cloud        = "alicloud"
  product      = "ecs"
  region       = "cn-hangzhou"
  billing_mode = "PrePaid"
  term_months  = 12
  has_public_ip    = true
}
`
	authorizationCode = `
terraform {
  required_providers {
    icp = { source = "icp-filing/icp" }
  }
}
variable "n" {}
resource "icp_authorization_code" "x" {
  count         = var.n
  filing_server = "alicloud/ecs/web-${floor(count.index / 5)}"
  website       = "shop-${count.index}.cn"
}
`
	filingServerOfObject = `
terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
    icp      = { source = "icp-filing/icp" }
  }
}
variable "n" {}
resource "alicloud_instance" "web" {
  instance_name              = "web"
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}
resource "icp_filing_server" "x" {
  count  = var.n
  name   = "web-${count.index}"
  server = alicloud_instance.web
}
`
)

// stack is a configuration of n instances, with what its plans took.
type stack struct {
	name      string
	workspace *acctest.Workspace
	wall, cpu []time.Duration
}

// BenchmarkPlan plans new instances with a real CLI. Its last metrics, "x-noop",
// are the time of a resource over that of the do-nothing provider's.
func BenchmarkPlan(b *testing.B) {
	cli := acctest.CLIs(b)[0]
	configurations := [][2]string{
		{"terraform_data", terraformData},
		{"noop_resource", noopResource},
		{"icp_filing_server", filingServer},
		{"icp_authorization_code", authorizationCode},
	}
	if cli.WriteOnly {
		configurations = append(configurations, [2]string{"icp_filing_server_with_object", filingServerOfObject})
	}
	for _, size := range []struct{ instances, rounds int }{{1_000, 5}, {10_000, 3}} {
		b.Run(strconv.Itoa(size.instances), func(b *testing.B) {
			var stacks []*stack
			for _, c := range configurations {
				w := acctest.NewWorkspace(b, cli, map[string]string{"main.tf": c[1]})
				w.Setenv("TF_VAR_n", strconv.Itoa(size.instances))
				stacks = append(stacks, &stack{name: c[0], workspace: w})
			}
			for b.Loop() {
				for range size.rounds {
					for _, s := range stacks {
						s.plan(b)
					}
				}
			}
			report(b, stacks, size.instances)
		})
	}
}

func (s *stack) plan(b *testing.B) {
	b.Helper()
	start := time.Now()
	result := s.workspace.Run("plan", "-no-color", "-input=false", "-lock=false", "-out=tfplan")
	s.wall = append(s.wall, time.Since(start))
	s.cpu = append(s.cpu, result.CPU)
	if result.Code != 0 {
		b.Fatalf("the plan of %s fails: %s", s.name, result.Text())
	}
}

// report writes the medians as metrics and as a table.
func report(b *testing.B, stacks []*stack, instances int) {
	b.Helper()
	builtIn, noop := stacks[0], stacks[1]
	var table strings.Builder
	fmt.Fprintf(&table, "%d instances, medians of %d plans\n%-30s %14s %10s %12s %10s %12s\n", instances, len(noop.wall),
		"", "wall/resource", "x noop", "x built-in", "CPU x noop", "x built-in")
	for _, s := range stacks {
		each := median(s.wall) / time.Duration(instances)
		fmt.Fprintf(&table, "%-30s %14s %10.2f %12.2f %10.2f %12.2f\n", s.name, each.Round(time.Microsecond),
			ratio(s.wall, noop.wall), ratio(s.wall, builtIn.wall), ratio(s.cpu, noop.cpu), ratio(s.cpu, builtIn.cpu))
		b.ReportMetric(float64(each)/float64(time.Millisecond), s.name+"-ms/resource")
		if s != noop && s != builtIn {
			b.ReportMetric(ratio(s.wall, noop.wall), s.name+"-x-noop")
			b.ReportMetric(ratio(s.cpu, noop.cpu), s.name+"-cpu-x-noop")
			b.ReportMetric(ratio(s.wall, builtIn.wall), s.name+"-x-terraform_data")
		}
	}
	b.ReportMetric(0, "ns/op") // a round of everything says nothing
	b.Log(table.String())
}

func ratio(of, over []time.Duration) float64 { return float64(median(of)) / float64(median(over)) }

// median returns the middle one of durations, of which there is at least one.
func median(durations []time.Duration) time.Duration {
	return slices.Sorted(slices.Values(durations))[len(durations)/2]
}
