// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package functions

import (
	"context"
	"maps"
	"os"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/provider/assessment"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
)

var base = Base{World: session.Default(), Getenv: os.Getenv}

// call runs a function with its arguments, which Terraform has checked.
func call(f function.Function, arguments ...attr.Value) (attr.Value, *function.FuncError) {
	var definition function.DefinitionResponse
	f.Definition(context.Background(), function.DefinitionRequest{}, &definition)
	result, err := definition.Definition.Return.NewResultData(context.Background())
	if err != nil {
		return nil, err
	}
	if parameters := len(definition.Definition.Parameters); definition.Definition.VariadicParameter != nil {
		extra := arguments[parameters:]
		kinds := make([]attr.Type, len(extra))
		for i := range kinds {
			kinds[i] = types.DynamicType
		}
		arguments = append(arguments[:parameters:parameters], types.TupleValueMust(kinds, extra))
	}
	resp := function.RunResponse{Result: result}
	f.Run(context.Background(), function.RunRequest{Arguments: function.NewArgumentsData(arguments)}, &resp)
	return resp.Result.Value(), resp.Error
}

// object returns a dynamic object of strings, numbers, bools and more.
func object(attributes map[string]attr.Value) types.Dynamic {
	kinds := map[string]attr.Type{}
	for name, v := range attributes {
		kinds[name] = v.Type(context.Background())
	}
	return types.DynamicValue(types.ObjectValueMust(kinds, attributes))
}

// stated are the facts of a good server, with changes; nil leaves one out.
func stated(changes map[string]attr.Value) types.Dynamic {
	attributes := map[string]attr.Value{
		"cloud": types.StringValue("alicloud"), "product": types.StringValue("ecs"), "region": types.StringValue("cn-hangzhou"),
		"billing_mode": types.StringValue("PrePaid"), "term_months": types.Int64Value(12), "has_public_ip": types.BoolValue(true),
	}
	for name, v := range changes {
		attributes[name] = v
		if v == nil {
			delete(attributes, name)
		}
	}
	return object(attributes)
}

type changes = map[string]attr.Value

