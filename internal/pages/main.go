// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Command pages writes the pages that are tables of what the code knows: the
// index of the rules, the products with their limits, and the Terraform types.
// `make generate` runs it.
//
//	pages -root DIR
package main

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func main() {
	root := flag.String("root", ".", "the provider's repository")
	flag.Parse()
	if err := run(*root); err != nil {
		fmt.Fprintln(os.Stderr, "pages:", err)
		os.Exit(1)
	}
}

func run(root string) error {
	for _, key := range catalog.InferableFacts() {
		if inferredFacts[key] == "" {
			return fmt.Errorf("no words for the fact %s, which may be inferred", key)
		}
	}
	for name, page := range map[string]string{
		"rules/README.md": rulesPage(rules.All()),
		"products.md":     productsPage(catalog.Default()),
		"types.md":        typesPage(catalog.Default()),
	} {
		path := filepath.Join(root, "docs", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, []byte(page), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// generated begins every page.
const generated = "<!-- Written by make generate. Do not edit. -->\n"

func rulesPage(all []*rules.Rule) string {
	var b strings.Builder
	b.WriteString(generated + `
# Rules

A rule has one name, one verdict and one page wherever it is met. Each page has an example with its output, the sources,
how to fix what the rule finds, and what it cannot see. The data source [icp_rules](../data-sources/rules.md) lists the
rules with the severities that a configuration gives them.

| rule | demand | default severity | subject |
|---|---|---|---|
`)
	for _, r := range all {
		row(&b, fmt.Sprintf("[%s](%s.md)", r.Name, r.Name), r.About(text.English), code(string(r.Severity)), string(r.Subject))
	}
	return b.String()
}

func productsPage(c *catalog.Catalog) string {
	var b strings.Builder
	b.WriteString(generated + `
# Products and limits

What the catalogue of this provider says about each product. A number that no source states is "unknown": no rule refuses
anything for it. "Legacy" products are named by older lists of the clouds only, and accepted with
` + "`legacy_products = true`" + ` in the provider. "Left" is how much of the term has to be left while the filing is made,
"websites" how many websites and apps, counted together, can be filed on one instance directly, "codes" how many authorization
codes one instance generates.
"Access provider" says when the cloud must be an access provider of the domain that the product serves from the mainland:
always; origin, when the origin is on the same cloud; resolution, also when a subdomain resolves to it; never, when any filing
is enough. See [icp_delivery_access](rules/icp_delivery_access.md). What no source states in so many words is listed under each cloud's
tables, with what it is inferred from.
`)
	cited := c.ListSources()
	for _, cloud := range c.Clouds() {
		fmt.Fprintf(&b, "\n## %s (`%s`)\n\n", cloud.Title.EN, cloud.Name)
		b.WriteString(sales(cloud))
		b.WriteString("### Products that can back a filing\n\n")
		b.WriteString("| product | title | eligible | minimum term | left | public IP | websites | codes | sources |\n|---|---|---|---|---|---|---|---|---|\n")
		cited = slices.Concat(cited, cloud.RegionSources, cloud.AccessSources, cloud.NotRunning.Sources, cloud.CodeSaleSources)
		var notes strings.Builder
		for _, p := range c.Products(cloud.Name) {
			cited = append(cited, p.Sources...)
			if p.Eligibility == catalog.Ineligible {
				continue
			}
			row(&b, code(string(p.Name)), p.Title.EN, eligibility(p.Eligibility), months(p.MinTermMonths), months(p.MinRemainingMonths),
				publicIP(p.PublicIP), count(p.Websites), codes(p), sources(p.Sources))
			if p.Note.EN != "" {
				fmt.Fprintf(&notes, "- `%s`: %s\n", p.Name, p.Note.EN)
			}
		}
		if notes.Len() > 0 {
			b.WriteString("\n" + notes.String())
		}
		b.WriteString("\n### Products that cannot\n\n| product | title | what to use instead | access provider | sources |\n|---|---|---|---|---|\n")
		for _, p := range c.Products(cloud.Name) {
			if p.Eligibility == catalog.Ineligible {
				cited = slices.Concat(cited, p.DeliverySources, p.Scopes.Sources)
				row(&b, code(string(p.Name)), p.Title.EN, p.Instead.EN, access(p.DeliveryAccess), sources(both(p.Sources, p.DeliverySources)))
			}
		}
		inferences(&b, c.Products(cloud.Name))
	}
	b.WriteString("\n## Sources\n\n")
	for _, s := range c.Sources() {
		if slices.Contains(cited, s.ID) {
			fmt.Fprintf(&b, "- %s: %s\n", s.ID, citation(s))
		}
	}
	return b.String()
}

func typesPage(c *catalog.Catalog) string {
	var b strings.Builder
	b.WriteString(generated + `
# Terraform types

The types that icp-check and the TFLint ruleset read, and those that ` + "`server`" + ` of icp_filing_server takes. The kind says what
a type is to a filing: a server, what stands in front of one, a link between resources, a carrier that links meet at (network
interface, virtual IP, target group, DNS zone), a DNS record, a subnet that tells the region, or a delivery that serves a domain
without a server. A type with a product is judged as that product, see [products and limits](products.md). An attribute in a nested
block has the names of the blocks before it. Addresses and names, by which other resources lead to one, are read of every type.
` + "`icp-check types`" + ` lists the same, with ` + "`--format json`" + ` for programs.
`)
	section := func(title string, of filing.Cloud) {
		fmt.Fprintf(&b, "\n## %s\n\n| type | kind | product | attributes read |\n|---|---|---|---|\n", title)
		for _, t := range clouds.Types() {
			if t.Cloud != of {
				continue
			}
			product := ""
			if t.Product != "" {
				product = code(string(t.Product))
			}
			names := append([]string{t.Name}, t.Aliases...)
			row(&b, code(strings.Join(names, "`, `")), strings.ReplaceAll(string(t.Kind), "_", " "), product, code(strings.Join(t.Attributes, "`, `")))
		}
	}
	for _, cloud := range c.Clouds() {
		section(fmt.Sprintf("%s (`%s`)", cloud.Title.EN, cloud.Name), cloud.Name)
	}
	section("Other DNS providers", "")
	return b.String()
}

// inferredFacts are what the tables call the facts of [catalog.InferableFacts].
var inferredFacts = map[string]string{
	"eligibility": "whether it can back a filing", "min_term_months": "minimum term", "min_remaining_months": "left",
	"public_ip": "public IP", "websites": "websites", "codes": "codes", "delivery_access": "access provider",
}

// inferences lists what is inferred of some products: each reason once, with the
// products that it is for.
func inferences(b *strings.Builder, products []*catalog.Product) {
	type inference struct{ fact, why string }
	of := map[inference][]string{}
	for _, p := range products {
		for key, why := range p.Inferences {
			i := inference{inferredFacts[key], why.EN}
			of[i] = append(of[i], code(string(p.Name)))
		}
	}
	if len(of) == 0 {
		return
	}
	b.WriteString("\n### Inferences\n\n| fact | of | inferred from |\n|---|---|---|\n")
	for _, i := range slices.SortedFunc(maps.Keys(of), func(a, b inference) int {
		return cmp.Or(cmp.Compare(a.fact, b.fact), cmp.Compare(a.why, b.why))
	}) {
		row(b, i.fact, strings.Join(of[i], ", "), i.why)
	}
}

func row(b *strings.Builder, cells ...string) {
	b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
}

func code(text string) string { return "`" + text + "`" }

func eligibility(e catalog.Eligibility) string {
	if e == catalog.Legacy {
		return "legacy"
	}
	return "yes"
}

func count(f filing.Fact[int]) string {
	if n, ok := f.Value(); ok {
		return strconv.Itoa(n)
	}
	return "unknown"
}

func months(f filing.Fact[int]) string {
	n, ok := f.Value()
	switch {
	case !ok:
		return "unknown"
	case n == 0:
		return "any"
	case n == 1:
		return "1 month"
	}
	return strconv.Itoa(n) + " months"
}

func publicIP(need catalog.PublicIPNeed) string {
	return strings.ReplaceAll(string(need), "_", " ")
}

func codes(p *catalog.Product) string {
	text := count(p.Codes)
	if p.CodesPerAccount {
		text += " for the account"
	}
	return text
}

func access(f filing.Fact[catalog.DeliveryAccess]) string {
	if f.IsUnknown() {
		return "unknown"
	}
	return string(f.OrElse(""))
}

// both returns the ids of both lists, each once.
func both(a, b []string) []string {
	ids := slices.Clone(a)
	for _, id := range b {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

func sources(ids []string) string { return strings.Join(ids, ", ") }

func citation(s catalog.Source) string {
	text := s.Title.EN
	if s.URL != "" {
		text = fmt.Sprintf("[%s](%s)", s.Title.EN, s.URL)
	}
	if s.Date == "" {
		return text + ", undated"
	}
	return text + ", " + s.Date
}

// sales says whether a cloud sells codes.
func sales(cloud catalog.CloudInfo) string {
	sold, stated := cloud.SellsCodes.Value()
	switch {
	case !stated:
		return "No source says whether it sells codes beyond those that a server generates.\n\n"
	case sold:
		return "It sells codes beyond those that a server generates (" + sources(cloud.CodeSaleSources) + ").\n\n"
	}
	return "It sells no codes beyond those that a server generates (" + sources(cloud.CodeSaleSources) + ").\n\n"
}
