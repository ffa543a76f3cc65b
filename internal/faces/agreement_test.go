// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package faces_test

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

var (
	stacks = flag.Int("stacks", 2000, "how many random stacks the faces have to agree on")
	seed   = flag.Uint64("seed", 20261127, "the seed of the random stacks")
)

// verdict is what a face says of a stack by a rule.
type verdict struct {
	stack     string
	rule      rules.Name
	undecided bool
}

// TestAgreement holds the faces to one verdict for the same known facts, rule by
// rule, over random stacks: a filing server and its codes each. Run it on more of
// them with -stacks, and on those of a failure with -seed.
func TestAgreement(t *testing.T) {
	const together = 50                       // in one configuration, which none of them shares anything in
	random := rand.New(rand.NewPCG(*seed, 0)) //nolint:gosec // It has to be repeatable, not secret.
	generator := generator{random: random, now: time.Now()}
	for first := 0; first < *stacks && !t.Failed(); first += together {
		var all blocks
		servers := map[string]values{}
		for i := first; i < min(first+together, *stacks); i++ {
			name := fmt.Sprintf("s%06d", i)
			own := generator.stack(name)
			all, servers[name] = append(all, own...), own[0].values
		}
		checked := map[verdict]bool{}
		for _, r := range results(t, all) {
			switch f := r.Finding; {
			case f.Verdict == rules.Violation:
				checked[verdict{stackOf(r.Address), f.Rule, false}] = true
			case f.Blocks(), f.Unplaced():
				checked[verdict{stackOf(r.Address), f.Rule, true}] = true
			}
		}
		said := provided(t, all)
		compare(t, all, "the provider", checked, said.verdicts(), func(verdict) bool { return true })
		compare(t, all, "the linter", checked, lintedVerdicts(t, all), func(v verdict) bool {
			rule, _ := rules.Named(v.rule)
			// It says that a region is open in an issue like others.
			return !v.undecided && !rule.PlanOnly && !checked[verdict{v.stack, v.rule, true}]
		})
		for name, server := range servers {
			compareEligibility(t, all, said, name, server, checked)
		}
	}
}

// compare says where a face differs from the checker in the verdicts that both
// can give.
func compare(t *testing.T, all blocks, face string, checked, other map[verdict]bool, both func(verdict) bool) {
	t.Helper()
	for v := range checked {
		if v.stack != "" && both(v) && !other[v] {
			t.Errorf("%s does not say what the checker says: %+v of\n%s", face, v, all.of(v.stack).source(t))
		}
	}
	for v := range other {
		if both(v) && !checked[v] {
			t.Errorf("%s says what the checker does not say: %+v of\n%s", face, v, all.of(v.stack).source(t))
		}
	}
}

// of returns the resources of one stack.
func (all blocks) of(stack string) blocks {
	return slices.DeleteFunc(slices.Clone(all), func(b block) bool { return stackOf(b.address) != stack })
}

var stackName = regexp.MustCompile(`\bs\d{6}`)

func stackOf(text string) string { return stackName.FindString(text) }

// undecidedSummaries are those of what a plan cannot decide, and of what nothing
// ever will.
var undecidedSummaries = []string{"ICP filing rule not decided yet", "A fact that an ICP filing rule needs is not stated"}

// verdicts returns what the provider says of its own resources.
func (d *diagnosed) verdicts() map[verdict]bool {
	found := map[verdict]bool{}
	for address, diagnostics := range d.about {
		for _, diagnostic := range diagnostics {
			for name := range rulesOf([]*tfprotov6.Diagnostic{diagnostic}) {
				found[verdict{stackOf(address), name, slices.Contains(undecidedSummaries, diagnostic.Summary)}] = true
			}
		}
	}
	return found
}

// lintedVerdicts returns what the linter finds.
func lintedVerdicts(t *testing.T, all blocks) map[verdict]bool {
	t.Helper()
	lines := strings.Split(all.source(t), "\n")
	found := map[verdict]bool{}
	for _, issue := range linted(t, all) {
		line := issue.Range.Start.Line
		for line > 1 && !strings.HasPrefix(lines[line-1], "resource ") {
			line--
		}
		// A fact that nobody states is an issue, and undecided.
		unstated := strings.Contains(issue.Message, "nothing states")
		found[verdict{stackOf(lines[line-1]), rules.Name(issue.Rule.Name()), unstated}] = true
	}
	return found
}

