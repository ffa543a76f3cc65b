// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// cloudEntries are the records but for this provider's own.
func cloudEntries() []*entry {
	return slices.DeleteFunc(slices.Clone(entries), func(e *entry) bool { return e.isOwn })
}

func TestEachTypeHasOneRecord(t *testing.T) {
	seen := map[string]bool{}
	for _, e := range entries {
		for _, name := range append([]string{e.name}, e.Aliases...) {
			if seen[name] {
				t.Errorf("%s has two records", name)
			}
			seen[name] = true
		}
		if e.cloud != "" && !strings.HasPrefix(strings.TrimPrefix(e.Name, dataPrefix), string(e.cloud)+"_") {
			t.Errorf("%s is a record of %s", e.Name, e.cloud)
		}
		if (e.List != "") && !e.isData() {
			t.Errorf("%s lists servers, and is not a data source", e.Name)
		}
	}
	for _, cloud := range all {
		if _, ok := catalog.Default().Cloud(cloud.Name); !ok {
			t.Errorf("the catalogue does not have the cloud %s", cloud.Name)
		}
		if first := cloud.Types[0]; first.Kind != filing.KindServer || first.List != "" {
			t.Errorf("%s begins with %s, which is not a server to show as an example", cloud.Name, first.Name)
		}
	}
}

func TestSignatures(t *testing.T) {
	for _, e := range entries {
		if !e.isRecognized() {
			continue
		}
		if len(e.Signature.Has) < 2 || len(e.Signature.Has) > 6 {
			t.Errorf("the signature of %s has %d names", e.name, len(e.Signature.Has))
		}
		if (e.Instead == "") != (e.What == text.Text{}) || (e.Instead == "") != (e.Product != "") {
			t.Errorf("%s needs a product, or what it is and what to pass instead", e.name)
		}
		if e.Instead != "" && !slices.Contains(recognizedTypes(), e.Instead) {
			t.Errorf("%s: pass %s instead, which is not known", e.name, e.Instead)
		}
		if e.What.EN == "" != (e.What.ZH == "") {
			t.Errorf("%s is %v, in one language", e.name, e.What)
		}
	}
}

// TestAttributesExist finds attributes that a type does not have.
func TestAttributesExist(t *testing.T) {
	schemas := attributeNames(t)
	for _, e := range cloudEntries() {
		for _, name := range append([]string{e.name}, e.Aliases...) {
			schema, ok := schemas[name]
			if !ok {
				t.Errorf("add the attributes of %s to testdata/attribute_names.json, or to linked_types.json, from its provider's schema", name)
				continue
			}
			named := slices.Concat(e.Facts.Attributes(), e.Computed, e.ReadOnly, e.OnDemandOnly, e.Signature.Has)
			for _, p := range e.Paths() {
				named = append(named, p.First())
			}
			for _, way := range e.Facts.PublicIP.Ways {
				for _, argument := range way {
					named = append(named, argument.Name)
				}
			}
			for i := range e.Omissions {
				named = append(named, e.Omissions[i].Omitted...)
				named = append(named, e.Omissions[i].Unless...)
				for attribute := range e.Omissions[i].Becomes {
					named = append(named, attribute)
				}
			}
			for _, attribute := range named {
				if attribute != "" && !slices.Contains(schema, attribute) {
					t.Errorf("%s names %s, which it does not have", name, attribute)
				}
			}
			for _, attribute := range e.Signature.HasNot {
				if slices.Contains(schema, attribute) {
					t.Errorf("%s must not have %s, which it has", name, attribute)
				}
			}
		}
		if slices.Contains(e.Facts.Attributes(), "start_time") {
			t.Errorf("%s reads start_time, which is the last boot", e.name)
		}
	}
}

// TestPathsExist finds paths through nested blocks that a type does not have.
func TestPathsExist(t *testing.T) {
	blocks := blockNames(t)
	for _, e := range cloudEntries() {
		for _, p := range e.Paths() {
			steps := p.Steps()
			block := e.name
			for i := 1; i < len(steps); i++ {
				block += "." + steps[i-1]
				if names, ok := blocks[block]; !ok {
					t.Errorf("add the attributes of %s to testdata/blocks.json, from its provider's schema", block)
				} else if !slices.Contains(names, steps[i]) {
					t.Errorf("%s names %s, and %s does not have %s", e.name, p, block, steps[i])
				}
			}
		}
	}
}

