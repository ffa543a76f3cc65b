// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

// codeModule declares codes on a server that it is given.
const codeModule = `
terraform {
  required_providers {
    icp = { source = "icp-filing/icp" }
  }
}
variable "filing_server" {
  type = string
}
variable "websites" {
  type = map(string)
}
resource "icp_authorization_code" "site" {
  for_each      = var.websites
  filing_server = var.filing_server
  website       = each.value
}
`

// quoted returns names as a list in HCL.
func quoted(names []string) string { return `["` + strings.Join(names, `", "`) + `"]` }

func mapOf(names []string) string {
	return fmt.Sprintf("{ for name in %s : name => name }", quoted(names))
}

func moduleOf(label string, names []string) string {
	return fmt.Sprintf("\nmodule %q {\n  source = \"./codes\"\n  filing_server = icp_filing_server.web.id\n  websites = %s\n}\n", label, mapOf(names))
}

func repeated(label, meta, website string) string {
	return fmt.Sprintf("\nresource \"icp_authorization_code\" %q {\n  %s\n  filing_server = icp_filing_server.web.id\n  website = %s\n}\n", label, meta, website)
}

// TestCodeLimit: a server has five codes, however the configuration declares
// them, on the first plan of a stack whose server does not exist yet.
func TestCodeLimit(t *testing.T) {
	t.Parallel()
	forms := map[string]func(names []string) string{
		"blocks": func(names []string) string { return codes(names...) },
		"count": func(names []string) string {
			return repeated("site", fmt.Sprintf("count = %d", len(names)), quoted(names)+"[count.index]")
		},
		"for_each": func(names []string) string { return repeated("site", "for_each = "+mapOf(names), "each.value") },
		"modules":  func(names []string) string { return moduleOf("one", names[:3]) + moduleOf("two", names[3:]) },
		"mixed": func(names []string) string {
			return codes(names[0]) + repeated("many", "count = 2", quoted(names[1:3])+"[count.index]") +
				repeated("map", "for_each = "+mapOf(names[3:4]), "each.value") + moduleOf("one", names[4:])
		},
	}
	for form, declare := range forms {
		t.Run(form, func(t *testing.T) {
			t.Parallel()
			acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
				server := goodInstance + filingServer
				if !cli.WriteOnly {
					server = statedServer
				}
				w := start(t, cli, server+declare(websites(6)), "codes/main.tf", codeModule)
				six := w.Plan()
				text := refused(t, "the sixth code", six, "Too many authorization codes for one server",
					"alicloud/ecs/web has 5 codes, and at least 6 are in use: site1.cn, site2.cn, site3.cn, site4.cn, site5.cn, site6.cn",
					"Take the codes above the limit from another filing server", "ICP_ENFORCEMENT=warning", "icp_code_limit.md")
				if len(six.Errors()) != 1 || strings.Contains(text, "do not come back") {
					t.Errorf("the sixth code: %s", said(six))
				}
				rewrite(w, server+declare(websites(5)))
				passes(t, "five codes", w.Plan())
			})
		})
	}
}

// TestCodeLimitCountsAll: what is not a code of the configuration counts too.
func TestCodeLimitCountsAll(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		elsewhere := strings.Replace(statedServer, "has_public_ip ", "undeclared_codes = 2\n  has_public_ip ", 1)
		w := start(t, cli, elsewhere+codes(websites(4)...))
		refused(t, "two codes elsewhere", w.Plan(), "at least 6 are in use", "2 elsewhere (undeclared_codes)")
		rewrite(w, elsewhere+codes(websites(3)...))
		passes(t, "three beside two elsewhere", w.Plan())

		// Ten above the limit are said three times, not ten.
		rewrite(w, statedServer+codes(websites(15)...))
		if plan := w.Plan(); len(plan.Errors()) > 3 || len(plan.Errors()) == 0 {
			t.Errorf("%d errors for one server", len(plan.Errors()))
		}
		// Each server has slots of its own.
		other := strings.NewReplacer(`"web"`, `"other"`).Replace(statedServer)
		rewrite(w, statedServer+other+codes(websites(5)...)+
			strings.ReplaceAll(strings.ReplaceAll(codes(websites(5)...), `"site`, `"other`), "_server.web.id", "_server.other.id"))
		passes(t, "five codes on each of two servers", w.Plan())
	})
}

// TestAliases: Terraform runs a process for each provider configuration, so
// that aliases do not see each other's codes: a documented blind spot. It
// takes the built binary to see it.
func TestAliases(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		aliased := func(names []string) string {
			return strings.ReplaceAll(codes(names...), "filing_server = icp", "provider = icp.second\n  filing_server = icp")
		}
		ten := websites(10)
		second := statedServer + "\nprovider \"icp\" {\n  alias = \"second\"\n}\n"
		w := start(t, cli, second+codes(ten[:5]...)+aliased(ten[5:]))
		passes(t, "five codes under each of two aliases", w.Plan())
		rewrite(w, second+codes(ten[:4]...)+aliased(ten[4:]))
		plan := w.Plan()
		refused(t, "six codes under one alias", plan, "at least 6 are in use: site10.cn, site5.cn, site6.cn")
		if len(plan.Errors()) != 1 {
			t.Errorf("four codes of the other configuration are refused too: %s", said(plan))
		}
	})
}

// TestServerUnique: one cloud server cannot be two filing servers, and one id
// cannot be declared twice.
func TestServerUnique(t *testing.T) {
	t.Parallel()
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		twin := strings.Replace(statedServer, `"web" {`, `"twin" {`, 1)
		w := start(t, cli, statedServer+twin)
		refused(t, "one id twice", w.Plan(), "Filing server is declared twice", "More than one icp_filing_server has the id alicloud/ecs/web")
		withID := func(server, name string) string {
			return strings.Replace(strings.Replace(server, `"web"`+"\n", `"`+name+`"`+"\n", 1), "has_public_ip ", "server_id = \"i-bp1example\"\n  has_public_ip ", 1)
		}
		rewrite(w, withID(statedServer, "web")+withID(twin, "twin"))
		refused(t, "one instance twice", w.Plan(), "The cloud server i-bp1example is declared as alicloud/ecs/twin, alicloud/ecs/web")
	})
}
