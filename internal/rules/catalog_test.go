// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"os"
	"path/filepath"
	"slices"
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
regions:
  - {id: cn-one, title: {en: One, zh: 一}, mainland: true}
`

func smallCatalog(t *testing.T) *catalog.Catalog {
	t.Helper()
	files := fstest.MapFS{"onecloud.yaml": {Data: []byte(onecloud)}}
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
		cite(cloud.RegionSources, cloud.AccessSources)
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
	for _, f := range everyFinding(t) {
		if f.Values == nil {
			continue
		}
		if _, listed := catalog.Default().Cloud(f.Values.Cloud.Name); !listed {
			continue
		}
		sources := f.Sources()
		for _, s := range sources {
			if s.Cloud != "" && s.Cloud != f.Values.Cloud.Name {
				t.Errorf("%s about %s cites %s", f.Rule, f.Values.Cloud.Name, s.ID)
			}
		}
		if len(sources) == 0 {
			t.Errorf("%s %s about %s cites nothing", f.Rule, f.Variant(), f.Values.Cloud.Name)
		}
	}
}
