// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package diagnose_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/diagnose"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/facts"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/words"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// findings judges a server whose term is too short, whose billing is unknown,
// whose public IP nobody states and whose websites no source limits.
func findings(severities map[rules.Name]rules.Severity, only ...rules.Name) []rules.Finding {
	all := rules.Evaluate(filing.Stack{Servers: []filing.Server{{
		ID: "alicloud/ecs/web", Name: "web",
		Cloud: filing.Known(filing.AliCloud), Product: filing.Known[filing.Product]("ecs"), Region: filing.Known("cn-hangzhou"),
		Billing: filing.Unknown[filing.Billing](), Term: filing.Known(filing.MonthsTerm(1)),
	}}}, rules.Options{Severities: severities})
	return slices.DeleteFunc(all, func(f rules.Finding) bool { return len(only) > 0 && !slices.Contains(only, f.Rule) })
}

func rootPath(fact string) (path.Path, bool) { return path.Root(fact), true }

func reporter(stage diagnose.Stage, enforcement rules.Severity) diagnose.Reporter {
	s := settings.Default()
	s.Enforcement = enforcement
	return diagnose.Reporter{Settings: s, Stage: stage, PathOf: rootPath}
}

// count returns how many errors and warnings there are.
func count(diags diag.Diagnostics) string {
	return fmt.Sprintf("%d errors, %d warnings", diags.ErrorsCount(), diags.WarningsCount())
}

func TestStagesAndEnforcement(t *testing.T) {
	const term, billing = "icp_server_term", "icp_server_billing"
	type want struct{ validating, planning, applying string }
	warning := map[rules.Name]rules.Severity{term: rules.Warning, billing: rules.Warning}
	for name, c := range map[string]struct {
		rule        rules.Name
		severities  map[rules.Name]rules.Severity
		enforcement rules.Severity
		provisional bool
		want        want
	}{
		"violation":                       {term, nil, rules.Error, false, want{"1 errors, 0 warnings", "1 errors, 0 warnings", "1 errors, 0 warnings"}},
		"violation, warning enforced":     {term, nil, rules.Warning, false, want{"0 errors, 0 warnings", "0 errors, 1 warnings", "0 errors, 1 warnings"}},
		"violation, off":                  {term, nil, rules.Off, false, want{"0 errors, 0 warnings", "0 errors, 0 warnings", "0 errors, 0 warnings"}},
		"violation, provisional":          {term, nil, rules.Error, true, want{"0 errors, 0 warnings", "0 errors, 1 warnings", "0 errors, 1 warnings"}},
		"violation of a warning":          {term, warning, rules.Error, false, want{"0 errors, 0 warnings", "0 errors, 1 warnings", "0 errors, 1 warnings"}},
		"undecided":                       {billing, nil, rules.Error, false, want{"0 errors, 0 warnings", "0 errors, 1 warnings", "1 errors, 0 warnings"}},
		"undecided, warning enforced":     {billing, nil, rules.Warning, false, want{"0 errors, 0 warnings", "0 errors, 1 warnings", "0 errors, 1 warnings"}},
		"undecided, off":                  {billing, nil, rules.Off, false, want{"0 errors, 0 warnings", "0 errors, 0 warnings", "0 errors, 0 warnings"}},
		"undecided, provisional":          {billing, nil, rules.Error, true, want{"0 errors, 0 warnings", "0 errors, 1 warnings", "0 errors, 1 warnings"}},
		"undecided about what only warns": {billing, warning, rules.Error, false, want{"0 errors, 0 warnings", "0 errors, 0 warnings", "0 errors, 0 warnings"}},
		"a rule that passes":              {"icp_server_region", nil, rules.Error, false, want{"0 errors, 0 warnings", "0 errors, 0 warnings", "0 errors, 0 warnings"}},
		"undecided where absence is fine": {"icp_server_remaining", nil, rules.Error, false, want{"0 errors, 0 warnings", "0 errors, 0 warnings", "0 errors, 0 warnings"}},
		"what nobody states":              {"icp_server_public_ip", nil, rules.Error, false, want{"1 errors, 0 warnings", "1 errors, 0 warnings", "1 errors, 0 warnings"}},
		"the same, warning enforced":      {"icp_server_public_ip", nil, rules.Warning, false, want{"0 errors, 0 warnings", "0 errors, 1 warnings", "0 errors, 1 warnings"}},
		"the same, provisional":           {"icp_server_public_ip", nil, rules.Error, true, want{"0 errors, 0 warnings", "0 errors, 1 warnings", "0 errors, 1 warnings"}},
	} {
		t.Run(name, func(t *testing.T) {
			for stage, want := range map[diagnose.Stage]string{diagnose.Validating: c.want.validating, diagnose.Planning: c.want.planning, diagnose.Applying: c.want.applying} {
				r := reporter(stage, c.enforcement)
				r.Settings.Provisional = c.provisional
				diags := r.Report(findings(c.severities, c.rule))
				if got := count(diags); got != want {
					t.Errorf("stage %d: got %s, want %s", stage, got, want)
				}
				for _, d := range diags {
					// Only what stops a plan needs a way past it.
					if wayOut := strings.Contains(d.Detail(), "ICP_ENFORCEMENT=warning"); wayOut != (d.Severity() == diag.SeverityError) {
						t.Errorf("stage %d: a %s names the way out: %t", stage, d.Severity(), wayOut)
					}
				}
			}
		})
	}
}

