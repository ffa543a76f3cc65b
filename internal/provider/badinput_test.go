// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tfjson "github.com/hashicorp/terraform-json"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

// badInput is one resource block each, by its label, with the words of the
// error that it gets.
type badInput map[string]struct {
	block string
	words []string
}

// server declares a filing server with the arguments alone.
func server(arguments string) string { return "icp_filing_server {" + arguments }

// stated declares a good filing server with one argument changed or added.
func stated(argument string) string {
	name, _, _ := strings.Cut(argument, " ")
	kept := []string{
		`name = "NAME"`, `cloud = "alicloud"`, `product = "ecs"`, `region = "cn-hangzhou"`, `billing_mode = "PrePaid"`,
		"term_months = 12", "has_public_ip = true",
	}
	kept = slices.DeleteFunc(kept, func(line string) bool { return strings.HasPrefix(line, name+" ") })
	return server(strings.Join(append(kept, argument), "\n  "))
}

// object declares a filing server by what is passed as server.
func object(expression string, more ...string) string {
	return server(strings.Join(append(more, `name = "NAME"`, "server = "+expression), "\n  "))
}

func code(arguments string) string { return "icp_authorization_code {" + arguments }

func (b badInput) configuration() string {
	var text strings.Builder
	for label, input := range b {
		kind, arguments, _ := strings.Cut(input.block, " {")
		fmt.Fprintf(&text, "\nresource %q %q {\n  %s\n}\n", kind, label, strings.ReplaceAll(arguments, "NAME", label))
	}
	return text.String()
}

// about returns the errors that point at the block.
func about(label string, got acctest.Diagnosed) []tfjson.Diagnostic {
	return slices.DeleteFunc(got.Errors(), func(d tfjson.Diagnostic) bool {
		return d.Snippet == nil || d.Snippet.Context == nil || !strings.HasSuffix(*d.Snippet.Context, fmt.Sprintf("%q", label))
	})
}

// check looks for each block's error among the diagnostics. A block without
// words must have none.
func (b badInput) check(t *testing.T, got acctest.Diagnosed) {
	t.Helper()
	if strings.Contains(got.Stdout+got.Stderr, "panic") {
		t.Fatalf("there is a panic: %s", got.Text())
	}
	for label, input := range b {
		about := about(label, got)
		switch {
		case len(input.words) > 0:
			has := func(d tfjson.Diagnostic) bool { return hasWords(textOf(&d), input.words) }
			if !slices.ContainsFunc(about, has) {
				t.Errorf("%s does not say %q, but %s", label, input.words, said(acctest.Diagnosed{Diagnostics: about}))
			}
		case len(about) > 0:
			t.Errorf("%s is refused: %s", label, said(acctest.Diagnosed{Diagnostics: about}))
		}
	}
}

