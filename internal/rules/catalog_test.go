// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// onecloud is a catalogue's only cloud.
const onecloud = `
cloud: onecloud
title: {en: One Cloud, zh: 一云}
region_sources: [HW-2024]
renewals_count: true
code_rules: {direct_uses_code_slot: true, direct_excludes_codes: false, slots_return: false, code_owner_enterprise: false, codes_enterprise_only: false, codes_in_one_batch: false}
products:
  - name: box
    title: {en: Box, zh: 盒子 Box}
    eligibility: eligible
    kind: server
    min_term_months: 7
    min_remaining_months: 0
    public_ip: required
    websites: 2
    codes: 1
    certainty: high
    sources: [TC-DOMAIN]
  - name: pot
    title: {en: Pot, zh: 罐子 Pot}
    eligibility: eligible
    kind: server
    min_term_months: 7
    min_remaining_months: 0
    public_ip: required
    websites: 2
    codes: 0
    certainty: high
    codes_certainty: high
    sources: [TC-DOMAIN]
  - name: none
    title: {en: None, zh: 无}
    eligibility: ineligible
    kind: server
    instead: {en: a box, zh: 盒子}
    certainty: high
    sources: [TC-DOMAIN]
regions:
  - {id: cn-one, title: {en: One, zh: 一}, mainland: true}
`

// smallCatalog returns the catalogue of the one cloud, with edits of its file.
func smallCatalog(t *testing.T, edits ...func(file string) string) *catalog.Catalog {
	t.Helper()
	file := onecloud
	for _, edit := range edits {
		file = edit(file)
	}
	files := fstest.MapFS{"onecloud.yaml": {Data: []byte(file)}}
	for _, name := range []string{"sources.yaml", "provinces.yaml", "suffixes.yaml", "uncovered.yaml"} {
		content, err := os.ReadFile(filepath.Join("..", "catalog", "data", name))
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: content}
	}
	return must(catalog.Load(files))
}

// TestAnotherCatalogue judges by a catalogue that knows one cloud.
func TestAnotherCatalogue(t *testing.T) {
	options := rules.Options{Catalog: smallCatalog(t)}
	stack := servers(server("onecloud/box", region("cn-one"), term(filing.MonthsTerm(6))))
	f := judge("icp_server_term", stack, options)[0]
	if f.Verdict != rules.Violation || f.Values.Need != 7 || f.Values.Have != 6 {
		t.Errorf("got %s, %d of %d months", f.Verdict, f.Values.Have, f.Values.Need)
	}
	if sources := f.Sources(); len(sources) != 1 || sources[0].ID != "TC-DOMAIN" {
		t.Errorf("it cites %v", sources)
	}
	checkWords(t, f, text.Chinese, []string{"盒子 Box 至少需要 7 个月。"}, nil)
	if said := judge("icp_server_term", stack, rules.Options{})[0]; said.Cause != rules.SourceSilent {
		t.Errorf("the catalogue that is built in knows the cloud: %v", said)
	}
	// The hint lists the clouds of the catalogue that was judged by.
	unknown := judge("icp_server_product", servers(server("onecloud/box", func(s *filing.Server) { s.Cloud = filing.Absent[filing.Cloud]() })), options)[0]
	checkWords(t, unknown, text.English, []string{"Set cloud to one of onecloud, or pass"}, []string{"alicloud"})
}

