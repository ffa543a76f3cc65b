// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package house

import "testing"

// exampleRecord is all that is said of a Terraform type.
const exampleRecord = `var lighthouse = []record.Type{
	{
		Name: "tencentcloud_example_instance", Product: "cvm", Kind: filing.KindServer,
		Signature: record.Signature{Has: []string{"example_bundle", "example_charge", "example_months"}},
		Facts: record.Facts{
			Zone:     "zone",
			Charge:   record.Charge{Attributes: []string{"example_charge"}, Prepaid: "PREPAID", OnDemand: "POSTPAID_BY_HOUR"},
			Term:     record.Purchase{Count: "example_months", Default: filing.Month},
			PublicIP: record.PublicIP{Texts: []string{"public_ip"}},
		},
	},
`

const exampleNames = `{
  "tencentcloud_example_instance": ["example_bundle", "example_charge", "example_months", "id", "public_ip", "zone"],
`

// typeProbe asks the provider and the linter about the type.
const typeProbe = `package probe

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/terraform-linters/tflint-plugin-sdk/helper"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/lint"
	"github.com/icp-filing/terraform-provider-icp/internal/provider"
)

func TestProvider(t *testing.T) {
	attributes := map[string]tftypes.Value{}
	types := map[string]tftypes.Type{}
	for name, value := range map[string]any{
		"example_bundle": "b", "example_charge": "PREPAID", "public_ip": "203.0.113.9", "example_months": 1,
		"id": "i-1", "zone": "ap-guangzhou-3",
	} {
		types[name] = tftypes.String
		if name == "example_months" {
			types[name] = tftypes.Number
		}
		attributes[name] = tftypes.NewValue(types[name], value)
	}
	typ := tftypes.Object{AttributeTypes: types}
	argument, err := tfprotov6.NewDynamicValue(tftypes.DynamicPseudoType, tftypes.NewValue(typ, attributes))
	if err != nil {
		t.Fatal(err)
	}
	server := provider.NewServer("test")
	if _, err := server.GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{}); err != nil {
		t.Fatal(err)
	}
	answer, err := server.CallFunction(t.Context(), &tfprotov6.CallFunctionRequest{Name: "eligibility", Arguments: []*tfprotov6.DynamicValue{&argument}})
	if err != nil || answer.Error != nil {
		t.Fatal(err, answer.Error)
	}
	if !strings.Contains(string(answer.Result.MsgPack), "icp_server_term") {
		t.Errorf("the provider does not judge the type: %q", answer.Result.MsgPack)
	}
}

func TestWanted(t *testing.T) {
	for _, name := range []string{"example_charge", "example_months", "public_ip", "zone"} {
		if !clouds.Wanted("tencentcloud_example_instance", name) {
			t.Errorf("%s is not read from plans", name)
		}
	}
}

func TestLint(t *testing.T) {
	host := helper.TestRunner(t, map[string]string{"main.tf": ` + "`" + `
resource "tencentcloud_example_instance" "web" {
  example_bundle = "b"
  example_charge = "PREPAID"
  example_months = 1
  zone           = "ap-guangzhou-3"
}

resource "icp_filing_server" "web" {
  name   = "web"
  server = tencentcloud_example_instance.web
}
` + "`" + `})
	ruleSet := lint.NewRuleSet("0.0.0")
	runner, err := ruleSet.NewRunner(host)
	if err != nil {
		t.Fatal(err)
	}
	for _, rule := range ruleSet.BuiltinImpl().Rules {
		if err := rule.Check(runner); err != nil {
			t.Fatal(err)
		}
	}
	var said []string
	for _, issue := range host.Issues {
		said = append(said, issue.Rule.Name()+": "+issue.Message)
	}
	if got := strings.Join(said, "\n"); !strings.Contains(got, "icp_server_term") {
		t.Errorf("the linter does not judge the type: %s", got)
	}
	if got := string(host.Changes()["main.tf"]); !strings.Contains(got, "example_months = 3") {
		t.Errorf("the linter does not mend the type: %s", got)
	}
}


`

// TestTypeIsOneRecord adds a type of Tencent's.
func TestTypeIsOneRecord(t *testing.T) {
	const service, names = "internal/clouds/tencentcloud/lighthouse.go", "internal/clouds/testdata/attribute_names.json"
	r := newRepository(t)
	r.replace(service, "var lighthouse = []record.Type{\n", exampleRecord)
	r.write(names, exampleNames+r.read(names)[len("{\n"):])
	r.touches(service, names)

	r.test("internal/clouds", "^(TestEachTypeHasOneRecord|TestAttributesExist|TestSignatures|TestEverySchemaTypeIsItselfOrUnknown)$")
	r.probes["internal/house/probe/probe_test.go"] = typeProbe
	r.test("internal/house/probe", ".")
	said := r.check(planOf(t,
		resource{"tencentcloud_example_instance", map[string]any{
			"example_bundle": "b", "example_charge": "POSTPAID_BY_HOUR", "example_months": nil, "public_ip": "203.0.113.9",
			"id": "i-1", "zone": "ap-guangzhou-3",
		}},
		resource{"alicloud_alidns_record", map[string]any{
			"domain_name": "shop-example.cn", "rr": "www", "type": "A", "value": "203.0.113.9",
		}},
	))
	says(t, said, "icp_server_billing", "tencentcloud_example_instance.web", "shop-example.cn",
		`example_charge = "PREPAID" and example_months = 3`)
}