func TestEligible(t *testing.T) {
	t.Setenv("ICP_LEGACY_PRODUCTS", "")
	for name, c := range map[string]struct {
		server types.Dynamic
		want   types.Bool
	}{
		"good":                   {stated(nil), types.BoolValue(true)},
		"a short term":           {stated(changes{"term_months": types.Int64Value(2)}), types.BoolValue(false)},
		"a fact that is unknown": {stated(changes{"term_months": types.Int64Unknown()}), types.BoolUnknown()},
		"unknown and violated":   {stated(changes{"term_months": types.Int64Unknown(), "region": types.StringValue("cn-hongkong")}), types.BoolValue(false)},
		"a fact that is missing": {stated(changes{"term_months": nil}), types.BoolValue(false)},
		"all unknown":            {types.DynamicUnknown(), types.BoolUnknown()},
		"an older product":       {stated(changes{"product": types.StringValue("nat_gateway")}), types.BoolValue(false)},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := call(eligible{base}, c.server)
			if err != nil || !got.Equal(c.want) {
				t.Errorf("got %v, %v, want %s", got, err, c.want)
			}
		})
	}
	t.Run("what cannot be read", func(t *testing.T) {
		instance := func(more changes) types.Dynamic {
			attributes := changes{
				"id": types.StringValue("a8fk2l1q"), "renewal_status": types.StringNull(), "include_data_disks": types.BoolNull(), "period_unit": types.StringNull(),
				"spot_strategy": types.StringNull(), "instance_charge_type": types.StringValue("PrePaid"), "period": types.Int64Value(12),
				"internet_max_bandwidth_out": types.Int64Value(5), "availability_zone": types.StringValue("cn-hangzhou-h"),
				"create_time": types.StringValue("zz81k2l1"), "expired_time": types.StringValue("q8fk2l19"),
			}
			maps.Copy(attributes, more)
			return object(attributes)
		}
		for name, c := range map[string]struct {
			server types.Dynamic
			want   types.Bool
		}{
			"the life of a server that may be new": {instance(nil), types.BoolValue(true)},
			"the end of a life":                    {instance(changes{"create_time": types.StringValue("2020-03-01T16:00Z")}), types.BoolUnknown()},
			"a charge type":                        {instance(changes{"instance_charge_type": types.StringValue("zz81k2l1")}), types.BoolUnknown()},
			"a strategy beside a charge type":      {instance(changes{"spot_strategy": types.StringValue("zz81k2l1")}), types.BoolValue(true)},
			"a zone":                               {instance(changes{"availability_zone": types.StringValue("zz81k2l1")}), types.BoolUnknown()},
			"beside a violation":                   {instance(changes{"instance_charge_type": types.StringValue("PostPaid")}), types.BoolValue(false)},
			"beside what is absent":                {instance(changes{"availability_zone": types.StringNull()}), types.BoolValue(false)},
		} {
			if got, err := call(eligible{base}, c.server); err != nil || !got.Equal(c.want) {
				t.Errorf("%s: got %v, %v, want %s", name, got, err, c.want)
			}
		}
		t.Setenv("ICP_ENFORCEMENT", "warning")
		if got, err := call(eligible{base}, types.DynamicValue(types.StringValue("i-bp1"))); err != nil || !got.IsUnknown() {
			t.Errorf("an id that is let through: got %v, %v", got, err)
		}
	})
	t.Run("a rule that is lowered", func(t *testing.T) {
		for _, severity := range []string{"warning", "off"} {
			t.Setenv("ICP_RULES", "icp_server_public_ip="+severity)
			if got, err := call(eligible{base}, stated(changes{"has_public_ip": nil})); err != nil || !got.Equal(types.BoolValue(false)) {
				t.Errorf("%s: a server of which nothing states a public address: got %v, %v", severity, got, err)
			}
		}
	})
	t.Run("by the environment", func(t *testing.T) {
		t.Setenv("ICP_LEGACY_PRODUCTS", "true")
		t.Setenv("ICP_RULES", "icp_server_region=off")
		// A severity does not make a server eligible.
		for region, want := range map[string]bool{"cn-hangzhou": true, "cn-hongkong": false} {
			got, err := call(eligible{base}, stated(changes{"product": types.StringValue("nat_gateway"), "region": types.StringValue(region)}))
			if err != nil || !got.Equal(types.BoolValue(want)) {
				t.Errorf("%s: got %v, %v", region, got, err)
			}
		}
	})
}