func TestProductsAreInTheCatalogue(t *testing.T) {
	for _, e := range cloudEntries() {
		products := []filing.Product{e.Product}
		if e.Variant != nil {
			products = append(products, e.Variant.Product)
		}
		for _, product := range products {
			p, ok := catalog.Default().Product(e.cloud, product)
			switch {
			case product == "":
			case !ok:
				t.Errorf("%s: the catalogue has no product %s of %s", e.name, product, e.cloud)
			case e.Kind != p.Kind && slices.Contains(filing.ProductKinds, e.Kind) && e.Kind != filing.KindDelivery && e.Kind != filing.KindContainer:
				t.Errorf("%s is of the kind %s, and its product %s of %s", e.name, e.Kind, p.Name, p.Kind)
			case e.Delivery != nil && p.DeliveryAccess.IsAbsent():
				t.Errorf("%s serves domains, and its product %s does not", e.name, p.Name)
			case e.Delivery != nil && (e.Delivery.Scope != "") != (len(p.Scopes.Mainland) > 0):
				t.Errorf("%s and its product %s do not agree on whether there is a scope", e.name, p.Name)
			}
		}
		if e.Delivery != nil && e.Product == "" {
			t.Errorf("%s serves domains, and not as a product", e.name)
		}
	}
}

// TestArguments sees to it that what messages tell users to write is what the
// type is read by, and can be written.
func TestArguments(t *testing.T) {
	for _, e := range cloudEntries() {
		a := Arguments(e.name)
		named := slices.Clone(a.Region)
		if a.Type != e.name {
			t.Errorf("%s has the arguments of %s", e.name, a.Type)
		}
		if a.Period != "" {
			named = append(named, a.Period)
		}
		attributes := map[string]tfvalue.Value{}
		for _, argument := range a.Subscription {
			named = append(named, argument.Name)
			attributes[argument.Name] = value(t, argument)
		}
		if a.PeriodUnit.Name != "" {
			named = append(named, a.PeriodUnit.Name)
			attributes[a.PeriodUnit.Name] = value(t, a.PeriodUnit)
		}
		if a.Period != "" {
			attributes[a.Period] = tfvalue.Number(12)
		}
		for _, way := range a.PublicIP {
			for _, argument := range way {
				named = append(named, argument.Name)
			}
		}
		for _, name := range named {
			if slices.Contains(e.ReadOnly, name) {
				t.Errorf("%s: %s cannot be written", e.name, name)
			}
		}
		if e.Kind != filing.KindServer || e.isData() || e.Facts.Charge.Always != "" {
			continue
		}
		if a.Period == "" {
			t.Errorf("%s is sold for a term, and has no argument for it", e.name)
		}
		for i := range max(1, len(a.PublicIP)) {
			with := map[string]tfvalue.Value{}
			for name, v := range attributes {
				with[name] = v
			}
			if len(a.PublicIP) > 0 {
				for _, argument := range a.PublicIP[i] {
					with[argument.Name] = value(t, argument)
				}
			}
			res, err := Read(catalog.Default(), e.name, tfvalue.Object(with))
			if term, ok := res.Purchase.Value(); err != nil || !ok || term.Bought() != (filing.Span{AtLeast: 12, AtMost: 12}) || res.Billing.OrElse("") != filing.Subscription || !res.HasPublicIP.OrElse(false) {
				t.Errorf("%s, written as the arguments say, is read as %+v, %v", e.name, res, err)
			}
			if a.RequiresUnit {
				delete(with, a.PeriodUnit.Name)
				if res, _ := Read(catalog.Default(), e.name, tfvalue.Object(with)); res.Purchase.IsKnown() {
					t.Errorf("%s requires a unit, and has a term without one", e.name)
				}
			}
		}
	}
}

// value is an argument's value. One that only the user knows is some text.
func value(t *testing.T, a filing.Argument) tfvalue.Value {
	t.Helper()
	switch v := a.Value.(type) {
	case nil:
		return tfvalue.String("some-id")
	case string:
		return tfvalue.String(v)
	case int:
		return tfvalue.Number(float64(v))
	case bool:
		return tfvalue.Bool(v)
	}
	t.Fatalf("%s has a value of type %T", a.Name, a.Value)
	return tfvalue.Null()
}