// TestRegionThatNoSourcePlaces: no apply will place it, and it refuses nothing,
// but a plan must not go by in silence.
func TestRegionThatNoSourcePlaces(t *testing.T) {
	unplaced := slices.DeleteFunc(rules.Evaluate(filing.Stack{Servers: []filing.Server{{
		ID: "alicloud/ecs/web", Name: "web",
		Cloud: filing.Known(filing.AliCloud), Product: filing.Known[filing.Product]("ecs"), Region: filing.Known("cn-newtown"),
	}}}, rules.Options{}), func(f rules.Finding) bool { return f.Rule != "icp_server_region" })
	for _, enforcement := range []rules.Severity{rules.Error, rules.Warning} {
		for stage, want := range map[diagnose.Stage]string{
			diagnose.Validating: "0 errors, 0 warnings", diagnose.Planning: "0 errors, 1 warnings", diagnose.Applying: "0 errors, 1 warnings",
		} {
			diags := reporter(stage, enforcement).Report(unplaced)
			if got := count(diags); got != want {
				t.Errorf("stage %d, enforcement %s: got %s, want %s", stage, enforcement, got, want)
			}
			for _, d := range diags {
				if at, ok := d.(diag.DiagnosticWithPath); !ok || !at.Path().Equal(path.Root("region")) || !strings.Contains(d.Detail(), "cn-newtown") {
					t.Errorf("got %v", d)
				}
			}
		}
	}
}

func TestWords(t *testing.T) {
	r := reporter(diagnose.Planning, rules.Error)
	diags := r.Report(findings(nil))
	if got := count(diags); got != "2 errors, 1 warnings" {
		t.Fatalf("got %s", got)
	}
	for i, want := range []struct {
		summary string
		at      string
		words   []string
	}{
		{"Term is too short for an ICP filing", "term_months", []string{
			"is 1 month (stated as 1 month)", "source: ", "Buy 3 months or more", "/docs/rules/icp_server_term.md\n\n", `rules = { icp_server_term = "warning" }`,
		}},
		{"A fact that an ICP filing rule needs is not stated", "has_public_ip", []string{
			"icp_server_public_ip cannot be decided for alicloud/ecs/web: nothing states has_public_ip.", "Give the server a public IP address", `rules = { icp_server_public_ip = "warning" }`,
		}},
		{"ICP filing rule not decided yet", "billing_mode", []string{
			"icp_server_billing cannot be decided for alicloud/ecs/web yet", "/docs/rules/icp_server_billing.md",
		}},
	} {
		d := diags[i]
		if d.Summary() != want.summary {
			t.Errorf("summary %q, want %q", d.Summary(), want.summary)
		}
		if at, ok := d.(diag.DiagnosticWithPath); !ok || !at.Path().Equal(path.Root(want.at)) {
			t.Errorf("%s does not point at %s", d.Summary(), want.at)
		}
		for _, word := range want.words {
			if !strings.Contains(d.Detail(), word) {
				t.Errorf("%q is not in:\n%s", word, d.Detail())
			}
		}
	}
	r.Settings.Language = text.Chinese
	diags = r.Report(findings(nil, "icp_server_term"))
	if diags[0].Summary() != "购买时长不足，不能用于 ICP 备案" || !strings.Contains(diags[0].Detail(), "如需放行") {
		t.Errorf("got %q:\n%s", diags[0].Summary(), diags[0].Detail())
	}
}

func TestUndecidedSaysEachThingOnce(t *testing.T) {
	twice := append(findings(nil, "icp_server_billing"), findings(nil, "icp_server_billing")...)
	diags := reporter(diagnose.Applying, rules.Error).Report(twice)
	if len(diags) != 1 || strings.Count(diags[0].Detail(), "icp_server_billing cannot be decided") != 1 {
		t.Errorf("got %v", diags)
	}
	if !strings.Contains(diags[0].Detail(), `rules = { icp_server_billing = "warning" }`) {
		t.Errorf("the way out is not in:\n%s", diags[0].Detail())
	}
}

