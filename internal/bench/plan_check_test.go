// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

//go:build unix

package bench_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/bench/bigplan"
)

// runLimit ends a contestant that is hopeless. What it would have taken is
// more, so that its ratios are at least what is shown.
const runLimit = 5 * time.Minute

// checkedServers is the number of servers of a shop, which has a domain, a
// filing server and three codes. The ratios depend on it. The policy that counts
// codes takes time with the square of the shops, so that with 20 it reads 100 MB
// at about 3 MB/s and with 50 at about 6. Icp-check takes longer with more
// domains too, but the policy of one rule and a bare decode do not.
const checkedServers = 20

// contestant is a command that reads a plan, and what its runs took.
type contestant struct {
	name      string
	command   []string
	wall, cpu []time.Duration
	// memory is the most that a run had resident, in bytes.
	memory int64
	ended  bool
}

// contestants returns icp-check and what it is measured beside. Conftest is
// left out where `make bench` has not installed it.
func contestants(b *testing.B) []*contestant {
	b.Helper()
	all := []*contestant{
		{name: "icp-check", command: []string{buildCommand(b, "./cmd/icp-check")}},
		{name: "encoding/json", command: []string{buildCommand(b, "./internal/bench/cmd/baredecode")}},
	}
	conftest, err := filepath.Abs("../../.tools/bin/conftest")
	if err != nil {
		b.Fatal(err)
	}
	if _, err := os.Stat(conftest); err != nil {
		b.Log("conftest is not measured: make bench installs it")
		return all
	}
	for _, policy := range []string{"one-rule", "counting"} {
		all = append(all, &contestant{
			name: "conftest-" + policy, command: []string{conftest, "test", "--no-color", "--policy", filepath.Join("testdata", "conftest", policy)},
		})
	}
	return all
}

// buildCommand builds a command of this repository.
func buildCommand(b *testing.B, pkg string) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), filepath.Base(pkg))
	command := exec.CommandContext(b.Context(), "go", "build", "-buildvcs=false", "-o", path, pkg)
	command.Dir = filepath.Join("..", "..")
	if output, err := command.CombinedOutput(); err != nil {
		b.Fatalf("go build %s: %v\n%s", pkg, err, output)
	}
	return path
}

// writePlan writes a plan to a file and returns its path and size.
func writePlan(b *testing.B, shape bigplan.Shape) (path string, size int64) {
	b.Helper()
	file, err := os.Create(filepath.Join(b.TempDir(), "plan.json"))
	if err != nil {
		b.Fatal(err)
	}
	if err := errors.Join(shape.Write(file), file.Close()); err != nil {
		b.Fatal(err)
	}
	info, err := os.Stat(file.Name())
	if err != nil {
		b.Fatal(err)
	}
	return file.Name(), info.Size()
}

// run checks a plan. All contestants must find it clean.
func (c *contestant) run(b *testing.B, plan string) {
	b.Helper()
	ctx, cancel := context.WithTimeout(b.Context(), runLimit)
	defer cancel()
	command := exec.CommandContext(ctx, c.command[0], append(c.command[1:len(c.command):len(c.command)], plan)...)
	start := time.Now()
	output, err := command.CombinedOutput()
	c.wall = append(c.wall, time.Since(start))
	state := command.ProcessState
	c.ended = ctx.Err() != nil
	if err != nil && !c.ended {
		b.Fatalf("%s: %v\n%s", c.name, err, output)
	}
	c.cpu = append(c.cpu, state.UserTime()+state.SystemTime())
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		unit := int64(1 << 10)
		if runtime.GOOS == "darwin" {
			unit = 1
		}
		// It is never below what this process had when it started the command.
		c.memory = max(c.memory, int64(usage.Maxrss)*unit) //nolint:unconvert // it is an int32 elsewhere.
	}
}

