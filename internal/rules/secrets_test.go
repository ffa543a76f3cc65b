// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

const password = "hunter2"

// asURL writes a website as a URL with a password.
func asURL(website string) string { return "https://user:" + password + "@" + website + "/x" }

// withPasswords returns the stack with all its websites as URLs with passwords.
func withPasswords(stack filing.Stack) filing.Stack {
	all := func(websites []filing.Fact[string]) []filing.Fact[string] {
		websites = slices.Clone(websites)
		for i := range websites {
			websites[i] = filing.Map(websites[i], asURL)
		}
		return websites
	}
	stack.Servers, stack.Codes = slices.Clone(stack.Servers), slices.Clone(stack.Codes)
	stack.Deliveries, stack.Releases = slices.Clone(stack.Deliveries), slices.Clone(stack.Releases)
	for i := range stack.Servers {
		stack.Servers[i].Websites = filing.Map(stack.Servers[i].Websites, all)
	}
	for c := range stack.Codes {
		stack.Codes[c].Website = filing.Map(stack.Codes[c].Website, asURL)
		stack.Codes[c].AppDomains = filing.Map(stack.Codes[c].AppDomains, all)
	}
	for i := range stack.Deliveries {
		stack.Deliveries[i].Domain = filing.Map(stack.Deliveries[i].Domain, asURL)
	}
	for i := range stack.Releases {
		stack.Releases[i].Uses = slices.Clone(stack.Releases[i].Uses)
		for k := range stack.Releases[i].Uses {
			stack.Releases[i].Uses[k] = filing.Map(stack.Releases[i].Uses[k], func(s filing.Service) filing.Service {
				if !s.IsApp() {
					s.Name = asURL(s.Name)
				}
				return s
			})
		}
	}
	return stack
}

// TestPasswordOfAWebsite looks for the password of a website that is written as a
// URL in all that findings hold: of every example and of the decision table.
func TestPasswordOfAWebsite(t *testing.T) {
	// shows are the rules whose findings name such a website.
	shows := map[rules.Name]bool{}
	eachStack(t, func(stack filing.Stack, options rules.Options) {
		for _, f := range rules.Evaluate(withPasswords(stack), options) {
			said := f.Subject.Name
			if f.Values != nil {
				said += fmt.Sprintf("%+v", *f.Values) + f.Message(text.English).Detail() + f.Message(text.Chinese).Detail()
			}
			if strings.Contains(said, password) {
				t.Errorf("%s %s tells the password:\n%s", f.Rule, f.Variant(), said)
			}
			if strings.Contains(said, "https://…@") {
				shows[f.Rule] = true
			}
		}
	})
	for _, rule := range rules.All() {
		names := rule.Subject == rules.SubjectCode || rule.Needs == rules.NeedsWebsite || rule.Needs == rules.NeedsServerCodes ||
			rule.Needs == rules.NeedsNewCodes || rule.Needs == rules.NeedsRelease || rule.Name == "icp_server_websites"
		if names && !shows[rule.Name] {
			t.Errorf("%s names no website: the rules that do are %q", rule.Name, slices.Sorted(maps.Keys(shows)))
		}
	}
}