// TestBadLiterals: what literals decide is an error at validate.
func TestBadLiterals(t *testing.T) {
	t.Parallel()
	id := `filing_server = "alicloud/ecs/web"` + "\n  "
	inputs := badInput{
		"good":              {stated("term_months = 12"), nil},
		"cloud_alibaba":     {stated(`cloud = "alibaba"`), []string{"Unknown cloud", `Unknown cloud "alibaba"`, `did you mean "alicloud"?`}},
		"cloud_aliyun":      {stated(`cloud = "aliyun"`), []string{"Unknown cloud", `did you mean "alicloud"?`}},
		"cloud_empty":       {stated(`cloud = ""`), []string{"Unknown cloud", "want alicloud, huaweicloud"}},
		"product_esc":       {stated(`product = "esc"`), []string{"Unknown product", `Unknown product "esc" of alicloud`, `did you mean "ecs"?`}},
		"product_swas":      {stated(`product = "swas"`), []string{"Unknown product", `did you mean "simple_application_server"?`}},
		"billing_words":     {stated(`billing_mode = "monthly"`), []string{"Unknown billing mode", "PrePaid"}},
		"term_words":        {stated(`term_months = "three"`), []string{"term_months", "number"}},
		"term_negative":     {stated("term_months = -3"), []string{"term_months", "between 0 and"}},
		"term_huge":         {stated("term_months = 100000"), []string{"term_months", "between 0 and"}},
		"term_fraction":     {stated("term_months = 2.5"), []string{"Invalid term_months", "term_months must be a whole number"}},
		"renewed_negative":  {stated("renewed_months = -1"), []string{"renewed_months", "between 0 and"}},
		"elsewhere":         {stated("undeclared_codes = -1"), []string{"undeclared_codes", "at least 0"}},
		"expires_words":     {stated(`expires_at = "next year"`), []string{"Not a valid time"}},
		"public_ip_words":   {stated(`has_public_ip = "yes please"`), []string{"has_public_ip", "bool"}},
		"account_type":      {stated(`account_type = "company"`), []string{"account_type", "enterprise", "individual"}},
		"name_slash":        {stated(`name = "web/1"`), []string{"name", "must not be empty or have slashes or spaces"}},
		"name_space":        {stated(`name = "web 1"`), []string{"name", "must not be empty or have slashes or spaces"}},
		"name_empty":        {stated(`name = ""`), []string{"name", "must not be empty"}},
		"nothing":           {server(`name = "NAME"`), []string{"No server", "server = alicloud_instance.web"}},
		"null_object":       {object("null"), []string{"No server", "Nothing says which server this is"}},
		"id_as_server":      {object(`"i-bp1example"`), []string{"Not a server this provider can read", "This is a string", "not its id"}},
		"number_as_server":  {object("7"), []string{"a number", "pass a whole resource"}},
		"empty_list":        {object("[]"), []string{"an empty list"}},
		"empty_object":      {object("{}"), []string{"Not a server this provider can read", "do not match any resource that is known"}},
		"period_words":      {object(`{ cloud = "alicloud", product = "ecs", period = "three" }`), []string{"period"}},
		"object_term_words": {object(`{ cloud = "alicloud", product = "ecs", term_months = "three" }`), []string{"term_months is", "expected a whole number"}},
		"object_negative":   {object(`{ cloud = "alicloud", product = "ecs", term_months = -3 }`), []string{"term_months is", "expected a whole number"}},
		"object_unknown":    {object(`{ cloud = "alicloud", product = "ecs", regoin = "cn-hangzhou" }`), []string{`"regoin"`}},
		"domain_url":        {stated(`websites = ["https://www.example.cn/shop"]`), []string{"Website is not a domain that can be filed", "it is a URL", `Write "example.cn"`}},
		"domain_empty":      {stated(`websites = [""]`), []string{"websites must not be empty or blank"}},
		"domain_unicode":    {stated(`websites = ["例子.中国", "bücher.com"]`), nil},
		"server_id_as_id":   {code(`filing_server = "i-bp1example"` + "\n  website = \"a.cn\""), []string{"Not the id of a filing server", "icp_filing_server.web.id", `"i-bp1example"`}},
		"server_unknown":    {code(`filing_server = "alicloud/esc/web"` + "\n  website = \"a.cn\""), []string{"Not the id of a filing server", `did you mean "ecs"?`}},
		"website_empty":     {code(id + `website = ""`), []string{"website", "must not be empty or blank"}},
		"website_url":       {code(id + `website = "http://example.cn"`), []string{"it is a URL", `Write "example.cn"`}},
		"website_wildcard":  {code(id + `website = "*.example.cn"`), []string{"it is a wildcard"}},
		"website_ip":        {code(id + `website = "203.0.113.9"`), []string{"it is an IP address"}},
		"website_subdomain": {code(id + `website = "www.example.cn"`), []string{"is a subdomain of example.cn"}},
		"website_unicode":   {code(id + `website = "例子.中国"`), nil},
		"number_full_width": {code(id + "website = \"a.cn\"\n  filing_number = \"京ICP备１２３４５６７８号-1\""), []string{"Filing number is malformed", "full-width", `Did you mean "京ICP备12345678号-1"?`}},
		"number_psb":        {code(id + "website = \"a.cn\"\n  filing_number = \"京公网安备11010502030143号\""), []string{"public security filing number"}},
		"number_digits":     {code(id + "website = \"a.cn\"\n  filing_number = \"京ICP备123号\""), []string{"wrong number of digits"}},
		"number_empty":      {code(id + "website = \"a.cn\"\n  filing_number = \"\""), []string{"filing_number", "must not be empty or blank"}},
	}
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		cli.NeedWriteOnly(t)
		w := start(t, cli, inputs.configuration())
		inputs.check(t, w.Validate())
	})
}