// compareEligibility holds the function and the data source to each other and to
// the checker.
func compareEligibility(t *testing.T, all blocks, said *diagnosed, name string, server values, checked map[verdict]bool) {
	t.Helper()
	facts := pickFacts(server, "cloud", "product", "region", "billing_mode", "term_months", "subscribed_since", "expires_at", "has_public_ip")
	byFunction := said.call(t, "eligibility", facts, pickFacts(server, "renewed_months"))
	maps.Copy(facts, pickFacts(server, "renewed_months"))
	byData := said.read(t, "icp_eligibility", facts)
	if byFunction.eligible != byData.eligible || !slices.Equal(byFunction.violated, byData.violated) {
		t.Errorf("the function says %+v and the data source %+v of\n%s", byFunction, byData, all.of(name).source(t))
	}
	var want []string
	open := false
	for v := range checked {
		rule, _ := rules.Named(v.rule)
		switch {
		case v.stack != name || rule.Needs != rules.NeedsInstance:
		case v.undecided:
			open = true
		default:
			want = append(want, string(v.rule))
		}
	}
	slices.Sort(want)
	eligible := "true"
	switch {
	case len(want) > 0:
		eligible = "false"
	case open:
		eligible = "null"
	}
	if !slices.Equal(byFunction.violated, want) || byFunction.eligible != eligible {
		t.Errorf("the function says %+v, and the checker %v and %s of\n%s", byFunction, want, eligible, all.of(name).source(t))
	}
}

func pickFacts(server values, names ...string) values {
	facts := values{}
	for _, name := range names {
		if v, ok := server[name]; ok {
			facts[name] = v
		}
	}
	return facts
}

// answer is what the function eligibility and its data source say.
type answer struct {
	eligible string
	violated []string
}

func answered(t *testing.T, attributes map[string]tftypes.Value) answer {
	t.Helper()
	a := answer{eligible: "null"}
	var eligible *bool
	if attributes["eligible"].IsKnown() && attributes["eligible"].As(&eligible) == nil && eligible != nil {
		a.eligible = fmt.Sprint(*eligible)
	}
	var findings []tftypes.Value
	if err := attributes["findings"].As(&findings); err != nil {
		t.Fatal(err)
	}
	for _, finding := range findings {
		var of map[string]tftypes.Value
		var rule, state string
		if err := finding.As(&of); err != nil {
			t.Fatal(err)
		}
		if of["rule"].As(&rule) != nil || of["verdict"].As(&state) != nil {
			t.Fatalf("a finding has %v", of)
		}
		if state == rules.Violation.String() {
			a.violated = append(a.violated, rule)
		}
	}
	slices.Sort(a.violated)
	a.violated = slices.Compact(a.violated)
	return a
}

// call calls a function with an object of facts, and one of options.
func (d *diagnosed) call(t *testing.T, name string, facts ...values) answer {
	t.Helper()
	var arguments []*tfprotov6.DynamicValue
	for _, v := range facts {
		arguments = append(arguments, dynamic(t, v))
	}
	response, err := d.server.CallFunction(t.Context(), &tfprotov6.CallFunctionRequest{Name: name, Arguments: arguments})
	if err != nil || response.Error != nil {
		t.Fatalf("%v: %v, %+v", facts, err, response.Error)
	}
	result, err := response.Result.Unmarshal(d.schema.Functions[name].Return.Type)
	if err != nil {
		t.Fatal(err)
	}
	var returned map[string]tftypes.Value
	if err := result.As(&returned); err != nil {
		t.Fatal(err)
	}
	return answered(t, returned)
}

// dynamic returns an object that carries its own type.
func dynamic(t *testing.T, facts values) *tfprotov6.DynamicValue {
	t.Helper()
	argument, err := tfprotov6.NewDynamicValue(tftypes.DynamicPseudoType, objectOf(facts))
	if err != nil {
		t.Fatal(err)
	}
	return &argument
}

// objectOf returns an object whose attributes have the types of their values.
func objectOf(facts values) tftypes.Value {
	types, attributes := map[string]tftypes.Type{}, map[string]tftypes.Value{}
	for fact, v := range facts {
		switch v.(type) {
		case string:
			types[fact] = tftypes.String
		case int:
			types[fact] = tftypes.Number
		case bool:
			types[fact] = tftypes.Bool
		}
		attributes[fact] = tftypes.NewValue(types[fact], v)
	}
	return tftypes.NewValue(tftypes.Object{AttributeTypes: types}, attributes)
}

// read reads a data source of facts.
func (d *diagnosed) read(t *testing.T, name string, facts values) answer {
	t.Helper()
	typ := d.schema.DataSourceSchemas[name].ValueType()
	response, err := d.server.ReadDataSource(t.Context(), &tfprotov6.ReadDataSourceRequest{TypeName: name, Config: object(t, typ, facts)})
	if err != nil || len(response.Diagnostics) > 0 && response.State == nil {
		t.Fatal(err, response)
	}
	state, err := response.State.Unmarshal(typ)
	if err != nil {
		t.Fatal(err)
	}
	var attributes map[string]tftypes.Value
	if err := state.As(&attributes); err != nil {
		t.Fatal(err)
	}
	return answered(t, attributes)
}

// generator makes random stacks whose facts are all stated or absent.
type generator struct {
	random *rand.Rand
	now    time.Time
}

