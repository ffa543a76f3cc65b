// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// sourceIn reads one file as the source of a plan, nil for none.
func sourceIn(t *testing.T, name, content string) *tfconfig.Tree {
	t.Helper()
	if content == "" {
		return nil
	}
	source, err := tfconfig.Read(fstest.MapFS{name: {Data: []byte(content)}}, ".", check.RuleNames)
	if err != nil {
		t.Fatal(err)
	}
	return source
}

// TestProviderRegion: a plan tells which variable a provider's region is made of,
// and not what is made of it. What is sensitive is neither judged nor shown.
func TestProviderRegion(t *testing.T) {
	const (
		nowhere = "undecided | icp_server_region | alicloud_instance.web | alicloud_instance.web"
		abroad  = "error | icp_server_region | alicloud_instance.web | alicloud_instance.web"
	)
	plan := string(smallPlan(t, "cn-hangzhou", map[string]values{
		"alicloud_instance.web": {"instance_charge_type": "PrePaid", "period": 12, "period_unit": "Month", "internet_max_bandwidth_out": 5},
	}))
	for name, test := range map[string]struct {
		value, sensitive string
		key              string
		file, source     string
		want             []string
	}{
		"the variable":          {value: "cn-hangzhou", source: `region = var.region`},
		"abroad":                {value: "us-west-1", source: `region = var.region`, want: []string{abroad}},
		"in a template":         {value: "us-west-1", source: `region = "${var.region}"`, want: []string{abroad}},
		"in parentheses":        {value: "us-west-1", source: `region = (var.region)`, want: []string{abroad}},
		"in JSON syntax":        {value: "us-west-1", file: "main.tf.json", source: `{"provider":{"alicloud":{"region":"${var.region}"}}}`, want: []string{abroad}},
		"no source":             {value: "us-west-1", want: []string{nowhere}},
		"another block":         {value: "us-west-1", source: "alias = \"north\"\nregion = var.region", want: []string{nowhere}},
		"part of a template":    {value: "us-west-1", source: `region = "cn-${var.region}"`, want: []string{nowhere}},
		"an argument":           {value: "us-west-1", source: `region = trimspace(var.region)`, want: []string{nowhere}},
		"a condition":           {value: "true", source: `region = var.region ? "cn-hangzhou" : "us-west-1"`, want: []string{nowhere}},
		"a part of it":          {value: "us-west-1", source: `region = var.region.main`, want: []string{nowhere}},
		"another variable":      {value: "us-west-1", source: `region = var.other`, want: []string{nowhere}},
		"sensitive":             {value: "us-secret-1", sensitive: `,"sensitive":true`, source: `region = var.region`, want: []string{nowhere}},
		"sensitive, no source":  {value: "us-secret-1", sensitive: `,"sensitive":true`, want: []string{nowhere}},
		"sensitive in part":     {value: "us-secret-1", sensitive: `,"sensitive":true`, source: `region = "cn-${substr(var.region, 0, 3)}"`, want: []string{nowhere}},
		"not sensitive":         {value: "us-west-1", sensitive: `,"sensitive":false`, source: `region = var.region`, want: []string{abroad}},
		"a provider of modules": {value: "us-west-1", key: "module.a:alicloud", source: `region = var.region`, want: []string{nowhere}},
	} {
		t.Run(name, func(t *testing.T) {
			key, file, source := "alicloud", "main.tf", test.source
			if test.key != "" {
				key = test.key
			}
			if test.file != "" {
				file = test.file
			} else if source != "" {
				source = "provider \"alicloud\" {\n" + source + "\n}\n"
			}
			text := strings.NewReplacer(
				`{"constant_value":"cn-hangzhou"}`, `{"references":["var.region"]}`,
				`"alicloud":{"expressions"`, `"`+key+`":{"expressions"`,
				`"provider_config_key":"alicloud"`, `"provider_config_key":"`+key+`"`,
				`"root_module":{"resources":[{"address":"alicloud_instance.web","expressions"`,
				`"root_module":{"variables":{"region":{"default":""`+test.sensitive+`}},"resources":[{"address":"alicloud_instance.web","expressions"`,
				`"terraform_version"`, `"variables":{"region":{"value":"`+test.value+`"}},"terraform_version"`,
			).Replace(plan)
			r := checked(t, []topology.PlanInput{{Name: "plan", JSON: strings.NewReader(text), Source: sourceIn(t, file, source)}},
				check.Options{Rules: rules.Options{Now: now}, AllServers: true})
			if got := deliveryLines(r); !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
			for format, text := range inAllFormats(t, r) {
				if strings.Contains(text, "secret") {
					t.Errorf("%s tells the secret:\n%s", format, text)
				}
			}
		})
	}
}

// TestProviderRegionOfDeclared: the provider cannot see the region of another one.
// The check can; where a variable may be anything, nothing is missing for all that.
func TestProviderRegionOfDeclared(t *testing.T) {
	const (
		web    = "icp_filing_server.web | alicloud/simple_application_server/web"
		abroad = "error | icp_server_region | " + web
		later  = "undecided | icp_server_region | " + web
	)
	plan := string(smallPlan(t, "cn-hangzhou", map[string]values{
		"alicloud_simple_application_server_instance.web": {"plan_id": "p", "image_id": "i", "period": 12, "payment_type": "Subscription"},
		"icp_filing_server.web": {
			"name": "web", "id": "alicloud/simple_application_server/web", "cloud": derived{"alicloud"}, "product": derived{"simple_application_server"},
			"billing_mode": derived{"PrePaid"}, "term_months": derived{12}, "has_public_ip": derived{true},
			"server": reference{to: "alicloud_simple_application_server_instance.web", attribute: "plan_id"},
		},
	}))
	for provider, want := range map[string]string{
		`{"constant_value":"cn-hangzhou"}`: "",
		`{"constant_value":"us-west-1"}`:   abroad,
		`{"references":["var.region"]}`:    later,
	} {
		r := checked(t, []topology.PlanInput{{Name: "plan", JSON: strings.NewReader(strings.ReplaceAll(plan, `{"constant_value":"cn-hangzhou"}`, provider))}},
			check.Options{Rules: rules.Options{Now: now}})
		got := strings.Join(slices.DeleteFunc(deliveryLines(r), func(line string) bool { return !strings.Contains(line, "icp_server_region") }), ", ")
		if got != want {
			t.Errorf("%s: got %q, want %q of %q", provider, got, want, deliveryLines(r))
		}
	}
}
