// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	shared "github.com/icp-filing/terraform-provider-icp/internal/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// plansFolder has the scenarios of icp-check: configurations with their plans.
const plansFolder = "../check/testdata"

// onlyInPlans are the violations, and the regions that no source places, that icp-check finds in the plan of a scenario
// and that its source does not tell, with the reason. docs/tflint-ruleset-icp.md
// has the reasons.
var onlyInPlans = map[string]map[string]string{
	"keys": {
		"icp_server_term module.site":               inModule,
		"icp_server_term module.outer.module.inner": inModule,
	},
	"fixes": {
		"icp_server_term module.each":                            inModule,
		"icp_server_term module.first.icp_filing_server.web":     inModule,
		"icp_server_term module.second.icp_filing_server.web":    inModule,
		"icp_server_term module.once.icp_filing_server.web":      inModule,
		"icp_server_product module.once.icp_filing_server.front": inModule,
	},
	"deliveries":        {"icp_delivery_filed alicloud_cdn_domain_new.filed": planned},
	"outputs":           {"icp_server_billing module.site": inModule},
	"omitted":           {"icp_server_billing module.null.alicloud_instance.web": inModule},
	"regions":           {"icp_server_billing module.home.alicloud_instance.web": inModule},
	"suppressed-module": {"icp_server_billing module.real.alicloud_instance.web": inModule},
	"read-alicloud": {
		"icp_server_billing data.alicloud_instances.payg":  readFromCloud,
		"icp_server_billing data.alicloud_instances.same":  readFromCloud,
		"icp_server_billing data.alicloud_instances.twins": readFromCloud,
		"icp_server_billing icp_filing_server.keyed":       readFromCloud,
		"icp_server_public_ip icp_filing_server.bare":      readFromCloud,
	},
	"read-others": {
		"icp_server_billing data.huaweicloud_compute_instance.payg": readFromCloud,
		"icp_server_billing data.tencentcloud_instances.bare":       readFromCloud,
		"icp_server_billing data.tencentcloud_instances.payg":       readFromCloud,
		"icp_server_remaining data.tencentcloud_instances.good":     readFromCloud,
	},
	"read-own":    {"icp_server_billing alicloud_instance.payg": readFromCloud},
	"sensitive":   {"icp_server_billing alicloud_instance.web": sensitiveValue},
	"server-text": {"icp_server_product icp_filing_server.network": unlisted},
	"undeclared": {
		"icp_code_server icp_authorization_code.app":              wholePlan,
		"icp_code_server icp_authorization_code.misspelt":         wholePlan,
		"icp_code_server module.site.icp_authorization_code.site": wholePlan,
	},
	"spent": {
		"icp_code_limit icp_filing_server.web":          inState,
		"icp_code_released icp_authorization_code.site": inState,
	},
	"batch": {
		"icp_code_batch icp_filing_server.more":          inState,
		"icp_code_released icp_authorization_code.other": inState,
	},
	"forgotten": {
		"icp_code_limit icp_filing_server.web":         inState,
		"icp_code_released icp_authorization_code.old": inState,
		"icp_server_released icp_filing_server.kept":   inState,
	},
	"released": {
		"icp_server_billing tencentcloud_instance.hourly": byVariable,
		"icp_server_released icp_filing_server.elsewhere": inState,
		"icp_server_released icp_filing_server.ends":      inState,
		"icp_server_released icp_filing_server.hourly":    inState,
		"icp_server_released icp_filing_server.inside":    inState,
		"icp_server_released icp_filing_server.moves":     inState,
	},
}

// What source does not tell.
const (
	inModule       = "the server is in a called module"
	readFromCloud  = "a data source reads it from the cloud"
	unlisted       = "no record has the type, which may be that of a server"
	sensitiveValue = "a sensitive variable decides it"
	wholePlan      = "one module does not show which servers there are"
	inState        = "the state has what the source no longer has"
	planned        = "source does not tell a filing that is planned from one that is through"
	byVariable     = "the plan is of another value than the variable's default"
)

