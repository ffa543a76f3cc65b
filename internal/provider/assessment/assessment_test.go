// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package assessment_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/assessment"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func server(changes ...func(*filing.Server)) filing.Server {
	s := filing.Server{
		ID: "alicloud/ecs/web", Name: "web", Cloud: filing.Known(filing.AliCloud), Product: filing.Known[filing.Product]("ecs"),
		Region: filing.Known("cn-hangzhou"), Billing: filing.Known(filing.Subscription), Term: filing.Known(filing.MonthsTerm(12)),
		HasPublicIP: filing.Known(true), ExpiresAt: filing.Unknown[time.Time](),
	}
	for _, change := range changes {
		change(&s)
	}
	return s
}

func product(cloud filing.Cloud, name filing.Product) func(*filing.Server) {
	return func(s *filing.Server) { s.Cloud, s.Product = filing.Known(cloud), filing.Known(name) }
}

func region(id string) func(*filing.Server) {
	return func(s *filing.Server) { s.Region = filing.Known(id) }
}

func unknownBilling(s *filing.Server) { s.Billing = filing.Unknown[filing.Billing]() }

func absentBilling(s *filing.Server) { s.Billing = filing.Absent[filing.Billing]() }

// undecided writes each undecided rule as its name, cause and fact.
func undecided(list types.List) string {
	var words []string
	for _, element := range list.Elements() {
		attributes := element.(types.Object).Attributes()
		for _, name := range []string{"rule", "cause", "fact"} {
			words = append(words, attributes[name].(types.String).ValueString())
		}
	}
	return strings.Join(words, " ")
}

// allUndecided are the rules that need to know which product a server is.
func allUndecided(cause string) string {
	var words []string
	for _, rule := range []string{"billing", "product", "public_ip", "remaining", "term", "websites"} {
		words = append(words, "icp_server_"+rule, cause, "product")
	}
	return strings.Join(words, " ")
}

// TestSeveritiesDoNotDecide: a server is eligible by its facts, whatever the
// severities.
func TestSeveritiesDoNotDecide(t *testing.T) {
	short := server(func(s *filing.Server) { s.Term = filing.Known(filing.MonthsTerm(1)) })
	expired := server(product(filing.AliCloud, "ecs"), func(s *filing.Server) { s.ExpiresAt = filing.Known(time.Now().Add(24 * time.Hour)) })
	for name, c := range map[string]struct {
		server     filing.Server
		severities map[rules.Name]rules.Severity
		want       bool
	}{
		"a rule is off":        {short, map[rules.Name]rules.Severity{"icp_server_term": rules.Off}, false},
		"a rule warns":         {short, map[rules.Name]rules.Severity{"icp_server_term": rules.Warning}, false},
		"a warning is raised":  {expired, map[rules.Name]rules.Severity{"icp_website_domain": rules.Error}, true},
		"all rules are off":    {short, allOff(), false},
		"off without any need": {server(), allOff(), true},
	} {
		s := settings.Default()
		s.Severities = c.severities
		a, _, _ := assessment.Of(t.Context(), c.server, session.Default().Unconfigured(s))
		if a.Eligible.ValueBool() != c.want {
			t.Errorf("%s: eligible is %s, want %t", name, a.Eligible, c.want)
		}
	}
}

func allOff() map[rules.Name]rules.Severity {
	off := map[rules.Name]rules.Severity{}
	for _, r := range rules.All() {
		off[r.Name] = rules.Off
	}
	return off
}

