// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/cloudstub"
)

// workshop is a folder with the built providers, and the CLI that uses them.
type workshop struct {
	dir, cli, version string
}

// newWorkshop builds the provider and the stubs of the clouds.
func newWorkshop(cli string) (*workshop, error) {
	if cli == "" {
		return nil, errors.New("no CLI: run make demo, which finds or builds one")
	}
	dir, err := os.MkdirTemp("", "icp-demo-")
	if err != nil {
		return nil, err
	}
	w := &workshop{dir: dir, cli: cli}
	if err := w.build(); err != nil {
		w.close()
		return nil, err
	}
	output, err := w.command(dir, "version").Output()
	if err != nil {
		w.close()
		return nil, fmt.Errorf("%s version: %w", cli, err)
	}
	w.version, _, _ = strings.Cut(string(output), "\n")
	return w, nil
}

func (w *workshop) close() { _ = os.RemoveAll(w.dir) }

func (w *workshop) build() error {
	stub := filepath.Join(w.dir, "terraform-provider-"+cloudstub.Clouds[0])
	for target, pkg := range map[string]string{
		filepath.Join(w.dir, "terraform-provider-icp"): ".",
		stub: "./internal/cloudstub/cmd/cloudstub",
	} {
		if output, err := exec.Command("go", "build", "-buildvcs=false", "-o", target, pkg).CombinedOutput(); err != nil {
			return fmt.Errorf("go build %s: %w\n%s", pkg, err, output)
		}
	}
	addresses := []string{"icp-filing/icp"}
	for i, name := range cloudstub.Clouds {
		addresses = append(addresses, cloudstub.Addresses[name])
		if i == 0 {
			continue
		}
		if err := os.Link(stub, filepath.Join(w.dir, "terraform-provider-"+name)); err != nil {
			return err
		}
	}
	var config strings.Builder
	config.WriteString("provider_installation {\n  dev_overrides {\n")
	for _, address := range addresses {
		for _, host := range []string{"registry.terraform.io", "registry.opentofu.org"} {
			fmt.Fprintf(&config, "    %q = %q\n", host+"/"+address, w.dir)
		}
	}
	config.WriteString("  }\n}\n")
	return os.WriteFile(filepath.Join(w.dir, "cli.tfrc"), []byte(config.String()), 0o600)
}

// command runs the CLI without anything of the user's own configuration.
func (w *workshop) command(dir string, args ...string) *exec.Cmd {
	c := exec.Command(w.cli, args...)
	c.Dir = dir
	c.Env = []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + w.dir, "CHECKPOINT_DISABLE=1", "TF_IN_AUTOMATION=1",
		"TF_CLI_CONFIG_FILE=" + filepath.Join(w.dir, "cli.tfrc"),
	}
	return c
}

// outcome is what a plan said.
type outcome struct {
	verdict                  string
	summary, detail, address string
}

// required goes before each stack: which providers it uses.
const required = `terraform {
  required_providers {
    icp          = { source = "icp-filing/icp" }
    alicloud     = { source = "aliyun/alicloud" }
    huaweicloud  = { source = "huaweicloud/huaweicloud" }
    tencentcloud = { source = "tencentcloudstack/tencentcloud" }
  }
}
`

func (w *workshop) plan(s stack) (outcome, error) {
	dir := filepath.Join(w.dir, strings.TrimSuffix(s.name, ".tf"))
	if err := os.Mkdir(dir, 0o700); err != nil {
		return outcome{}, err
	}
	for name, content := range map[string]string{"main.tf": s.source, "providers.tf": required} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			return outcome{}, err
		}
	}
	output, planErr := w.command(dir, "plan", "-json", "-input=false", "-lock=false").Output()
	var exit *exec.ExitError
	if planErr != nil && !errors.As(planErr, &exit) {
		return outcome{}, planErr
	}
	return read(output)
}

// isNoise reports whether a warning is not about the stack: the provider comes
// from a local build, and OpenTofu warns of each deprecated attribute of a
// resource that is passed whole.
func isNoise(summary string) bool {
	return strings.Contains(summary, "development overrides") || summary == "Value derived from a deprecated source"
}

// read takes the weightiest diagnostic out of the messages of a plan.
func read(messages []byte) (outcome, error) {
	o := outcome{verdict: passes}
	planned := false
	for line := range bytes.Lines(messages) {
		var m struct {
			Type       string `json:"type"`
			Diagnostic struct {
				Severity, Summary, Detail, Address string
			} `json:"diagnostic"`
		}
		if err := json.Unmarshal(line, &m); err != nil {
			return o, fmt.Errorf("not a message of a plan: %s", line)
		}
		planned = planned || m.Type == "change_summary"
		d := m.Diagnostic
		switch {
		case m.Type != "diagnostic" || o.verdict == refused || isNoise(d.Summary):
		case d.Severity == "error":
			o = outcome{verdict: refused, summary: d.Summary, detail: d.Detail, address: d.Address}
		case o.verdict == passes:
			o = outcome{verdict: warned, summary: d.Summary, detail: d.Detail, address: d.Address}
		}
	}
	if o.verdict != refused && !planned {
		return o, errors.New("the plan ended without a result")
	}
	return o, nil
}