// filedIn are the domains that a scenario takes as filed, as the tests of check
// have them.
var filedIn = map[string][]string{
	"made-of":    {"listed-example.cn"},
	"deliveries": {"elsewhere-example.cn tencentcloud"},
	"access": {
		"shop-example.cn tencentcloud", "payg-example.cn tencentcloud", "bare-example.cn tencentcloud", "unsaid-example.cn",
		"both-example.cn tencentcloud", "both-example.cn alicloud", "away-example.cn tencentcloud", "added-example.cn tencentcloud",
		"eip-example.cn alicloud", "nat-example.cn alicloud", "cdn-example.cn tencentcloud",
	},
	"offshore": {
		"listed-example.cn alicloud", "eip-example.cn huaweicloud", "tencent-example.cn", "unseen-example.cn", "subdomain-example.cn",
	},
}

// TestSameAsPlans lints the configurations that icp-check's plans were made of:
// both say the same of the same lines, but for what only a plan has.
func TestSameAsPlans(t *testing.T) {
	home := acctest.NewTFLintHome(t)
	plugins := filepath.Join(home.Dir, "plugins")
	home.Install(t, "plugins", "0.0.0-test")
	home.Env = append(home.Env, "TFLINT_PLUGIN_DIR="+plugins)
	tflint := acctest.TFLints(t)[0]
	compared := 0
	scenarios, err := os.ReadDir(plansFolder)
	if err != nil {
		t.Fatal(err)
	}
	for _, scenario := range scenarios {
		name := scenario.Name()
		dir := filepath.Join(plansFolder, name)
		plan, err := os.Open(filepath.Join(dir, "terraform.json"))
		if err != nil {
			continue // several plans, or none of its own
		}
		tree, err := tfconfig.ReadDir(dir, check.RuleNames)
		if err != nil {
			_ = plan.Close()
			continue // another scenario's configuration
		}
		compared++
		t.Run(name, func(t *testing.T) {
			defer func() { _ = plan.Close() }()
			options := check.Options{}
			config := "plugin \"icp\" {\n  enabled = true\n  preset  = \"all\"\n"
			for _, text := range filedIn[name] {
				filed, err := shared.Filed(catalog.Default(), text)
				if err != nil {
					t.Fatal(err)
				}
				options.Filed = append(options.Filed, filed)
			}
			if list := filedIn[name]; list != nil {
				config += "  filed   = [\"" + strings.Join(list, "\", \"") + "\"]\n"
			}
			read, err := topology.FromPlans([]topology.PlanInput{{Name: "plan", JSON: plan, Source: tree}}, catalog.Default())
			if err != nil {
				t.Fatal(err)
			}
			checked := check.Run(read, options)
			want, onlyHere := map[string]bool{}, map[string]bool{}
			for _, r := range checked.Results {
				if (r.Finding.Verdict == rules.Violation || r.Finding.Unplaced()) && r.Suppressed == nil {
					block := blockAt(tree, r.Position.File, r.Position.Line)
					if block == "" {
						block, _, _ = strings.Cut(r.Address, "[")
					}
					violation := string(r.Finding.Rule) + " " + block
					if _, ok := onlyInPlans[name][violation]; ok {
						onlyHere[violation] = true
					} else {
						want[fmt.Sprintf("%s line %d", violation, r.Position.Line)] = true
					}
				}
			}
			for violation := range onlyInPlans[name] {
				if !onlyHere[violation] {
					t.Errorf("icp-check does not find %s", violation)
				}
			}

			work := t.TempDir()
			writeFiles(t, work, readFiles(t, dir))
			writeFile(t, filepath.Join(work, ".tflint.hcl"), config+"}\n"+withoutBundled)
			got := map[string]bool{}
			for _, issue := range home.Lint(t, tflint, work, "--config="+filepath.Join(work, ".tflint.hcl")).Issues {
				at := issue.Range
				got[fmt.Sprintf("%s %s line %d", issue.Rule.Name, blockAt(tree, at.Filename, at.Start.Line), at.Start.Line)] = true
			}
			if !maps.Equal(got, want) {
				t.Errorf("tflint finds\n%s\nwant\n%s", list(got), list(want))
			}
		})
	}
	if compared == 0 {
		t.Error("there is nothing to compare")
	}
}

func list(set map[string]bool) string { return strings.Join(slices.Sorted(maps.Keys(set)), "\n") }

// blockAt returns the resource whose block has a line, empty for none.
func blockAt(tree *tfconfig.Tree, file string, line int) string {
	for name, block := range tree.Module(nil).Resources {
		p := block.Position
		if p.File == file && p.Line <= line && line <= p.EndLine {
			return name
		}
	}
	return ""
}