func TestErrors(t *testing.T) {
	text := func(s string) attr.Value { return types.StringValue(s) }
	for name, c := range map[string]struct {
		function  function.Function
		arguments []attr.Value
		// position is -1 where no argument is at fault.
		position int64
		want     string
	}{
		"no server":                    {eligible{base}, []attr.Value{types.DynamicNull()}, 0, "server must not be null: pass the whole cloud resource"},
		"an id":                        {eligible{base}, []attr.Value{types.DynamicValue(text("i-bp1"))}, 0, "This is a string; pass the whole resource, such as alicloud_instance.web, not its id"},
		"an id that is not known":      {eligible{base}, []attr.Value{types.DynamicValue(types.StringUnknown())}, 0, "This is a string; pass the whole resource"},
		"an unknown cloud":             {eligibility{base}, []attr.Value{stated(changes{"cloud": text("aliyun")})}, 0, `Unknown cloud "aliyun": want alicloud, huaweicloud`},
		"an unknown cloud and options": {eligibility{base}, []attr.Value{stated(changes{"cloud": text("aliyun")}), object(changes{"has_public_ip": types.BoolValue(true)})}, 0, `Unknown cloud "aliyun"`},
		"an option that contradicts":   {eligibility{base}, []attr.Value{stated(nil), object(changes{"cloud": text("gcp")})}, 1, `Unknown cloud "gcp"`},
		"options that are text":        {eligibility{base}, []attr.Value{stated(nil), types.DynamicValue(text("x"))}, 1, "an object, such as { has_public_ip = true }"},
		"an unknown option":            {eligibility{base}, []attr.Value{stated(nil), object(changes{"haspublicip": types.BoolValue(true)})}, 1, `did you mean "has_public_ip"?`},
		"an option of another type":    {eligibility{base}, []attr.Value{stated(nil), object(changes{"account": types.Int64Value(1)})}, 1, `"account" must be a string`},
		"a setting of another type":    {eligibility{base}, []attr.Value{stated(nil), object(changes{"legacy_products": text("yes")})}, 1, `"legacy_products" must be true or false`},
		"a language":                   {eligibility{base}, []attr.Value{stated(nil), object(changes{"language": text("de")})}, 1, `Unknown language "de": want en or zh`},
		"is_mainland: cloud":           {isMainland{base}, []attr.Value{text("huawei"), text("cn-north-4")}, 0, `did you mean "huaweicloud"?`},
		"is_mainland: region":          {isMainland{base}, []attr.Value{text("tencentcloud"), text("ap-guangzou")}, 1, `Unknown region "ap-guangzou" of tencentcloud; did you mean "ap-guangzhou"?`},
		"is_mainland: no region":       {isMainland{base}, []attr.Value{text("tencentcloud"), text("mars-olympus-mons")}, 1, `Unknown region "mars-olympus-mons" of tencentcloud`},
		"is_mainland: a zone":          {isMainland{base}, []attr.Value{text("alicloud"), text("cn-hangzhou-h")}, 1, `"cn-hangzhou-h" is a zone of alicloud, not a region; did you mean "cn-hangzhou"?`},
		"is_mainland: another cloud's": {isMainland{base}, []attr.Value{text("tencentcloud"), text("ap-southeast-1")}, 1, `"ap-southeast-1" is a region of alicloud, huaweicloud, not of tencentcloud`},
		"is_mainland: another case":    {isMainland{base}, []attr.Value{text("huaweicloud"), text("CN-NORTH-4")}, 1, `Unknown region "CN-NORTH-4" of huaweicloud; did you mean "cn-north-4"?`},
		"is_mainland: empty":           {isMainland{base}, []attr.Value{text("alicloud"), text("")}, 1, `Unknown region "" of alicloud`},
		"is_mainland: may be new":      {isMainland{base}, []attr.Value{text("alicloud"), text("cn-newtown")}, 1, `Unknown region "cn-newtown" of alicloud`},
		"min_term_months: cloud":       {minTermMonths{base}, []attr.Value{text("gcp"), text("ecs")}, 0, `Unknown cloud "gcp": want alicloud, huaweicloud`},
		"min_term_months: product":     {minTermMonths{base}, []attr.Value{text("alicloud"), text("cvm")}, 1, `Unknown product "cvm" of alicloud; did you mean "ecs"?`},
		"min_term_months: ineligible":  {minTermMonths{base}, []attr.Value{text("alicloud"), text("slb")}, 1, "cannot back ICP filings. What to use instead: a backend ECS"},
		"registrable_domain":           {registrableDomain{base}, []attr.Value{text("https://u:hunter2@www.example.cn/")}, 0, `a URL is not a domain; did you mean "example.cn"?`},
		"parse_filing_number":          {parseFilingNumber{base}, []attr.Value{text("川ICP备15095485号-1")}, 0, `did you mean "蜀ICP备15095485号-1"?`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := call(c.function, c.arguments...)
			if err == nil {
				t.Fatal("no error")
			}
			if err.FunctionArgument == nil || *err.FunctionArgument != c.position {
				t.Errorf("the error is about argument %v, want %d", err.FunctionArgument, c.position)
			}
			if !strings.Contains(err.Text, c.want) || strings.HasSuffix(err.Text, ".") || strings.Contains(err.Text, "hunter2") {
				t.Errorf("got %q, want %q", err.Text, c.want)
			}
		})
	}
	t.Run("two objects of options", func(t *testing.T) {
		if _, err := call(eligibility{base}, stated(nil), types.DynamicNull(), types.DynamicNull()); err == nil || !strings.Contains(err.Text, "at most one object of options") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("the environment", func(t *testing.T) {
		t.Setenv("ICP_LANGUAGE", "de")
		_, err := call(eligible{base}, stated(nil))
		if err == nil || err.Text != `Invalid environment variable ICP_LANGUAGE: unknown language "de": want en or zh` || err.FunctionArgument != nil {
			t.Errorf("got %v", err)
		}
	})
}

func TestEligibility(t *testing.T) {
	for name, c := range map[string]struct {
		server  types.Dynamic
		options []attr.Value
		want    types.Bool
	}{
		"no options":               {stated(nil), nil, types.BoolValue(true)},
		"null options":             {stated(nil), []attr.Value{types.DynamicNull()}, types.BoolValue(true)},
		"no facts":                 {stated(nil), []attr.Value{object(nil)}, types.BoolValue(true)},
		"a fact that wins":         {stated(nil), []attr.Value{object(changes{"has_public_ip": types.BoolValue(false)})}, types.BoolValue(false)},
		"a null option":            {stated(nil), []attr.Value{object(changes{"has_public_ip": types.BoolNull()})}, types.BoolValue(true)},
		"renewals":                 {stated(changes{"term_months": types.Int64Value(1)}), []attr.Value{object(changes{"renewed_months": types.Int64Value(2)})}, types.BoolValue(true)},
		"renewals not known":       {stated(changes{"term_months": types.Int64Value(1)}), []attr.Value{object(changes{"renewed_months": types.Int64Unknown()})}, types.BoolUnknown()},
		"too many codes":           {stated(nil), []attr.Value{object(changes{"codes": types.Int64Value(6)})}, types.BoolValue(false)},
		"an older product":         {stated(changes{"product": types.StringValue("nat_gateway")}), []attr.Value{object(changes{"legacy_products": types.BoolValue(true)})}, types.BoolValue(true)},
		"a fact that is missing":   {stated(changes{"region": nil}), nil, types.BoolNull()},
		"a region that may be new": {stated(changes{"region": types.StringValue("cn-newtown")}), nil, types.BoolNull()},
		"an empty region":          {stated(changes{"region": types.StringValue("")}), nil, types.BoolValue(false)},
		"a zone as the region":     {stated(nil), []attr.Value{object(changes{"region": types.StringValue("cn-hangzhou-h")})}, types.BoolValue(false)},
		"another cloud's region":   {stated(changes{"region": types.StringValue("cn-north-4")}), nil, types.BoolValue(false)},
		"a server not known yet":   {types.DynamicUnknown(), nil, types.BoolUnknown()},
		"websites":                 {stated(nil), []attr.Value{object(changes{"websites": types.TupleValueMust([]attr.Type{types.StringType}, []attr.Value{types.StringValue("localhost")})})}, types.BoolValue(false)},
		"an option not known yet":  {stated(nil), []attr.Value{object(changes{"region": types.StringUnknown()})}, types.BoolUnknown()},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := call(eligibility{base}, append([]attr.Value{c.server}, c.options...)...)
			if err != nil {
				t.Fatal(err)
			}
			if eligible := got.(types.Object).Attributes()["eligible"]; !eligible.Equal(c.want) {
				t.Errorf("got %s, want %s", eligible, c.want)
			}
		})
	}
	for name, options := range map[string]attr.Value{
		"options not known yet":         types.DynamicUnknown(),
		"legacy products not known yet": object(changes{"legacy_products": types.BoolUnknown()}),
		"language not known yet":        object(changes{"language": types.StringUnknown()}),
	} {
		t.Run(name, func(t *testing.T) {
			// Even of a server that violates a rule as far as it is known.
			got, err := call(eligibility{base}, stated(changes{"product": types.StringValue("nat_gateway")}), options)
			if err != nil || !got.Equal(types.ObjectUnknown(assessment.Types)) {
				t.Errorf("got %v, %v", got, err)
			}
		})
	}
	t.Run("language", func(t *testing.T) {
		got, err := call(eligibility{base}, stated(changes{"region": types.StringValue("cn-hongkong")}), object(changes{"language": types.StringValue("zh")}))
		if err != nil || !strings.Contains(got.String(), "地域不在中国内地") {
			t.Errorf("got %v, %v", got, err)
		}
	})
}

