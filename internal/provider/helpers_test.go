// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	tfjson "github.com/hashicorp/terraform-json"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

// required is the block that lets a configuration use all providers.
const required = `
terraform {
  required_providers {
    icp          = { source = "icp-filing/icp" }
    alicloud     = { source = "aliyun/alicloud" }
    huaweicloud  = { source = "huaweicloud/huaweicloud" }
    tencentcloud = { source = "tencentcloudstack/tencentcloud" }
  }
}
`

// goodInstance is a server that may back filings.
const goodInstance = `
resource "alicloud_instance" "web" {
  instance_name              = "web"
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}
`

// filingServer declares goodInstance as a filing server.
const filingServer = `
resource "icp_filing_server" "web" {
  name   = "web"
  server = alicloud_instance.web
}
`

// statedServer is a filing server whose facts are stated, for what needs no
// cloud resource.
const statedServer = `
resource "icp_filing_server" "web" {
  name         = "web"
  cloud        = "alicloud"
  product      = "ecs"
  region       = "cn-hangzhou"
  billing_mode = "PrePaid"
  term_months  = 12
  has_public_ip    = true
}
`

// start makes a workspace of one main.tf; other files come in pairs of name
// and content.
func start(t *testing.T, cli acctest.CLI, main string, others ...string) *acctest.Workspace {
	t.Helper()
	files := map[string]string{"main.tf": required + main}
	for i := 0; i+1 < len(others); i += 2 {
		files[others[i]] = others[i+1]
	}
	return acctest.NewWorkspace(t, cli, files)
}

// rewrite replaces main.tf.
func rewrite(w *acctest.Workspace, main string) { w.Write("main.tf", required+main) }

// passes fails the test unless a command ended well and said nothing.
func passes(t *testing.T, what string, got acctest.Diagnosed) {
	t.Helper()
	if got.Code != 0 || len(ours(got.Diagnostics)) != 0 {
		t.Fatalf("%s ends with %d: %s", what, got.Code, said(got))
	}
}

// succeeds fails the test unless a command ended well, warnings or not.
func succeeds(t *testing.T, what string, got acctest.Diagnosed) {
	t.Helper()
	if got.Code != 0 {
		t.Fatalf("%s ends with %d: %s", what, got.Code, said(got))
	}
}

// refused fails the test unless a command ended with an error that has the
// words, and returns the error's text.
func refused(t *testing.T, what string, got acctest.Diagnosed, words ...string) string {
	t.Helper()
	if got.Code == 0 {
		t.Fatalf("%s is not refused: %s", what, said(got))
	}
	return has(t, what, got.Errors(), words...)
}

// warns fails the test unless a command ended well and with one warning, that
// has the words.
func warns(t *testing.T, what string, got acctest.Diagnosed, words ...string) {
	t.Helper()
	succeeds(t, what, got)
	if own := ours(got.Diagnostics); len(own) != 1 {
		t.Fatalf("%s says %d things: %s", what, len(own), said(got))
	}
	has(t, what, got.Warnings(), words...)
}

// ours leaves out what OpenTofu says of every whole resource: that some
// attributes of its type are deprecated.
func ours(diagnostics []tfjson.Diagnostic) []tfjson.Diagnostic {
	return slices.DeleteFunc(slices.Clone(diagnostics), func(d tfjson.Diagnostic) bool {
		return d.Summary == "Value derived from a deprecated source" && !strings.Contains(d.Detail, " icp_")
	})
}

// has fails the test unless one of the diagnostics has all the words, and
// returns that one's text.
func has(t *testing.T, what string, diagnostics []tfjson.Diagnostic, words ...string) string {
	t.Helper()
	var texts []string
	for i := range diagnostics {
		text := textOf(&diagnostics[i])
		if hasWords(text, words) {
			return text
		}
		texts = append(texts, text)
	}
	t.Fatalf("%s does not say %q in one diagnostic, but:\n%s", what, words, strings.Join(texts, "\n---\n"))
	return ""
}

func hasWords(text string, words []string) bool {
	for _, word := range words {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

func textOf(d *tfjson.Diagnostic) string { return d.Summary + "\n" + d.Detail }

// said returns everything a command said, for failures.
func said(got acctest.Diagnosed) string {
	var texts []string
	for _, d := range ours(got.Diagnostics) {
		texts = append(texts, string(d.Severity)+" "+textOf(&d))
	}
	return strings.Join(texts, "\n---\n") + "\n" + got.Stderr
}

// changes returns the actions that a plan has for each resource whose address
// begins with the prefix, leaving out those that stay as they are.
func changes(plan *tfjson.Plan, prefix string) map[string]string {
	found := map[string]string{}
	for _, change := range plan.ResourceChanges {
		if strings.HasPrefix(change.Address, prefix) && !change.Change.Actions.NoOp() {
			found[change.Address] = strings.Trim(fmt.Sprint(change.Change.Actions), "[]")
		}
	}
	return found
}

// attributesIn returns what the state has of a resource, null attributes left out.
func attributesIn(t *testing.T, w *acctest.Workspace, address string) map[string]any {
	t.Helper()
	state := new(tfjson.State)
	result := w.Run("show", "-json")
	if err := state.UnmarshalJSON([]byte(result.Stdout)); err != nil {
		t.Fatalf("show: %v\n%s", err, result.Text())
	}
	if state.Values == nil {
		return nil
	}
	for _, resource := range state.Values.RootModule.Resources {
		if resource.Address == address {
			return resource.AttributeValues
		}
	}
	return nil
}

// codes returns authorization codes for the websites, one block each.
func codes(websites ...string) string {
	var b strings.Builder
	for _, website := range websites {
		fmt.Fprintf(&b, `
resource "icp_authorization_code" "%s" {
  filing_server = icp_filing_server.web.id
  website       = "%s"
}
`, strings.ReplaceAll(website, ".", "_"), website)
	}
	return b.String()
}

// websites returns n domains that sort as they are numbered.
func websites(n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = fmt.Sprintf("site%d.cn", i+1)
	}
	return names
}

// planned returns what a plan knows of a resource, and which of its attributes
// are unknown.
func planned(t *testing.T, plan *tfjson.Plan, address string) (known, unknown map[string]any) {
	t.Helper()
	for _, change := range plan.ResourceChanges {
		if change.Address == address {
			known, _ = change.Change.After.(map[string]any)
			unknown, _ = change.Change.AfterUnknown.(map[string]any)
			return known, unknown
		}
	}
	t.Fatalf("the plan has no %s", address)
	return nil, nil
}

// stored returns the types of the resources of which the state has instances.
// The CLI notes a resource that failed to be created without any.
func stored(t *testing.T, w *acctest.Workspace) []string {
	t.Helper()
	var state struct {
		Resources []struct {
			Type      string
			Instances []json.RawMessage
		}
	}
	if err := json.Unmarshal(w.State(), &state); err != nil {
		t.Fatal(err)
	}
	var types []string
	for _, resource := range state.Resources {
		if len(resource.Instances) > 0 {
			types = append(types, resource.Type)
		}
	}
	return types
}
