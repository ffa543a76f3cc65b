// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"errors"
	"regexp"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/icp-filing/terraform-provider-icp/internal/provider"
	"github.com/icp-filing/terraform-provider-icp/internal/text/texttest"
)

var (
	chinese = regexp.MustCompile(`\p{Han}`)
	// cited is what follows "source": a title may have no Chinese one.
	cited = regexp.MustCompile(`来源：.*`)
)

// inChinese checks what a call says: that it says something, and no sentence of
// it in English.
func inChinese(t *testing.T, about string, diagnostics []*tfprotov6.Diagnostic) {
	t.Helper()
	if len(diagnostics) == 0 {
		t.Errorf("%s: nothing is said", about)
	}
	for _, d := range diagnostics {
		for _, text := range []string{d.Summary, d.Detail} {
			if english := texttest.English(cited.ReplaceAllString(text, "")); english != "" || !chinese.MatchString(text) {
				t.Errorf("%s: there is English (%s) in %q", about, english, text)
			}
			if wrong := texttest.Spacing(text); wrong != "" {
				t.Errorf("%s: the spaces are wrong: %s", about, wrong)
			}
		}
	}
}

// speaker is a provider whose language is Chinese.
type speaker struct {
	*wire

	all *tfprotov6.GetProviderSchemaResponse
}

func chineseProvider(t *testing.T) speaker {
	t.Helper()
	server := provider.NewServer("test")
	schema, err := server.GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		t.Fatal(err)
	}
	return speaker{&wire{t: t, server: server, schemas: schema.ResourceSchemas}, schema}
}

// configure configures the provider, and returns what it says.
func (s speaker) configure(arguments map[string]any) []*tfprotov6.Diagnostic {
	s.t.Helper()
	config := objectValue(s.t, s.all.Provider.ValueType(), arguments)
	validated, err := s.server.ValidateProviderConfig(s.t.Context(), &tfprotov6.ValidateProviderConfigRequest{Config: config})
	if err != nil {
		s.t.Fatal(err)
	}
	configured, err := s.server.ConfigureProvider(s.t.Context(), &tfprotov6.ConfigureProviderRequest{Config: config})
	if err != nil {
		s.t.Fatal(err)
	}
	return append(validated.Diagnostics, configured.Diagnostics...)
}