// TestInferencesAreSaid: a violation that rests on an inferred fact of a product says
// from what it is inferred, whatever the fact.
func TestInferencesAreSaid(t *testing.T) {
	said := map[string]bool{}
	c := smallCatalog(t, func(file string) string {
		var inferences strings.Builder
		for _, key := range catalog.InferableFacts() {
			fmt.Fprintf(&inferences, "      %s: {en: From %s., zh: 源自 %s。}\n", key, key, key)
		}
		file = strings.ReplaceAll(file, "    kind: server\n", "    kind: server\n    inferences:\n"+inferences.String())
		return strings.Replace(file, "min_remaining_months: 0", "min_remaining_months: 2", 1)
	})
	box := func(edit func(*filing.Server)) filing.Stack {
		return servers(server("onecloud/box", region("cn-one"), term(filing.MonthsTerm(12)), edit))
	}
	full := box(domains("a.cn", "b.cn", "c.cn"))
	full.Codes = []filing.Code{code("onecloud/box/web", "d.cn"), code("onecloud/box/web", "e.cn"), code("onecloud/none/web", "f.cn"), code("onecloud/pot/web", "g.cn")}
	for _, stack := range []filing.Stack{
		full,
		box(func(s *filing.Server) { s.Term = filing.Known(filing.MonthsTerm(6)) }),
		box(func(s *filing.Server) { s.ExpiresAt = filing.Known(now.AddDate(0, 1, 0)) }),
		box(func(s *filing.Server) { s.HasPublicIP = filing.Known(false) }),
		servers(server("onecloud/none")),
	} {
		for _, f := range rules.Evaluate(stack, rules.Options{Catalog: c, Now: now}) {
			if f.Verdict != rules.Violation || f.Values.Inferred == "" {
				continue
			}
			said[f.Values.Inferred+" "+string(f.Rule)] = true
			checkWords(t, f, text.English, []string{"From " + f.Values.Inferred + ". That is an inference"}, nil)
			checkWords(t, f, text.Chinese, []string{"源自 " + f.Values.Inferred + "。这是推断"}, nil)
		}
	}
	want := []string{
		"codes icp_code_limit", "codes icp_code_source", "eligibility icp_code_source", "eligibility icp_server_product",
		"min_remaining_months icp_server_remaining", "min_term_months icp_server_term", "public_ip icp_server_public_ip", "websites icp_server_websites",
	}
	if got := slices.Sorted(maps.Keys(said)); !slices.Equal(got, want) {
		t.Errorf("inferences are said of %q, want %q", got, want)
	}
}

// TestEverySourceIsCited: a source supports a statement of the catalogue or a rule,
// or it does not belong there.
func TestEverySourceIsCited(t *testing.T) {
	c := catalog.Default()
	cited := map[string]bool{}
	cite := func(lists ...[]string) {
		for _, id := range slices.Concat(lists...) {
			cited[id] = true
		}
	}
	cite(c.ListSources())
	for _, cloud := range c.Clouds() {
		cite(cloud.RegionSources, cloud.AccessSources, cloud.NotRunning.Sources, cloud.CodeSaleSources)
		for _, p := range c.Products(cloud.Name) {
			cite(p.Sources, p.DeliverySources, p.Scopes.Sources)
		}
	}
	for _, r := range rules.All() {
		cite(r.Sources)
	}
	for _, s := range c.Sources() {
		if !cited[s.ID] {
			t.Errorf("nothing cites %s (%s): cite it where its statement is used, or remove it", s.ID, s.Title.EN)
		}
	}
}

// TestFindingsCiteTheirOwnCloud: a finding about one cloud never rests on another
// cloud's text.
func TestFindingsCiteTheirOwnCloud(t *testing.T) {
	eachStack(t, func(stack filing.Stack, options rules.Options) {
		for _, f := range rules.Evaluate(stack, options) {
			if f.Values == nil {
				continue
			}
			cloud, listed := catalog.Default().Cloud(cloudOf(stack, f))
			if !listed {
				continue
			}
			if f.Values.Cloud.Name != cloud.Name {
				t.Errorf("%s %s about %s does not say that it is about %s", f.Rule, f.Variant(), f.Subject.Name, cloud.Name)
			}
			sources := f.Sources()
			for _, s := range sources {
				if s.Cloud != "" && s.Cloud != cloud.Name {
					t.Errorf("%s %s about %s cites %s", f.Rule, f.Variant(), cloud.Name, s.ID)
				}
			}
			if len(sources) == 0 {
				t.Errorf("%s %s about %s cites nothing", f.Rule, f.Variant(), cloud.Name)
			}
		}
	})
}

// cloudOf returns the cloud that a finding is about, empty where nothing says which
// one that is. A website alone has none: there it is the one that the finding names.
func cloudOf(stack filing.Stack, f rules.Finding) filing.Cloud {
	id, at := f.Subject.Name, f.Subject.At
	switch {
	case f.Subject.Kind == rules.SubjectWebsite, f.Subject.Kind == rules.SubjectApp:
		return f.Values.Cloud.Name
	case at.Kind == rules.SubjectServer:
		return stack.Servers[at.Index].Cloud.OrElse("")
	case at.Kind == rules.SubjectRelease:
		return stack.Releases[at.Index].Server.Cloud.OrElse("")
	case at.Kind == rules.SubjectDelivery:
		return stack.Deliveries[at.Index].Cloud
	case at.Kind == rules.SubjectCode:
		id = stack.Codes[at.Index].ServerID.OrElse("")
	}
	server, err := filing.ServerByID(id)
	if err != nil {
		return ""
	}
	return server.Cloud.OrElse("")
}
