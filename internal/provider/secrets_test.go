// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"encoding/base64"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

// The secrets of the stack, each found nowhere else.
const (
	passwordSecret = "Pass-7f3c1e-Word"
	userDataSecret = "Boot-91ab4d-Token"
	codeSecret     = "Code-55e0aa-Stored"
	codeWOSecret   = "Code-c4d2f8-WriteOnly"
)

const storedCode = `
resource "icp_authorization_code" "stored" {
  filing_server = icp_filing_server.web.id
  website       = "a.cn"
  code          = "` + codeSecret + `"
}
`

const keptCode = `
resource "icp_authorization_code" "kept" {
  filing_server   = icp_filing_server.web.id
  website         = "b.cn"
  code_wo         = "` + codeWOSecret + `"
  code_wo_version = 1
}
`

// TestSecrets: what is secret in a cloud resource or in code_wo appears in
// nothing of this provider: its part of the state and of the plan, its
// diagnostics, its lines of the log at TRACE.
func TestSecrets(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		cli.NeedWriteOnly(t)
		instance := strings.Replace(goodInstance, "period ", "password = \""+passwordSecret+"\"\n  user_data = \""+userDataSecret+"\"\n  period ", 1)
		short := strings.Replace(instance, "= 12", "= 1", 1)
		secretStack := storedCode + keptCode
		clash := secretStack + strings.NewReplacer(`"kept"`, `"clash"`, `"b.cn"`, `"c.cn"`).Replace(keptCode)
		w := start(t, cli, short+filingServer+secretStack)
		log := filepath.Join(filepath.Dir(w.Dir), "trace.log")
		w.Setenv("TF_LOG", "TRACE")
		w.Setenv("TF_LOG_PATH", log)

		said := w.Plan().Diagnostics
		has(t, "the plan of a short term", said, "Term is too short")
		rewrite(w, instance+filingServer+clash)
		said = append(said, w.Plan().Diagnostics...)
		has(t, "the plan of one code twice", said, "Authorization code is used twice")

		rewrite(w, instance+filingServer+secretStack)
		passes(t, "the plan", w.Plan())
		checkPlan(t, w)
		apply := w.ApplyPlan()
		passes(t, "the apply", apply)
		said = append(said, apply.Diagnostics...)
		again := w.Plan()
		passes(t, "the next plan", again)
		checkPlan(t, w)
		checkState(t, w.State())
		said = append(said, again.Diagnostics...)

		for i := range said {
			if secret := secretIn(textOf(&said[i])); secret != "" {
				t.Errorf("a diagnostic has %s: %s", secret, textOf(&said[i]))
			}
		}
		checkLog(t, log)
	})
}

// secretIn returns the first secret in a text, also one in base64 as binary
// values appear in logs.
func secretIn(text string) string {
	for _, secret := range []string{passwordSecret, userDataSecret, codeSecret, codeWOSecret} {
		if strings.Contains(text, secret) || strings.Contains(text, base64.StdEncoding.EncodeToString([]byte(secret))) {
			return secret
		}
	}
	return ""
}

// checkPlan looks for secrets in what the plan's JSON says of this provider's
// resources. code is a stored argument, so that it is there, marked sensitive;
// the configuration part shows literals as they are written.
func checkPlan(t *testing.T, w *acctest.Workspace) {
	t.Helper()
	plan := w.PlanJSON()
	var ours, theirs []any
	for _, change := range plan.ResourceChanges {
		if strings.HasPrefix(change.Type, "icp_") {
			ours = append(ours, change.Change)
		} else {
			theirs = append(theirs, change.Change)
		}
	}
	for _, resource := range plan.PlannedValues.RootModule.Resources {
		if strings.HasPrefix(resource.Type, "icp_") {
			ours = append(ours, resource.AttributeValues)
		}
	}
	text := strings.ReplaceAll(jsonOf(t, ours), codeSecret, "")
	if secret := secretIn(text); secret != "" {
		t.Errorf("the plan of this provider's resources has %s", secret)
	}
	if !strings.Contains(jsonOf(t, theirs), passwordSecret) {
		t.Error("the password is not in the plan at all: this test proves nothing")
	}
}

func checkState(t *testing.T, raw []byte) {
	t.Helper()
	var state struct{ Resources []map[string]any }
	if err := json.Unmarshal(raw, &state); err != nil {
		t.Fatal(err)
	}
	var ours, theirs []any
	for _, resource := range state.Resources {
		if name, _ := resource["type"].(string); strings.HasPrefix(name, "icp_") {
			ours = append(ours, resource)
		} else {
			theirs = append(theirs, resource)
		}
	}
	text := jsonOf(t, ours)
	if strings.Count(text, codeSecret) != 1 {
		t.Errorf("code is %d times in the state", strings.Count(text, codeSecret))
	}
	if secret := secretIn(strings.ReplaceAll(text, codeSecret, "")); secret != "" {
		t.Errorf("this provider's state has %s", secret)
	}
	if !strings.Contains(jsonOf(t, theirs), passwordSecret) {
		t.Error("the password is not in the state at all: this test proves nothing")
	}
}

func jsonOf(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// checkLog looks for secrets in the lines of the log that come from this
// provider: the CLI passes a provider's lines on under the provider's name,
// "provider.terraform-provider-icp". Lines of the CLI itself and of the cloud
// provider may show what they like.
func checkLog(t *testing.T, path string) {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	ours := 0
	for line := range strings.Lines(string(content)) {
		if !strings.Contains(line, "provider.terraform-provider-icp:") {
			continue
		}
		ours++
		if secret := secretIn(line); secret != "" {
			t.Errorf("the log has %s: %s", secret, line)
		}
	}
	if ours < 100 {
		t.Errorf("the log has %d lines of this provider: this test proves nothing", ours)
	}
}