// stack returns a filing server, and behind it its codes.
func (g *generator) stack(name string) blocks {
	known := catalog.Default()
	clouds := known.Clouds()
	cloud := clouds[g.random.IntN(len(clouds))].Name
	products := known.Products(cloud)
	product := products[g.random.IntN(len(products))]
	if g.random.IntN(3) > 0 { // mostly what is good for a filing
		for product.Eligibility != catalog.Eligible {
			product = products[g.random.IntN(len(products))]
		}
	}
	id := filing.ServerID(cloud, product.Name, name)
	server := values{"name": name, "cloud": string(cloud), "product": string(product.Name), "id": computed{id}}
	g.state(server, "region", func() any { return g.region(cloud) })
	g.state(server, "billing_mode", func() any {
		return pick(g, "subscription", "subscription", "PrePaid", "prePaid", "PREPAID", "pay_as_you_go", "postPaid", "spot")
	})
	g.state(server, "term_months", func() any { return g.random.IntN(15) })
	g.state(server, "has_public_ip", func() any { return g.random.IntN(4) > 0 })
	if g.random.IntN(3) == 0 {
		server["expires_at"] = g.now.AddDate(0, g.random.IntN(8)-1, g.random.IntN(28)).UTC().Format(time.RFC3339)
	}
	if g.random.IntN(3) == 0 { // another way to state the term
		delete(server, "term_months")
		server["subscribed_since"] = g.now.AddDate(0, -g.random.IntN(15), -g.random.IntN(28)).Format(time.DateOnly)
	}
	if g.random.IntN(3) == 0 {
		server["renewed_months"] = g.random.IntN(4)
	}
	if g.random.IntN(3) == 0 {
		var websites []string
		for i := range g.random.IntN(8) {
			websites = append(websites, fmt.Sprintf("%sw%d-%s", pick(g, "", "", "", "www."), i, g.domain(name)))
		}
		server["websites"] = websites
	}
	if g.random.IntN(4) == 0 {
		var apps []string
		for i := range g.random.IntN(5) {
			apps = append(apps, fmt.Sprintf("App %d", i))
		}
		server["apps"] = apps
	}
	if g.random.IntN(3) == 0 {
		server["undeclared_codes"] = g.random.IntN(7)
	}
	if g.random.IntN(2) == 0 {
		server["account"] = name
		server["account_type"] = pick(g, "individual", "enterprise")
	}
	all := blocks{{"icp_filing_server." + name, server}}
	for i := range g.random.IntN(8) {
		code := values{
			"filing_server": reference{"icp_filing_server." + name, "id", id},
		}
		if g.random.IntN(3) == 0 {
			app := fmt.Sprintf("App %d", g.random.IntN(6))
			code["app"], code["id"] = app, computed{id + "/" + filing.App(app).String()}
			if g.random.IntN(2) == 0 {
				code["app_domains"] = []string{pick(g, "api.", "m.v2.", "", "*.", "https://") + g.domain(name)}
			}
		} else {
			website := fmt.Sprintf("%sc%d-%s", pick(g, "", "", "", "shop."), i, g.domain(name))
			code["website"], code["id"] = website, computed{id + "/" + website}
		}
		switch g.random.IntN(6) {
		case 0:
			code["entity"] = pick(g, "Acme", "Bravo")
		case 1:
			code["grant_to_account"] = pick(g, "111", "222")
		case 2:
			code["filing_number"] = pick(g, "京ICP备12345678号-1", "川ICP备12345678号-1", "12345678", "浙B2-20080224-1", "京ICP备12345678号-2A", "京ICP备12345678号-3X", "粤ICP备2021000123号")
		case 3:
			secret := fmt.Sprintf("%s-%d", name, g.random.IntN(2))
			code["code"], code["code_fingerprint"] = secret, computed{filing.Fingerprint(secret)}
		}
		all = append(all, block{fmt.Sprintf("icp_authorization_code.%sc%d", name, i), code})
	}
	return all
}

// state states a fact, but for one server in eight.
func (g *generator) state(server values, fact string, value func() any) {
	if g.random.IntN(8) > 0 {
		server[fact] = value()
	}
}

func (g *generator) region(cloud filing.Cloud) string {
	known := catalog.Default()
	regions := known.Regions(cloud)
	region := regions[g.random.IntN(len(regions))].ID
	switch g.random.IntN(12) {
	case 0: // another cloud's
		clouds := known.Clouds()
		regions = known.Regions(clouds[g.random.IntN(len(clouds))].Name)
		return regions[g.random.IntN(len(regions))].ID
	case 1: // a zone
		return region + pick(g, "a", "-h", "-3")
	case 2: // a slip
		return region[:len(region)-1]
	case 3:
		return strings.ToUpper(region)
	}
	return region
}

func (g *generator) domain(name string) string {
	return name + "-example" + pick(g, ".cn", ".cn", ".com", ".com.cn", ".io", ".bj.cn", "")
}

func pick(g *generator, from ...string) string { return from[g.random.IntN(len(from))] }