func TestLookups(t *testing.T) {
	text := func(s string) attr.Value { return types.StringValue(s) }
	for name, c := range map[string]struct {
		function  function.Function
		arguments []attr.Value
		want      attr.Value
	}{
		"mainland":                      {isMainland{base}, []attr.Value{text("alicloud"), text("cn-hangzhou")}, types.BoolValue(true)},
		"not mainland":                  {isMainland{base}, []attr.Value{text("huaweicloud"), text("ap-southeast-1")}, types.BoolValue(false)},
		"not mainland by its prefix":    {isMainland{base}, []attr.Value{text("alicloud"), text("eu-west-9")}, types.BoolValue(false)},
		"a minimum":                     {minTermMonths{base}, []attr.Value{text("huaweicloud"), text("dec")}, types.Int64Value(12)},
		"a minimum of an older product": {minTermMonths{base}, []attr.Value{text("alicloud"), text("nat_gateway")}, types.Int64Value(1)},
		"a minimum no source states":    {minTermMonths{base}, []attr.Value{text("tencentcloud"), text("cloudbase_run_pack")}, types.Int64Null()},
		"a domain":                      {registrableDomain{base}, []attr.Value{text("WWW.Shop-Example.com.cn.")}, text("shop-example.com.cn")},
		"a domain in Chinese":           {registrableDomain{base}, []attr.Value{text("www.例子.中国")}, text("xn--fsqu00a.xn--fiqs8s")},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := call(c.function, c.arguments...)
			if err != nil || !got.Equal(c.want) {
				t.Errorf("got %v, %v, want %s", got, err, c.want)
			}
		})
	}
	t.Run("numbers", func(t *testing.T) {
		for number, want := range map[string]string{
			"京icp备2021000123号-2a": `{"entity_number":"京ICP备2021000123号","index":2,"kind":"icp_filing","number":"京ICP备2021000123号-2A","province":"京","serial":"2021000123","service":"app","year":2021}`,
			"京ICP证030173号":        `{"entity_number":"京ICP证030173号","index":<null>,"kind":"icp_licence","number":"京ICP证030173号","province":"京","serial":"030173","service":"entity","year":<null>}`,
		} {
			got, err := call(parseFilingNumber{base}, text(number))
			if err != nil || got.String() != want {
				t.Errorf("got %v, %v, want %s", got, err, want)
			}
		}
	})
}

func TestDefinitions(t *testing.T) {
	names := map[string]bool{}
	for _, construct := range All(base) {
		f := construct()
		var metadata function.MetadataResponse
		f.Metadata(t.Context(), function.MetadataRequest{}, &metadata)
		var definition function.DefinitionResponse
		f.Definition(t.Context(), function.DefinitionRequest{}, &definition)
		if definition.Definition.Summary == "" || names[metadata.Name] {
			t.Errorf("%s has no summary, or is there twice", metadata.Name)
		}
		names[metadata.Name] = true
	}
	for _, name := range []string{"eligible", "eligibility", "is_mainland", "min_term_months", "registrable_domain", "parse_filing_number"} {
		if !names[name] {
			t.Errorf("there is no function %s", name)
		}
	}
}