func (s speaker) validate(typeName string, attributes map[string]any) []*tfprotov6.Diagnostic {
	s.t.Helper()
	got, err := s.server.ValidateResourceConfig(s.t.Context(), &tfprotov6.ValidateResourceConfigRequest{
		TypeName: typeName, Config: objectValue(s.t, s.typeOf(typeName), attributes),
		ClientCapabilities: &tfprotov6.ValidateResourceConfigClientCapabilities{WriteOnlyAttributesAllowed: true},
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return got.Diagnostics
}

func list(texts ...string) []tftypes.Value {
	var values []tftypes.Value
	for _, text := range texts {
		values = append(values, tftypes.NewValue(tftypes.String, text))
	}
	return values
}

// badServers are changes of a good filing server that make it bad.
var badServers = map[string]map[string]any{
	"cloud":           {"cloud": "aliyun"},
	"no cloud":        {"cloud": nil, "product": nil},
	"product":         {"product": "esc"},
	"no product":      {"product": "quantum box"},
	"billing mode":    {"billing_mode": "monthly"},
	"end":             {"expires_at": "next year"},
	"start":           {"subscribed_since": "spring"},
	"start and term":  {"subscribed_since": "2026-01-01", "term_months": 3},
	"account type":    {"account_type": "company"},
	"name":            {"name": "web 1"},
	"term":            {"term_months": -3},
	"long term":       {"term_months": 100000},
	"fraction":        {"term_months": 2.5},
	"renewals":        {"renewed_months": -1},
	"codes":           {"undeclared_codes": -1},
	"empty website":   {"websites": list("")},
	"website":         {"websites": list("https://www.example.cn/shop")},
	"short":           {"term_months": 1},
	"pay as you go":   {"billing_mode": "PostPaid"},
	"outside":         {"region": "cn-hongkong"},
	"no public IP":    {"has_public_ip": false},
	"expired":         {"expires_at": "2020-01-01T00:00:00Z"},
	"too many":        {"undeclared_codes": 6},
	"a load balancer": {"product": "slb"},
}

// badCodes are changes of a good code that make it bad.
var badCodes = map[string]map[string]any{
	"a cloud's id":  {"filing_server": "i-bp1example"},
	"product":       {"filing_server": "alicloud/esc/web"},
	"cloud":         {"filing_server": "aliyun/ecs/web"},
	"blank website": {"website": " "},
	"URL":           {"website": "http://example.cn"},
	"wildcard":      {"website": "*.example.cn"},
	"subdomain":     {"website": "www.example.cn"},
	"number":        {"filing_number": "京ICP备123号"},
	"blank number":  {"filing_number": ""},
	"blank code":    {"code": " "},
	"two codes":     {"code": "CODE-1", "code_wo": "CODE-1", "code_wo_version": 1},
	"no version":    {"code_wo": "CODE-1"},
	"version":       {"code_wo": "CODE-1", "code_wo_version": -1},
	"account":       {"grant_to_account": ""},
}

func changed(good, changes map[string]any) map[string]any {
	attributes := map[string]any{}
	for _, values := range []map[string]any{good, changes} {
		for name, value := range values {
			attributes[name] = value
		}
	}
	return attributes
}

// TestChinese takes every way in which the provider refuses something, with its
// language set to Chinese. What Terraform and the framework check before it is
// theirs to say.
func TestChinese(t *testing.T) {
	for _, configured := range []bool{false, true} {
		s := chineseProvider(t)
		config := map[string]any{"language": "zh"}
		if configured {
			if said := s.configure(config); len(said) > 0 {
				t.Fatal(said)
			}
		} else if _, err := s.server.ValidateProviderConfig(t.Context(), &tfprotov6.ValidateProviderConfigRequest{
			Config: objectValue(t, s.all.Provider.ValueType(), config),
		}); err != nil {
			t.Fatal(err)
		}
		good := map[string]any{
			"name": "web", "cloud": "alicloud", "product": "ecs", "region": "cn-hangzhou", "billing_mode": "PrePaid",
			"term_months": 12, "has_public_ip": true,
		}
		for about, changes := range badServers {
			inChinese(t, about, s.validate("icp_filing_server", changed(good, changes)))
		}
		good = map[string]any{"filing_server": "alicloud/ecs/web", "website": "a.cn"}
		for about, changes := range badCodes {
			inChinese(t, about, s.validate(codeType, changed(good, changes)))
		}
	}
}

func TestChineseSettings(t *testing.T) {
	for about, arguments := range map[string]map[string]any{
		"enforcement": {"enforcement": "strict"},
		"rule":        {"rules": map[string]tftypes.Value{"icp_sever_term": tftypes.NewValue(tftypes.String, "off")}},
		"nonsense":    {"rules": map[string]tftypes.Value{"nonsense": tftypes.NewValue(tftypes.String, "off")}},
		"severity":    {"rules": map[string]tftypes.Value{"icp_server_term": tftypes.NewValue(tftypes.String, "fatal")}},
	} {
		inChinese(t, about, chineseProvider(t).configure(changed(arguments, map[string]any{"language": "zh"})))
	}
	for variable, value := range map[string]string{
		"ICP_ENFORCEMENT": "strict", "ICP_RULES": "icp_server_term", "ICP_LEGACY_PRODUCTS": "perhaps",
	} {
		t.Run(variable, func(t *testing.T) {
			t.Setenv("ICP_LANGUAGE", "zh")
			t.Setenv(variable, value)
			inChinese(t, variable, chineseProvider(t).configure(nil))
		})
	}
}

func TestChineseImports(t *testing.T) {
	s := chineseProvider(t)
	s.configure(map[string]any{"language": "zh"})
	for _, test := range []struct{ typeName, id string }{
		{"icp_filing_server", "i-bp1example"},
		{"icp_filing_server", "aliyun/ecs/web"},
		{"icp_filing_server", "alicloud/esc/web"},
		{codeType, "a.cn"},
		{codeType, "alicloud/ecs/web/"},
		{codeType, "alicloud/ecs/web"},
		{codeType, "alicloud/esc/web/a.cn"},
	} {
		got, err := s.server.ImportResourceState(t.Context(), &tfprotov6.ImportResourceStateRequest{TypeName: test.typeName, ID: test.id})
		if err != nil {
			t.Fatal(err)
		}
		inChinese(t, test.id, got.Diagnostics)
	}
}

func TestChineseDataSource(t *testing.T) {
	s := chineseProvider(t)
	s.configure(map[string]any{"language": "zh"})
	schema := s.all.DataSourceSchemas["icp_eligibility"].ValueType()
	for about, changes := range map[string]map[string]any{
		"cloud": {"cloud": "aliyun"}, "term": {"term_months": -1}, "fraction": {"codes": 2.5}, "account type": {"account_type": "company"},
		"time": {"expires_at": "soon"},
	} {
		config := objectValue(t, schema, changed(map[string]any{"cloud": "alicloud", "product": "ecs"}, changes))
		got, err := s.server.ValidateDataResourceConfig(t.Context(), &tfprotov6.ValidateDataResourceConfigRequest{TypeName: "icp_eligibility", Config: config})
		if err != nil {
			t.Fatal(err)
		}
		inChinese(t, about, got.Diagnostics)
	}
	config := objectValue(t, schema, map[string]any{"cloud": "alicloud", "product": "slb", "enforce": true})
	got, err := s.server.ReadDataSource(t.Context(), &tfprotov6.ReadDataSourceRequest{TypeName: "icp_eligibility", Config: config})
	if err != nil {
		t.Fatal(err)
	}
	inChinese(t, "enforce", got.Diagnostics)
}

func TestChineseFunctions(t *testing.T) {
	t.Setenv("ICP_LANGUAGE", "zh")
	of := func(s string) tftypes.Value { return tftypes.NewValue(tftypes.String, s) }
	facts := func(more map[string]tftypes.Value) tftypes.Value {
		values := map[string]tftypes.Value{"cloud": of("alicloud"), "product": of("ecs")}
		kinds := map[string]tftypes.Type{"cloud": tftypes.String, "product": tftypes.String}
		for name, value := range more {
			values[name], kinds[name] = value, value.Type()
		}
		return tftypes.NewValue(tftypes.Object{AttributeTypes: kinds}, values)
	}
	s := chineseProvider(t)
	dynamic := tftypes.DynamicPseudoType
	for _, test := range []struct {
		about, function string
		types           []tftypes.Type
		arguments       []tftypes.Value
	}{
		{"null", "eligible", []tftypes.Type{dynamic}, []tftypes.Value{tftypes.NewValue(dynamic, nil)}},
		{"cloud", "eligible", []tftypes.Type{dynamic}, []tftypes.Value{facts(map[string]tftypes.Value{"cloud": of("aliyun")})}},
		{"options", "eligibility", []tftypes.Type{dynamic, dynamic}, []tftypes.Value{facts(nil), of("x")}},
		{"two options", "eligibility", []tftypes.Type{dynamic, dynamic, dynamic}, []tftypes.Value{facts(nil), facts(nil), facts(nil)}},
		{"option", "eligibility", []tftypes.Type{dynamic, dynamic}, []tftypes.Value{facts(nil), facts(map[string]tftypes.Value{"regoin": of("x")})}},
		{"kind", "eligibility", []tftypes.Type{dynamic, dynamic}, []tftypes.Value{facts(nil), facts(map[string]tftypes.Value{"term_months": of("x")})}},
		{"language", "eligibility", []tftypes.Type{dynamic, dynamic}, []tftypes.Value{facts(nil), facts(map[string]tftypes.Value{"language": of("fr")})}},
		{"region", "is_mainland", []tftypes.Type{tftypes.String, tftypes.String}, []tftypes.Value{of("alicloud"), of("hangzhou")}},
		{"mainland of a cloud", "is_mainland", []tftypes.Type{tftypes.String, tftypes.String}, []tftypes.Value{of("gcp"), of("hangzhou")}},
		{"minimum", "min_term_months", []tftypes.Type{tftypes.String, tftypes.String}, []tftypes.Value{of("alicloud"), of("slb")}},
		{"minimum of nothing", "min_term_months", []tftypes.Type{tftypes.String, tftypes.String}, []tftypes.Value{of("alicloud"), of("esc")}},
		{"domain", "registrable_domain", []tftypes.Type{tftypes.String}, []tftypes.Value{of("https://www.example.cn/")}},
		{"number", "parse_filing_number", []tftypes.Type{tftypes.String}, []tftypes.Value{of("京ICP备123号")}},
	} {
		var arguments []*tfprotov6.DynamicValue
		for i, argument := range test.arguments {
			arguments = append(arguments, encoded(t, test.types[i], argument))
		}
		got, err := s.server.CallFunction(t.Context(), &tfprotov6.CallFunctionRequest{Name: test.function, Arguments: arguments})
		if err != nil {
			t.Fatal(err)
		}
		if got.Error == nil {
			t.Fatalf("%s: there is no error", test.about)
		}
		inChinese(t, test.about, []*tfprotov6.Diagnostic{{Summary: got.Error.Text, Detail: got.Error.Text}})
	}
}

// objectOf returns an object of texts and whole numbers, null among them.
func objectOf(attributes map[string]any) tftypes.Value {
	kinds, values := map[string]tftypes.Type{}, map[string]tftypes.Value{}
	for name, value := range attributes {
		kinds[name] = tftypes.String
		if _, isNumber := value.(int); isNumber {
			kinds[name] = tftypes.Number
		}
		values[name] = tftypes.NewValue(kinds[name], value)
	}
	return tftypes.NewValue(tftypes.Object{AttributeTypes: kinds}, values)
}

// TestChineseObjects takes what cannot be read as a server, or not all of it.
func TestChineseObjects(t *testing.T) {
	part := map[string]any{
		"availability_zone": "cn-hangzhou-h", "instance_charge_type": "PrePaid", "period": 12, "internet_max_bandwidth_out": 5,
	}
	instance := func(more map[string]any) tftypes.Value {
		return objectOf(changed(changed(part, map[string]any{
			"id": "i-1", "renewal_status": nil, "include_data_disks": nil, "period_unit": nil, "spot_strategy": nil,
			"create_time": "2020-03-01T16:00Z", "expired_time": "2099-03-01T16:00Z",
		}), more))
	}
	s := chineseProvider(t)
	s.configure(map[string]any{"language": "zh"})
	id := tftypes.NewValue(tftypes.String, "i-bp1example")
	other := tftypes.Object{AttributeTypes: map[string]tftypes.Type{"vpc_name": tftypes.String}}
	for about, server := range map[string]tftypes.Value{
		"a typed object":   objectOf(part),
		"a life":           instance(map[string]any{"expired_time": "spring"}),
		"a charge type":    instance(map[string]any{"instance_charge_type": "Quarterly"}),
		"a mocked zone":    instance(map[string]any{"availability_zone": "a8fk2l1q"}),
		"a string":         id,
		"a number":         tftypes.NewValue(tftypes.Number, 7),
		"an empty list":    tftypes.NewValue(tftypes.Tuple{}, []tftypes.Value{}),
		"another resource": tftypes.NewValue(other, map[string]tftypes.Value{"vpc_name": id}),
	} {
		typ := s.typeOf("icp_filing_server").(tftypes.Object)
		values := map[string]tftypes.Value{}
		for name, attribute := range typ.AttributeTypes {
			values[name] = tftypes.NewValue(attribute, nil)
		}
		values["name"], values["server"] = tftypes.NewValue(tftypes.String, "web"), server
		got, err := s.server.ValidateResourceConfig(t.Context(), &tfprotov6.ValidateResourceConfigRequest{
			TypeName: "icp_filing_server", Config: encoded(t, typ, tftypes.NewValue(typ, values)),
			ClientCapabilities: &tfprotov6.ValidateResourceConfigClientCapabilities{WriteOnlyAttributesAllowed: true},
		})
		if err != nil {
			t.Fatal(errors.Join(errors.New(about), err))
		}
		inChinese(t, about, got.Diagnostics)
	}
}