func TestPaths(t *testing.T) {
	for name, c := range map[string]struct {
		stage diagnose.Stage
		found bool
	}{
		"an error with a path": {diagnose.Applying, true}, "an error without": {diagnose.Applying, false},
		"a warning with a path": {diagnose.Planning, true}, "a warning without": {diagnose.Planning, false},
	} {
		t.Run(name, func(t *testing.T) {
			r := reporter(c.stage, rules.Error)
			r.PathOf = func(fact string) (path.Path, bool) { return path.Root("over_" + fact), c.found }
			diags := r.Report(findings(nil, "icp_server_billing"))
			at, ok := diags[0].(diag.DiagnosticWithPath)
			if ok != c.found || ok && !at.Path().Equal(path.Root("over_billing_mode")) {
				t.Errorf("got %v", diags[0])
			}
		})
	}
}

func TestProblems(t *testing.T) {
	problems := []facts.Problem{
		{Attribute: "server", Summary: words.Message("server.unreadable", nil), Err: errors.New("bad server")},
		{Attribute: "public_address", Summary: words.Message("public_address", nil), Err: errors.New("bad address")},
		{Attribute: "cloud", Summary: words.Message("cloud", nil), Err: words.Error("must.text", nil)},
	}
	for enforcement, want := range map[rules.Severity]string{
		rules.Error: "3 errors, 0 warnings", rules.Warning: "1 errors, 2 warnings", rules.Off: "1 errors, 0 warnings",
	} {
		diags, refused := reporter(diagnose.Planning, enforcement).Problems(problems)
		if count(diags) != want || !refused {
			t.Errorf("%s: got %v, %t", enforcement, diags, refused)
		}
	}
	if _, refused := reporter(diagnose.Planning, rules.Warning).Problems(problems[:2]); refused {
		t.Error("a resource that cannot be read is refused under warning")
	}
	english, chinese := reporter(diagnose.Planning, rules.Error), reporter(diagnose.Planning, rules.Error)
	chinese.Settings.Language = text.Chinese
	diags, _ := english.Problems(problems)
	if !diags[0].(diag.DiagnosticWithPath).Path().Equal(path.Root("server")) || !strings.HasPrefix(diags[0].Detail(), "Bad server.\n\n") ||
		!strings.Contains(diags[0].Detail(), "ICP_ENFORCEMENT=warning for one run.") || diags[2].Detail() != "Must be a string." {
		t.Errorf("got %v", diags)
	}
	diags, _ = chinese.Problems(problems)
	if diags[2].Summary() != "未知的云厂商" || diags[2].Detail() != "应为字符串。" || !strings.Contains(diags[0].Detail(), "。\n\n如需放行，") {
		t.Errorf("got %v", diags)
	}
	if got, refused := english.Problems(nil); len(got) > 0 || refused {
		t.Errorf("no problems give %v", got)
	}
}

// TestUnreadable: what cannot be read is said apart from what waits, and refuses
// nothing at any stage.
func TestUnreadable(t *testing.T) {
	server := filing.Server{
		ID: "alicloud/ecs/web", Name: "web", Cloud: filing.Known(filing.AliCloud), Product: filing.Known[filing.Product]("ecs"), Region: filing.Known("cn-hangzhou"),
		Billing: filing.Unknown[filing.Billing](), Term: filing.Unreadable[filing.Term](errors.New("the dates are odd")),
		ExpiresAt: filing.Known(time.Now().AddDate(1, 0, 0)), HasPublicIP: filing.Known(true),
	}
	found := rules.Evaluate(filing.Stack{Servers: []filing.Server{server}}, rules.Options{})
	for stage, want := range map[diagnose.Stage]string{
		diagnose.Validating: "0 errors, 0 warnings", diagnose.Planning: "0 errors, 2 warnings", diagnose.Applying: "1 errors, 1 warnings",
	} {
		diags := reporter(stage, rules.Error).Report(found)
		if got := count(diags); got != want {
			t.Errorf("stage %d: got %s, want %s", stage, got, want)
		}
		if stage != diagnose.Validating && !strings.Contains(diags[1].Detail(), "icp_server_term cannot be decided for alicloud/ecs/web: the dates are odd.") {
			t.Errorf("stage %d: got %v", stage, diags)
		}
	}
}

// TestTogether: rules that lack one fact are named in one sentence.
func TestTogether(t *testing.T) {
	found := rules.Evaluate(filing.Stack{Servers: []filing.Server{{Name: "web", Cloud: filing.Unknown[filing.Cloud]()}}},
		rules.Options{Severities: map[rules.Name]rules.Severity{"icp_server_product": rules.Off}})
	detail := reporter(diagnose.Planning, rules.Error).Report(found)[0].Detail()
	if strings.Count(detail, "cloud will be known only after apply") != 1 || !strings.Contains(detail, "icp_server_region, ") || !strings.Contains(detail, "docs/rules/icp_server_region.md\n") || !strings.Contains(detail, "docs/rules/icp_server_term.md") {
		t.Errorf("got %s", detail)
	}
}
