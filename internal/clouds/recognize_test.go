// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"encoding/json"
	"errors"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// attributeNames returns the attribute names of every type in the providers'
// schemas: resources, data sources ("data.…") and their elements ("…[]").
func attributeNames(tb testing.TB) map[string][]string {
	tb.Helper()
	text, err := os.ReadFile("testdata/attribute_names.json")
	if err != nil {
		tb.Fatal(err)
	}
	var names map[string][]string
	if err := json.Unmarshal(text, &names); err != nil {
		tb.Fatal(err)
	}
	if len(names) < 90 {
		tb.Fatalf("%d types in the schemas", len(names))
	}
	return names
}

// whole returns an object with all attributes of a type, null where overrides
// does not say otherwise, and without those that it sets to nil.
func whole(tb testing.TB, terraformType string, overrides map[string]tfvalue.Value) tfvalue.Value {
	tb.Helper()
	names, ok := attributeNames(tb)[terraformType]
	if !ok {
		tb.Fatalf("no schema of %s", terraformType)
	}
	attributes := map[string]tfvalue.Value{}
	for _, name := range names {
		attributes[name] = tfvalue.Null()
	}
	for name, v := range overrides {
		if _, ok := attributes[name]; !ok {
			tb.Fatalf("%s has no attribute %s", terraformType, name)
		}
		attributes[name] = v
	}
	return tfvalue.Object(attributes)
}

// filledWith returns an object of the names that are all v.
func filledWith(names []string, v tfvalue.Value) tfvalue.Value {
	attributes := map[string]tfvalue.Value{}
	for _, name := range names {
		attributes[name] = v
	}
	return tfvalue.Object(attributes)
}

// recognised returns the type that an object is taken for, also when it is
// refused, and "" for an unknown shape.
func recognised(tb testing.TB, v tfvalue.Value) string {
	tb.Helper()
	res, err := Recognize(v)
	var refused *NotAServer
	var unknown *UnknownShape
	switch {
	case err == nil:
		return res.Type
	case errors.As(err, &refused):
		return refused.Type
	case errors.As(err, &unknown):
		return ""
	}
	tb.Fatalf("error %v", err)
	return ""
}

// canonical is the type that a type's shape is listed under.
func canonical(terraformType string) string {
	for i := range shapes {
		if slices.Contains(shapes[i].aliases, terraformType) {
			return shapes[i].terraformType
		}
	}
	return terraformType
}

func TestEverySchemaTypeIsItselfOrUnknown(t *testing.T) {
	var unknown []string
	for terraformType, names := range attributeNames(t) {
		want := canonical(terraformType)
		if !slices.Contains(Types(), terraformType) {
			want = ""
			unknown = append(unknown, terraformType)
		}
		for _, v := range []tfvalue.Value{tfvalue.Null(), tfvalue.Unknown()} {
			if got := recognised(t, filledWith(names, v)); got != want {
				t.Errorf("%s with all attributes %v is taken for %q, want %q", terraformType, v, got, want)
			}
		}
	}
	slices.Sort(unknown)
	want := []string{
		"alicloud_security_group", "alicloud_vpc", "alicloud_vswitch",
		"data.alicloud_instances", "data.alicloud_simple_application_server_instances",
		"data.huaweicloud_compute_instances", "data.tencentcloud_instances",
		"huaweicloud_dns_zone", "huaweicloud_vpc", "huaweicloud_vpc_subnet",
		"tencentcloud_subnet", "tencentcloud_vpc",
	}
	if !slices.Equal(unknown, want) {
		t.Errorf("types without a shape: %v, want %v", unknown, want)
	}
}

func TestOneAttributeLess(t *testing.T) {
	for terraformType, names := range attributeNames(t) {
		var signature []string
		want := ""
		for i := range shapes {
			if shapes[i].terraformType == canonical(terraformType) {
				signature, want = shapes[i].has, canonical(terraformType)
			}
		}
		for _, gone := range names {
			left := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return name == gone })
			got := recognised(t, filledWith(left, tfvalue.Unknown()))
			if slices.Contains(signature, gone) {
				if got != "" {
					t.Errorf("%s without %s, of its signature, is taken for %q, want an unknown shape", terraformType, gone, got)
				}
			} else if got != want {
				t.Errorf("%s without %s is taken for %q, want %q", terraformType, gone, got, want)
			}
		}
	}
}

func TestOneAttributeMore(t *testing.T) {
	for terraformType, names := range attributeNames(t) {
		want := recognised(t, filledWith(names, tfvalue.Unknown()))
		more := append(slices.Clone(names), "an_attribute_of_next_year")
		if got := recognised(t, filledWith(more, tfvalue.Unknown())); got != want {
			t.Errorf("%s with one attribute more is taken for %q, want %q", terraformType, got, want)
		}
	}
}