// BenchmarkCheckPlan checks generated plans beside a bare decode into
// terraform-json and beside conftest. ICP_BENCH_PLAN_MB chooses one size.
func BenchmarkCheckPlan(b *testing.B) {
	sizes := []string{"100", "1000"}
	if chosen := os.Getenv("ICP_BENCH_PLAN_MB"); chosen != "" {
		sizes = strings.Fields(chosen)
	}
	for _, size := range sizes {
		b.Run(size+"MB", func(b *testing.B) {
			var megabytes int64
			if _, err := fmt.Sscan(size, &megabytes); err != nil {
				b.Fatalf("ICP_BENCH_PLAN_MB: %v", err)
			}
			shape, err := bigplan.Sized(megabytes*1_000_000, bigplan.Shape{Servers: checkedServers, Behind: 3})
			if err != nil {
				b.Fatal(err)
			}
			all := contestants(b)
			plan, bytes := writePlan(b, shape)
			for b.Loop() {
				for round := range 3 {
					for i, c := range all {
						// The others take minutes for a large plan.
						if i == 0 || round == 0 || megabytes <= 100 && !strings.HasSuffix(c.name, "counting") {
							c.run(b, plan)
						}
					}
				}
			}
			reportChecks(b, all, shape, bytes)
		})
	}
}

// reportChecks writes the medians as metrics and as a table.
func reportChecks(b *testing.B, all []*contestant, shape bigplan.Shape, bytes int64) {
	b.Helper()
	var table strings.Builder
	fmt.Fprintf(&table, "%d MB, %d servers, %d domains; medians\n%-20s %5s %9s %9s %9s %11s %11s %11s\n", bytes/1_000_000,
		shape.Shops*shape.Servers, shape.Shops, "", "runs", "wall", "CPU", "MB/s", "peak memory", "x icp-check", "CPU x")
	for _, c := range all {
		note := ""
		if c.ended {
			note = "  ended there: at least that"
		}
		wall := median(c.wall)
		fmt.Fprintf(&table, "%-20s %5d %8.2fs %8.2fs %9.1f %8d MB %11.1f %11.1f%s\n", c.name, len(c.wall), wall.Seconds(), median(c.cpu).Seconds(),
			float64(bytes)/1e6/wall.Seconds(), c.memory/1_000_000, ratio(c.wall, all[0].wall), ratio(c.cpu, all[0].cpu), note)
		name := strings.ReplaceAll(c.name, "/", "-")
		b.ReportMetric(wall.Seconds(), name+"-s")
		b.ReportMetric(float64(c.memory)/1e6, name+"-MB")
		if c != all[0] {
			b.ReportMetric(ratio(c.wall, all[0].wall), name+"-x-icp-check")
			b.ReportMetric(ratio(c.cpu, all[0].cpu), name+"-cpu-x-icp-check")
		}
	}
	b.ReportMetric(0, "ns/op")
	b.Log(table.String())
}

// BenchmarkCheckGrowth shows whether the time of a check is linear in the size
// of the plan and in the edges of its graph.
func BenchmarkCheckGrowth(b *testing.B) {
	type growth struct {
		name  string
		shape bigplan.Shape
		// edges are those from load balancers to servers.
		edges int
	}
	var all []growth
	for _, megabytes := range []int64{10, 100, 1000} {
		for _, own := range []bool{false, true} {
			shape, err := bigplan.Sized(megabytes*1_000_000, bigplan.Shape{Servers: 500, Behind: 3, OwnBlocks: own})
			if err != nil {
				b.Fatal(err)
			}
			name := fmt.Sprintf("%dMB", megabytes)
			if own {
				name += "-own-blocks"
			}
			all = append(all, growth{name: name, shape: shape})
		}
	}
	for _, edges := range []int{1_000, 10_000, 100_000} {
		all = append(all, growth{fmt.Sprintf("%d-edges", edges), bigplan.Shape{Shops: edges / 20, Servers: 20, Behind: 20}, edges})
	}
	binary := buildCommand(b, "./cmd/icp-check")
	for _, g := range all {
		b.Run(g.name, func(b *testing.B) {
			c := &contestant{name: "icp-check", command: []string{binary}}
			plan, bytes := writePlan(b, g.shape)
			for b.Loop() {
				for range 3 {
					c.run(b, plan)
				}
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(median(c.cpu).Seconds()*1e3/(float64(bytes)/1e6), "cpu-ms/MB")
			b.ReportMetric(float64(c.memory)/1e6, "peak-MB")
			if g.edges > 0 {
				b.ReportMetric(median(c.cpu).Seconds()*1e6/float64(g.edges), "cpu-µs/edge")
			}
		})
	}
}