// TestSpellings sees to it that charge types are read as what they stand for.
func TestSpellings(t *testing.T) {
	for _, e := range cloudEntries() {
		c := e.Facts.Charge
		if (c.Prepaid == "") != (c.OnDemand == "") || c.Prepaid != "" && len(c.Attributes) == 0 || (c.Spot == "") != (c.NoSpot == "") {
			t.Errorf("%s has some of its spellings only: %+v", e.name, c)
		}
		for text, want := range map[string]filing.Billing{c.Prepaid: filing.Subscription, c.OnDemand: filing.PayAsYouGo} {
			if got, err := filing.ParseBilling(text); text != "" && (err != nil || got != want) {
				t.Errorf("%s: %q is read as %q, %v, want %q", e.name, text, got, err, want)
			}
		}
		if month := e.Facts.Term.Month; (month != "") != (e.Facts.Term.Unit != "") {
			t.Errorf("%s has a unit %q, and months are written as %q", e.name, e.Facts.Term.Unit, month)
		} else if unit, ok := filing.ParseTermUnit(month); month != "" && (!ok || unit != filing.Month) {
			t.Errorf("%s: %q is read as %q, %t", e.name, month, unit, ok)
		}
		week := e.Facts.Term.Week
		if unit, ok := filing.ParseTermUnit(week); week != "" && (!ok || unit != filing.Week) {
			t.Errorf("%s: %q is read as %q, %t", e.name, week, unit, ok)
		}
	}
}

// TestAutoRenewal reads of each type that a subscription is sold as whether the
// cloud renews it, in the spellings that its values may have.
func TestAutoRenewal(t *testing.T) {
	for _, e := range cloudEntries() {
		on := e.Facts.AutoRenewal
		if on.Name == "" {
			if e.Kind == filing.KindServer && !e.isData() && e.Facts.Charge.Always == "" {
				t.Errorf("%s is sold for a term, and has no argument that renews it", e.name)
			}
			continue
		}
		written := value(t, on)
		for _, test := range []struct {
			value tfvalue.Value
			want  filing.Argument
		}{
			{written, on},
			{tfvalue.String(strings.ToUpper(fmt.Sprint(on.Value))), on},
			{tfvalue.String("off"), filing.Argument{}},
			{tfvalue.Bool(false), filing.Argument{}},
			{tfvalue.Number(1), filing.Argument{}},
			{tfvalue.Unknown(), filing.Argument{}},
			{tfvalue.Null(), filing.Argument{}},
		} {
			res, err := Read(catalog.Default(), e.FullName(), tfvalue.Object(map[string]tfvalue.Value{on.Name: test.value}))
			if err != nil || res.AutoRenewal != test.want {
				t.Errorf("%s with %s = %v: read as %v, %v; want %v", e.name, on.Name, test.value, res.AutoRenewal, err, test.want)
			}
		}
		if res, _ := Read(catalog.Default(), e.FullName(), tfvalue.Object(nil)); res.AutoRenewal != (filing.Argument{}) {
			t.Errorf("%s is renewed when nothing says so", e.name)
		}
	}
}

func TestWrittenAs(t *testing.T) {
	for _, test := range []struct {
		terraformType, fact string
		want                []string
	}{
		{"alicloud_instance", "billing_mode", []string{"instance_charge_type", "spot_strategy"}},
		{"alicloud_instance", "has_public_ip", []string{"internet_max_bandwidth_out"}},
		{"huaweicloud_compute_instance", "billing_mode", []string{"charging_mode"}},
		{"huaweicloud_compute_instance", "has_public_ip", []string{"eip_id", "eip_type"}},
		{"huaweicloud_compute_instance", "region", []string{"region", "availability_zone"}},
		{"tencentcloud_instance", "term_months", []string{"instance_charge_type_prepaid_period"}},
		{"alicloud_alb_load_balancer", "region", nil},
		{"alicloud_instance", "state", []string{"status"}},
		{"tencentcloud_instance", "state", []string{"running_flag"}},
		{"data.tencentcloud_instances.instance_list[]", "state", nil},
		{"alicloud_alidns_record", "domain", []string{"domain_name"}},
		{"alicloud_alb_rule", "domain", []string{"rule_conditions"}},
		{"huaweicloud_cdn_domain", "scope", []string{"service_area"}},
		{"huaweicloud_cdn_domain", "origin", []string{"sources"}},
		{"data.alicloud_instances.instances[]", "billing_mode", nil},
		{"aws_instance", "billing_mode", nil},
	} {
		if got := WrittenAs(test.terraformType, test.fact); !slices.Equal(got, test.want) {
			t.Errorf("%s of %s is written as %v, want %v", test.fact, test.terraformType, got, test.want)
		}
	}
}