// An object that has two signatures, whichever is listed first, is what the
// longer one says.
func TestMostSpecificWins(t *testing.T) {
	schemas := attributeNames(t)
	for want, other := range map[string]string{
		"alicloud_instance":           "alicloud_ga_domain",
		"tencentcloud_instance":       "alicloud_ga_domain",
		"alicloud_fcv3_custom_domain": "alicloud_ga_domain",
	} {
		both := append(slices.Clone(schemas[want]), schemas[other]...)
		if got := recognised(t, filledWith(both, tfvalue.Unknown())); got != want {
			t.Errorf("%s and %s is taken for %s, want the first", want, other, got)
		}
	}
}

func TestSignatures(t *testing.T) {
	schemas := attributeNames(t)
	seen := map[string]bool{}
	for i := range shapes {
		s := &shapes[i]
		names, ok := schemas[s.terraformType]
		if !ok {
			t.Errorf("no schema of %s", s.terraformType)
		}
		if seen[s.terraformType] {
			t.Errorf("%s has two shapes", s.terraformType)
		}
		seen[s.terraformType] = true
		if len(s.has) < 2 || len(s.has) > 6 {
			t.Errorf("the signature of %s has %d names", s.terraformType, len(s.has))
		}
		if (s.instead == "") != (s.what == "") || (s.instead == "") != (s.product != "") {
			t.Errorf("%s needs a product, or what it is and what to pass instead", s.terraformType)
		}
		if s.instead != "" && !slices.Contains(Types(), s.instead) {
			t.Errorf("%s: pass %s instead, which is not known", s.terraformType, s.instead)
		}
		if s.cloud != filing.AliCloud && s.cloud != filing.HuaweiCloud && s.cloud != filing.TencentCloud ||
			!strings.Contains(s.terraformType, string(s.cloud)+"_") {
			t.Errorf("%s is of the cloud %q", s.terraformType, s.cloud)
		}
		f := s.facts
		sources := append([]string{
			f.id, f.ids, f.region, f.zone, f.spot, f.purchase.count, f.purchase.unit, f.created, f.expires,
		}, f.billing...)
		for _, source := range sources {
			if source != "" && !slices.Contains(names, source) {
				t.Errorf("%s reads %s, which it does not have", s.terraformType, source)
			}
			if source == "start_time" {
				t.Errorf("%s reads start_time, which is the last boot", s.terraformType)
			}
		}
	}
}

func TestProductsAreInTheCatalogue(t *testing.T) {
	check := func(cloud filing.Cloud, product filing.Product) {
		if _, ok := catalog.Default().Product(cloud, product); !ok {
			t.Errorf("the catalogue has no product %s of %s", product, cloud)
		}
	}
	for i := range shapes {
		if s := &shapes[i]; s.product != "" {
			check(s.cloud, s.product)
		}
	}
	check(filing.HuaweiCloud, flexusX)
}

func TestTypes(t *testing.T) {
	types := Types()
	if !slices.IsSorted(types) || len(slices.Compact(slices.Clone(types))) != len(types) {
		t.Errorf("types are not sorted or not unique: %v", types)
	}
	for _, want := range []string{"alicloud_instance", "alicloud_slb", "alicloud_eip", "huaweicloud_nat_gateway", "tencentcloud_lighthouse_instance"} {
		if !slices.Contains(types, want) {
			t.Errorf("%s is missing", want)
		}
	}
}

func TestNoFactIsInvented(t *testing.T) {
	schemas := attributeNames(t)
	for i := range shapes {
		s := &shapes[i]
		if s.instead != "" {
			continue
		}
		res, err := Recognize(filledWith(schemas[s.terraformType], tfvalue.Unknown()))
		if err != nil {
			t.Errorf("%s: %v", s.terraformType, err)
			continue
		}
		if billing, ok := res.Billing.Value(); ok && billing != s.facts.alwaysBilled {
			t.Errorf("%s: billing %q out of nothing", s.terraformType, billing)
		}
		if res.Purchase.IsKnown() || res.Region.IsKnown() || res.ID.IsKnown() || res.CreatedAt.IsKnown() || res.ExpiresAt.IsKnown() {
			t.Errorf("%s: facts out of nothing: %+v", s.terraformType, res)
		}
		hasIP := slices.Contains([]string{
			"alicloud_simple_application_server_instance", "data.alicloud_simple_application_server_instances.instances[]",
			"tencentcloud_lighthouse_instance", "alicloud_eip_address", "huaweicloud_vpc_eip", "tencentcloud_eip",
		}, s.terraformType)
		if res.HasPublicIP.IsKnown() != hasIP {
			t.Errorf("%s: public IP known: %t", s.terraformType, res.HasPublicIP.IsKnown())
		}
	}
}