// TestBadObjects: what is passed as server is judged by what it is, on the
// first plan.
func TestBadObjects(t *testing.T) {
	t.Parallel()
	inputs := badInput{
		"good":          {object("alicloud_instance.web[0]"), nil},
		"list":          {object("alicloud_instance.web"), []string{"Not a server this provider can read", "This is a list of 2; index it: alicloud_instance.web[0]"}},
		"map":           {object("alicloud_instance.each"), []string{"This is a map of 1; index it: alicloud_instance.web[\"key\"]"}},
		"splat":         {object("alicloud_instance.web[*].id"), []string{"This is a list of 2"}},
		"id":            {object("alicloud_instance.web[0].id"), []string{"Not a server this provider can read", "This is a string; pass the whole resource, such as alicloud_instance.web, not its id", "For a server outside Terraform", "ICP_ENFORCEMENT=warning"}},
		"typed":         {object("local.typed"), []string{"A variable of type object({…}) drops every attribute that it does not list", "add what alicloud_instance has beyond these: create_time, expired_time, id, include_data_disks, period_unit"}},
		"vpc":           {object("alicloud_vpc.main"), []string{"Not a server this provider can read", "do not match any resource that is known", "alicloud_instance", "state the facts by hand"}},
		"association":   {object("alicloud_eip_association.main"), []string{"Product cannot back an ICP filing", "Elastic IP Address", "the eligible ECS instance that the address is bound to"}},
		"load_balancer": {object("alicloud_slb_load_balancer.main"), []string{"Product cannot back an ICP filing", "backend"}},
		"slb_as_ecs":    {object("alicloud_slb_load_balancer.main", `product = "ecs"`), []string{"Contradictory facts", `product is "ecs", but server is an alicloud_slb_load_balancer`}},
		"other_cloud":   {object("alicloud_instance.each[\"a\"]", `cloud = "huaweicloud"`), []string{"Contradictory facts", `cloud is "huaweicloud", but server is an alicloud_instance of "alicloud"`}},
		"some":          {object(`{ for name, value in alicloud_instance.web[0] : name => value if name == "period" || name == "id" }`), []string{"Pass a whole resource, not some of its attributes"}},
		"data":          {object("data.alicloud_instances.all"), []string{"If it is a data source, pass one element of it: .instances[0]"}},
	}
	const clouds = `
locals {
  typed = { for name, value in alicloud_instance.web[0] : name => value if contains(["availability_zone", "instance_charge_type", "internet_max_bandwidth_out", "period"], name) }
}
resource "alicloud_instance" "web" {
  count                      = 2
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}
resource "alicloud_instance" "each" {
  for_each                   = toset(["a"])
  availability_zone          = "cn-hangzhou-h"
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 5
}
resource "alicloud_vpc" "main" {}
resource "alicloud_eip_association" "main" {
  allocation_id = "eip-bp1example"
  instance_id   = "i-bp1example"
}
resource "alicloud_slb_load_balancer" "main" {
  load_balancer_name = "web"
  address_type       = "internet"
}
data "alicloud_instances" "all" {}
`
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		cli.NeedWriteOnly(t)
		w := start(t, cli, clouds+inputs.configuration())
		first := w.Plan()
		// What validating finds already, which OpenTofu does for objects of
		// any type, keeps the plan from looking at the others.
		answered, rest := badInput{}, badInput{}
		for label, input := range inputs {
			if len(about(label, first)) > 0 {
				answered[label] = input
			} else {
				rest[label] = input
			}
		}
		answered.check(t, first)
		rewrite(w, clouds+rest.configuration())
		rest.check(t, w.Plan())
	})
}
