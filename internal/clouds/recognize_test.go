// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// recognizedTypes returns the names of the types that are recognised by their attributes,
// sorted.
func recognizedTypes() []string {
	var types []string
	for name, e := range byName {
		if e.isRecognized() {
			types = append(types, name)
		}
	}
	slices.Sort(types)
	return types
}

// attributeNames returns the attribute names of every type in the providers'
// schemas: resources, data sources ("data.…") and their elements ("…[]"). Types
// that are only linked to others have a file of their own.
func attributeNames(tb testing.TB) map[string][]string {
	tb.Helper()
	return readNames(tb, "attribute_names.json", "linked_types.json")
}

// blockNames returns the attribute names of nested blocks, by type and path.
func blockNames(tb testing.TB) map[string][]string {
	tb.Helper()
	return readNames(tb, "blocks.json")
}

func readNames(tb testing.TB, files ...string) map[string][]string {
	tb.Helper()
	names := map[string][]string{}
	for _, file := range files {
		content, err := os.ReadFile(filepath.Join("testdata", file))
		if err != nil {
			tb.Fatal(err)
		}
		if err := json.Unmarshal(content, &names); err != nil {
			tb.Fatalf("%s: %v", file, err)
		}
	}
	return names
}

// whole returns an object with all attributes of a type, null where overrides
// does not say otherwise, and without those that it sets to nil.
func whole(tb testing.TB, terraformType string, overrides map[string]tfvalue.Value) tfvalue.Value {
	tb.Helper()
	names, ok := attributeNames(tb)[terraformType]
	if !ok {
		tb.Fatalf("add the attributes of %s to internal/clouds/testdata/attribute_names.json, from its provider's schema", terraformType)
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
	res, err := identify(v)
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

// canonical is the type whose record a type has.
func canonical(terraformType string) string {
	if e := byName[terraformType]; e != nil {
		return e.name
	}
	return terraformType
}

// isLike reports whether a type without a signature may be taken for another:
// for one of the same product and kind, of which the same is said.
func isLike(terraformType, taken string) bool {
	e, other := byName[terraformType], byName[taken]
	return e != nil && other != nil && !e.isRecognized() && e.cloud == other.cloud && e.Product == other.Product && e.Kind == other.Kind
}

func identify(v tfvalue.Value) (Resource, error) { return Identify(catalog.Default(), v) }

func TestEverySchemaTypeIsItselfOrUnknown(t *testing.T) {
	for terraformType, names := range attributeNames(t) {
		want := canonical(terraformType)
		if !slices.Contains(recognizedTypes(), terraformType) {
			want = ""
		}
		for _, v := range []tfvalue.Value{tfvalue.Null(), tfvalue.Unknown()} {
			if got := recognised(t, filledWith(names, v)); got != want && !isLike(terraformType, got) {
				t.Errorf("%s with all attributes %v is taken for %q, want %q", terraformType, v, got, want)
			}
		}
	}
}

func TestOneAttributeLess(t *testing.T) {
	for terraformType, names := range attributeNames(t) {
		var signature []string
		want := ""
		if e := byName[terraformType]; e != nil && e.isRecognized() {
			signature, want = e.Signature.Has, e.name
		}
		for _, gone := range names {
			left := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return name == gone })
			got := recognised(t, filledWith(left, tfvalue.Unknown()))
			if slices.Contains(signature, gone) {
				if got != "" {
					t.Errorf("%s without %s, of its signature, is taken for %q, want an unknown shape", terraformType, gone, got)
				}
			} else if got != want && !isLike(terraformType, got) {
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

func TestTypes(t *testing.T) {
	types := recognizedTypes()
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
	for _, s := range entries {
		if s.Instead != "" || !s.isRecognized() {
			continue
		}
		res, err := identify(filledWith(schemas[s.name], tfvalue.Unknown()))
		if err != nil {
			t.Errorf("%s: %v", s.name, err)
			continue
		}
		if billing, ok := res.Billing.Value(); ok && billing != s.Facts.Charge.Always {
			t.Errorf("%s: billing %q out of nothing", s.name, billing)
		}
		if res.Purchase.IsKnown() || res.Region.IsKnown() || res.ID.IsKnown() || res.CreatedAt.IsKnown() || res.ExpiresAt.IsKnown() {
			t.Errorf("%s: facts out of nothing: %+v", s.name, res)
		}
		hasIP := s.Facts.PublicIP.Always
		if res.HasPublicIP.IsKnown() != hasIP {
			t.Errorf("%s: public IP known: %t", s.name, res.HasPublicIP.IsKnown())
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
		"null": {tfvalue.Null(), []string{"this is null", "pass a whole resource"}},
		"id": {tfvalue.String("i-bp1secret"), []string{
			"this is a string; pass the whole resource, such as alicloud_instance.web, not its id",
			"For a server outside Terraform, pass one that a data source reads, such as data.alicloud_instances.web.instances[0], or its facts: { cloud =",
		}},
		"id that is not known": {tfvalue.UnknownOf(tfvalue.KindString), []string{"this is a string; pass the whole resource"}},
		"unknown number":       {tfvalue.UnknownOf(tfvalue.KindNumber), []string{"this is a number"}},
		"number":               {tfvalue.Number(42), []string{"this is a number"}},
		"bool":                 {tfvalue.Bool(true), []string{"this is a bool"}},
		"count":                {tfvalue.List([]tfvalue.Value{instance, instance}), []string{"list of 2", "index it: alicloud_instance.web[0]"}},
		"count of SLB":         {tfvalue.List([]tfvalue.Value{slb}), []string{"list of 1", "alicloud_slb_load_balancer.web[0]"}},
		"ids":                  {tfvalue.List([]tfvalue.Value{tfvalue.String("i-bp1secret")}), []string{"list of 1", "alicloud_instance.web[0]"}},
		"elements": {
			tfvalue.List([]tfvalue.Value{whole(t, "data.alicloud_instances.instances[]", nil)}),
			[]string{"list of 1", "data.alicloud_instances.web.instances[0]"},
		},
		"empty list": {tfvalue.List(nil), []string{"empty list"}},
		"for_each": {
			tfvalue.Object(map[string]tfvalue.Value{"a": slb, "b": slb}),
			[]string{"map of 2", `index it: alicloud_slb_load_balancer.web["key"]`},
		},
		"empty object": {tfvalue.Object(nil), []string{"do not match any resource that is known", "alicloud: ", "alicloud_instance", "huaweicloud: ", "tencentcloud: ", "cloud and product", "term_months"}},
		"some attributes": {
			tfvalue.Object(map[string]tfvalue.Value{"instance_charge_type": tfvalue.String("PrePaid"), "period": tfvalue.Number(3)}),
			[]string{"Pass a whole resource, not some of its attributes", "A variable of type object({…}) drops every attribute that it does not list", "add what alicloud_instance has beyond these: ", "renewal_status"},
		},
		"some attributes of Huawei": {
			filledWith([]string{"charging_mode", "period", "flavor_id", "region"}, tfvalue.Unknown()),
			[]string{"type = any, or add what huaweicloud_compute_instance has beyond these: auto_renew, availability_zone, created_at, delete_eip_on_termination"},
		},
		"some attributes of several clouds": {
			filledWith([]string{"instance_charge_type", "availability_zone", "internet_max_bandwidth_out"}, tfvalue.Unknown()),
			[]string{"A variable of type object({…}) drops every attribute that it does not list: declare it with type = any. For any other server"},
		},
		"data source":         {whole(t, "data.alicloud_instances", nil), []string{"pass one element of it: .instances[0]"}},
		"tencent data source": {whole(t, "data.tencentcloud_instances", nil), []string{".instance_list[0]"}},
		"DNS record":          {whole(t, "alicloud_alidns_record", nil), []string{"a DNS record (alicloud_alidns_record)", "pass the alicloud_instance instead"}},
		"DNAT rule":           {whole(t, "huaweicloud_nat_dnat_rule", nil), []string{"a rule of a NAT gateway", "pass the huaweicloud_nat_gateway instead"}},
		"launch template":     {whole(t, "alicloud_ecs_launch_template", nil), []string{"a launch template", "pass the alicloud_instance instead"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := identify(test.value)
			if err == nil {
				t.Fatal("no error")
			}
			for _, want := range test.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("%q does not say %q", err, want)
				}
			}
			if zh := text.In(text.Chinese, err); !strings.ContainsFunc(zh, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
				t.Errorf("in Chinese it is %q", zh)
			}
			if strings.Contains(err.Error()+text.In(text.Chinese, err), "secret") {
				t.Errorf("%q shows a value", err)
			}
		})
	}
}

func TestUnknownObject(t *testing.T) {
	if _, err := identify(tfvalue.Unknown()); !errors.Is(err, ErrUnknown) {
		t.Errorf("error %v, want ErrUnknown", err)
	}
}

// The servers that an unknown shape offers are those that can be passed.
func TestAcceptedServers(t *testing.T) {
	_, err := identify(tfvalue.Object(nil))
	var unknown *UnknownShape
	if !errors.As(err, &unknown) {
		t.Fatalf("error %v", err)
	}
	schemas := attributeNames(t)
	for _, cloud := range unknown.Accepted {
		if !slices.IsSorted(cloud.Types) || len(cloud.Types) == 0 {
			t.Errorf("%s: %v is empty or not sorted", cloud.Cloud, cloud.Types)
		}
		for _, terraformType := range cloud.Types {
			res, err := identify(filledWith(schemas[terraformType], tfvalue.Null()))
			if err != nil || res.Kind != filing.KindServer || res.Cloud != cloud.Cloud {
				t.Errorf("%s: %v %v", terraformType, res, err)
			}
		}
	}
}

func BenchmarkRecognize(b *testing.B) {
	v := whole(b, "alicloud_instance", goodInstance())
	if _, err := identify(v); err != nil { // loads the catalogue
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := identify(v); err != nil {
			b.Fatal(err)
		}
	}
}