func TestPath(t *testing.T) {
	for path, want := range map[record.Path]struct {
		steps  []string
		isList bool
	}{
		"":                      {},
		"eip_id":                {[]string{"eip_id"}, false},
		"source_ips[]":          {[]string{"source_ips"}, true},
		"servers.server_ids[]":  {[]string{"servers", "server_ids"}, true},
		"zone_mappings.zone_id": {[]string{"zone_mappings", "zone_id"}, false},
	} {
		first := ""
		if len(want.steps) > 0 {
			first = want.steps[0]
		}
		if !slices.Equal(path.Steps(), want.steps) || path.IsList() != want.isList || path.First() != first {
			t.Errorf("%q has the steps %v, begins with %q and takes a list: %t", path, path.Steps(), path.First(), path.IsList())
		}
	}
}

func TestBound(t *testing.T) {
	for name, test := range map[string]struct {
		terraformType string
		attributes    map[string]tfvalue.Value
		want          bool
	}{
		"in use":        {"alicloud_eip", map[string]tfvalue.Value{"status": tfvalue.String("InUse")}, true},
		"free":          {"alicloud_eip_address", map[string]tfvalue.Value{"status": tfvalue.String("Available")}, false},
		"to a server":   {"huaweicloud_vpc_eip", map[string]tfvalue.Value{"instance_id": tfvalue.String("e1")}, true},
		"to nothing":    {"huaweicloud_vpc_eip", map[string]tfvalue.Value{"instance_id": tfvalue.String("")}, false},
		"not known":     {"tencentcloud_eip", map[string]tfvalue.Value{"status": tfvalue.Unknown()}, false},
		"not an EIP":    {"alicloud_instance", map[string]tfvalue.Value{"status": tfvalue.String("InUse")}, false},
		"not an object": {"tencentcloud_eip", nil, false},
	} {
		if got := IsBound(test.terraformType, tfvalue.Object(test.attributes)); got != test.want {
			t.Errorf("%s: bound %t, want %t", name, got, test.want)
		}
	}
}

// TestHeldAddresses: what a test of a module fills in is told from an address, so
// that a record has to say which attributes hold one.
func TestHeldAddresses(t *testing.T) {
	for _, e := range cloudEntries() {
		for _, name := range e.Facts.PublicIP.Texts {
			if strings.HasSuffix(name, "ip") {
				t.Errorf("%s has %s among other texts than addresses", e.name, name)
			}
		}
	}
}

// TestAddresses sees to it that what gives a public address names, by the words
// of its cloud, what it gives it to.
func TestAddresses(t *testing.T) {
	for _, e := range cloudEntries() {
		a := e.Address
		if a == nil {
			continue
		}
		if !e.isRecognized() {
			t.Errorf("%s gives an address, and nothing tells it from other types", e.name)
		}
		if (a.Kind != "") != (a.ServerWord+a.PortWord != "") || a.Kind != "" && a.Server == "" {
			t.Errorf("%s has a kind of what it is bound to, and not both ends of it: %+v", e.name, a)
		}
		if e.Kind == filing.KindLink && a.Server == "" && len(e.Links) == 0 {
			t.Errorf("%s binds an address to nothing", e.name)
		}
	}
	for name, test := range map[string]struct {
		terraformType string
		attributes    map[string]tfvalue.Value
		want          bool
	}{
		"a server":          {"alicloud_eip_association", map[string]tfvalue.Value{"instance_type": tfvalue.String("EcsInstance")}, false},
		"an interface":      {"alicloud_eip_association", map[string]tfvalue.Value{"instance_type": tfvalue.String("networkinterface")}, false},
		"a load balancer":   {"alicloud_eip_association", map[string]tfvalue.Value{"instance_type": tfvalue.String("SlbInstance")}, true},
		"a NAT gateway":     {"huaweicloud_vpc_eipv3_associate", map[string]tfvalue.Value{"associate_instance_type": tfvalue.String("NATGW")}, true},
		"not known":         {"alicloud_eip_association", map[string]tfvalue.Value{"instance_type": tfvalue.Unknown()}, false},
		"not said":          {"huaweicloud_vpc_eip", map[string]tfvalue.Value{"associate_type": tfvalue.String("")}, false},
		"not an address":    {"alicloud_instance", map[string]tfvalue.Value{"instance_type": tfvalue.String("ecs.g7.large")}, false},
		"in a nested block": {"huaweicloud_global_eip_associate", map[string]tfvalue.Value{"associate_instance": tfvalue.List([]tfvalue.Value{tfvalue.Object(map[string]tfvalue.Value{"instance_type": tfvalue.String("ELB")})})}, true},
	} {
		if got := BindsOther(test.terraformType, tfvalue.Object(test.attributes)); got != test.want {
			t.Errorf("%s: bound to another kind %t, want %t", name, got, test.want)
		}
	}
}