func TestOf(t *testing.T) {
	yes, no, unknown, null := types.BoolValue(true), types.BoolValue(false), types.BoolUnknown(), types.BoolNull()
	for name, c := range map[string]struct {
		server             filing.Server
		eligible, required types.Bool
		codes, websites    types.Int64
		undecided          string // "?" is unknown
		findings           int    // -1 is unknown
	}{
		"good":             {server(), yes, yes, types.Int64Value(5), types.Int64Value(5), "", 0},
		"outside":          {server(region("cn-hongkong")), no, no, types.Int64Value(5), types.Int64Value(5), "", 1},
		"unknown billing":  {server(unknownBilling), unknown, yes, types.Int64Value(5), types.Int64Value(5), "?", -1},
		"no billing":       {server(absentBilling), null, yes, types.Int64Value(5), types.Int64Value(5), "icp_server_billing absent billing_mode", 1},
		"violated already": {server(unknownBilling, region("cn-hongkong")), no, no, types.Int64Value(5), types.Int64Value(5), "?", -1},
		"unknown region":   {server(func(s *filing.Server) { s.Region = filing.Unknown[string]() }), unknown, unknown, types.Int64Value(5), types.Int64Value(5), "?", -1},
		"no region":        {server(func(s *filing.Server) { s.Region = filing.Absent[string]() }), null, null, types.Int64Value(5), types.Int64Value(5), "icp_server_region absent region", 1},
		"a region that no source settles": {
			server(product(filing.TencentCloud, "cvm"), region("mars-olympus")), null, null, types.Int64Value(5), types.Int64Value(5), "icp_server_region no_source region", 1,
		},
		"limits that no source states": {
			server(product(filing.HuaweiCloud, "nat_gateway"), region("cn-north-4")), yes, yes, types.Int64Value(0), types.Int64Null(), "", 0,
		},
		"a product that cannot file": {server(product(filing.AliCloud, "slb")), no, yes, types.Int64Value(0), types.Int64Null(), "", 1},
		"a product that no source lists": {
			server(product(filing.AliCloud, "quantum_box")), yes, yes, types.Int64Null(), types.Int64Null(),
			allUndecided("no_source"), 6,
		},
		"an unknown product": {server(func(s *filing.Server) { s.Product = filing.Unknown[filing.Product]() }), unknown, yes, types.Int64Unknown(), types.Int64Unknown(), "?", -1},
		"an unknown cloud":   {server(func(s *filing.Server) { s.Cloud = filing.Unknown[filing.Cloud]() }), unknown, unknown, types.Int64Unknown(), types.Int64Unknown(), "?", -1},
		"no product":         {server(func(s *filing.Server) { s.Product = filing.Absent[filing.Product]() }), null, yes, types.Int64Null(), types.Int64Null(), "icp_server_product absent product", 1},
		"unknown codes elsewhere": {
			server(func(s *filing.Server) { s.UndeclaredCodes = filing.Unknown[int]() }), unknown, yes, types.Int64Value(5), types.Int64Value(5), "?", -1,
		},
		"unknown domains": {
			server(func(s *filing.Server) { s.Websites = filing.Unknown[[]filing.Fact[string]]() }), unknown, yes, types.Int64Value(5), types.Int64Value(5), "?", -1,
		},
	} {
		t.Run(name, func(t *testing.T) {
			a, basis, diags := assessment.Of(t.Context(), c.server, session.Default().Unconfigured(settings.Default()))
			if diags.HasError() {
				t.Fatal(diags)
			}
			if !a.Eligible.Equal(c.eligible) || !a.FilingRequired.Equal(c.required) || !a.MaxCodes.Equal(c.codes) || !a.MaxWebsites.Equal(c.websites) {
				t.Errorf("got eligible %s, filing required %s, %s codes, %s websites", a.Eligible, a.FilingRequired, a.MaxCodes, a.MaxWebsites)
			}
			if len(basis.Findings) == 0 {
				t.Error("no findings are returned")
			}
			if a.Undecided.IsUnknown() != (c.undecided == "?") || a.Findings.IsUnknown() != (c.findings == -1) {
				t.Fatalf("undecided %s, findings %s", a.Undecided, a.Findings)
			}
			if c.findings == -1 {
				return
			}
			if got := undecided(a.Undecided); got != c.undecided {
				t.Errorf("undecided are %q, want %q", got, c.undecided)
			}
			if got := len(a.Findings.Elements()); got != c.findings || a.Findings.IsNull() {
				t.Errorf("%d findings, want %d: %s", got, c.findings, a.Findings)
			}
		})
	}
}

func TestFindings(t *testing.T) {
	s := settings.Default()
	s.Language = text.Chinese
	s.Severities = map[rules.Name]rules.Severity{"icp_server_region": rules.Warning}
	a, _, _ := assessment.Of(t.Context(), server(region("cn-hongkong")), session.Default().Unconfigured(s))
	var findings []assessment.Finding
	if diags := a.Findings.ElementsAs(t.Context(), &findings, false); diags.HasError() || len(findings) != 1 {
		t.Fatal(diags, findings)
	}
	f := findings[0]
	got := []string{f.Rule.ValueString(), f.Verdict.ValueString(), f.Severity.ValueString(), f.Summary.ValueString()}
	if want := []string{"icp_server_region", "violation", "warning", "地域不在中国内地"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	for what, text := range map[string]string{"cn-hongkong": f.Found.ValueString(), "来源": f.Why.ValueString(), "请": f.Fix.ValueString(), "icp_server_region.md": f.Page.ValueString()} {
		if !strings.Contains(text, what) {
			t.Errorf("%q is not in %q", what, text)
		}
	}
	if a.Eligible.ValueBool() {
		t.Error("a severity makes a server outside of the mainland eligible")
	}
}

func TestLegacyProducts(t *testing.T) {
	s := settings.Default()
	old := server(product(filing.AliCloud, "nat_gateway"))
	for _, c := range []bool{false, true} {
		s.LegacyProducts = c
		if a, _, _ := assessment.Of(t.Context(), old, session.Default().Unconfigured(s)); a.Eligible.ValueBool() != c {
			t.Errorf("legacy products %t: eligible is %s", c, a.Eligible)
		}
	}
}