func TestNotAResource(t *testing.T) {
	instance := whole(t, "alicloud_instance", nil)
	slb := whole(t, "alicloud_slb_load_balancer", nil)
	tests := map[string]struct {
		value tfvalue.Value
		want  []string
	}{
		"null":         {tfvalue.Null(), []string{"this is null", "pass a whole resource"}},
		"id":           {tfvalue.String("i-bp1secret"), []string{"this is a string; pass the whole resource, not its id"}},
		"number":       {tfvalue.Number(42), []string{"this is a number"}},
		"bool":         {tfvalue.Bool(true), []string{"this is a bool"}},
		"count":        {tfvalue.List([]tfvalue.Value{instance, instance}), []string{"list of 2", "index it: alicloud_instance.web[0]"}},
		"count of SLB": {tfvalue.List([]tfvalue.Value{slb}), []string{"list of 1", "alicloud_slb_load_balancer.web[0]"}},
		"ids":          {tfvalue.List([]tfvalue.Value{tfvalue.String("i-bp1secret")}), []string{"list of 1", "alicloud_instance.web[0]"}},
		"elements": {
			tfvalue.List([]tfvalue.Value{whole(t, "data.alicloud_instances.instances[]", nil)}),
			[]string{"list of 1", "alicloud_instance.web[0]"},
		},
		"empty list": {tfvalue.List(nil), []string{"empty list"}},
		"for_each": {
			tfvalue.Object(map[string]tfvalue.Value{"a": slb, "b": slb}),
			[]string{"map of 2", `index it: alicloud_slb_load_balancer.web["key"]`},
		},
		"empty object": {tfvalue.Object(nil), []string{"no resource that is known", "alicloud: ", "alicloud_instance", "huaweicloud: ", "tencentcloud: ", "cloud and product", "term_months"}},
		"some attributes": {
			tfvalue.Object(map[string]tfvalue.Value{"instance_charge_type": tfvalue.String("PrePaid"), "period": tfvalue.Number(3)}),
			[]string{"Pass a whole resource, not some of its attributes"},
		},
		"data source":         {whole(t, "data.alicloud_instances", nil), []string{"pass one element of it: .instances[0]"}},
		"tencent data source": {whole(t, "data.tencentcloud_instances", nil), []string{".instance_list[0]"}},
		"DNS record":          {whole(t, "alicloud_alidns_record", nil), []string{"a DNS record (alicloud_alidns_record)", "pass the alicloud_instance instead"}},
		"DNAT rule":           {whole(t, "huaweicloud_nat_dnat_rule", nil), []string{"a rule of a NAT gateway", "pass the huaweicloud_nat_gateway instead"}},
		"launch template":     {whole(t, "alicloud_ecs_launch_template", nil), []string{"a launch template", "pass the alicloud_instance instead"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := Recognize(test.value)
			if err == nil {
				t.Fatal("no error")
			}
			for _, want := range test.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("%q does not say %q", err, want)
				}
			}
			if strings.Contains(err.Error(), "secret") {
				t.Errorf("%q shows a value", err)
			}
		})
	}
}

func TestUnknownObject(t *testing.T) {
	if _, err := Recognize(tfvalue.Unknown()); !errors.Is(err, ErrUnknown) {
		t.Errorf("error %v, want ErrUnknown", err)
	}
}

// The servers that an unknown shape offers are those that can be passed.
func TestAcceptedServers(t *testing.T) {
	_, err := Recognize(tfvalue.Object(nil))
	var unknown *UnknownShape
	if !errors.As(err, &unknown) {
		t.Fatalf("error %v", err)
	}
	schemas := attributeNames(t)
	offered := map[filing.Cloud]int{}
	for _, cloud := range unknown.Accepted {
		if !slices.IsSorted(cloud.Types) {
			t.Errorf("%v is not sorted", cloud.Types)
		}
		for _, terraformType := range cloud.Types {
			res, err := Recognize(filledWith(schemas[terraformType], tfvalue.Null()))
			if err != nil || res.Role != RoleServer || res.Cloud != cloud.Cloud {
				t.Errorf("%s: %v %v", terraformType, res, err)
			}
			offered[cloud.Cloud]++
		}
	}
	if want := map[filing.Cloud]int{filing.AliCloud: 6, filing.HuaweiCloud: 3, filing.TencentCloud: 3}; !maps.Equal(offered, want) {
		t.Errorf("offered %v, want %v", offered, want)
	}
}

func BenchmarkRecognize(b *testing.B) {
	v := whole(b, "alicloud_instance", goodInstance())
	if _, err := Recognize(v); err != nil { // loads the catalogue
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Recognize(v); err != nil {
			b.Fatal(err)
		}
	}
}
