// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"slices"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

func named(name string) func(*filing.Server) {
	return func(s *filing.Server) {
		s.Name = name
		s.ID = filing.ServerID(s.Cloud.OrElse(""), s.Product.OrElse(""), name)
	}
}

var serverUniqueExamples = examplesOf("icp_server_unique", []example{
	{
		name: "one id twice", stack: servers(server("alicloud/ecs"), server("alicloud/ecs")),
		variant: "same_id", subject: "alicloud/ecs/web", facts: []string{"name"},
		en: []string{"Filing server is declared twice", "More than one icp_filing_server has the id alicloud/ecs/web.", "Give each a name of its own"},
		zh: []string{"备案服务器重复声明", "有多个 icp_filing_server 的 id 都是 alicloud/ecs/web。"},
	},
	{
		name:    "one instance twice",
		stack:   servers(server("alicloud/ecs", named("z"), cloudID("i-1")), server("alicloud/ecs", named("a"), cloudID("i-1")), server("alicloud/ecs", named("b"), cloudID("i-2"))),
		variant: "same_instance", subject: "alicloud/ecs/z", facts: []string{"server_id"},
		en: []string{"The cloud server i-1 is declared as alicloud/ecs/a, alicloud/ecs/z."}, zh: []string{"云服务器 i-1 被声明为 alicloud/ecs/a、alicloud/ecs/z。"},
	},
	{
		name:    "one instance twice, an id not known yet",
		stack:   servers(server("alicloud/ecs", named("z"), cloudID("i-1")), server("alicloud/ecs", cloudID("i-1"), func(s *filing.Server) { s.ID, s.Name = "", "new" })),
		variant: "same_instance", subject: "alicloud/ecs/z", facts: []string{"server_id"},
		en: []string{"is declared as alicloud/ecs/z, new."}, zh: []string{"被声明为 alicloud/ecs/z、new。"},
	},
})

func TestServerUnique(t *testing.T) {
	const rule = "icp_server_unique"
	checkExamples(t, rule, serverUniqueExamples)
	t.Run("each twin and nobody else", func(t *testing.T) {
		var subjects []string
		for _, f := range judge(rule, serverUniqueExamples[1].stack, rules.Options{}) {
			subjects = append(subjects, f.Subject.Name)
		}
		slices.Sort(subjects)
		if want := []string{"alicloud/ecs/a", "alicloud/ecs/z"}; !slices.Equal(subjects, want) {
			t.Errorf("findings about %q, want %q", subjects, want)
		}
	})
	t.Run("no twins", func(t *testing.T) {
		anyCloud := func(s *filing.Server) { s.Cloud = filing.Unknown[filing.Cloud]() }
		hidden := func(s *filing.Server) { s.ID = "" }
		unknown := func(s *filing.Server) { s.CloudID = filing.Unknown[string]() }
		for name, stack := range map[string]filing.Stack{
			"one server":                     servers(server("alicloud/ecs", cloudID("i-1"))),
			"one id at two clouds":           servers(server("alicloud/ecs", cloudID("1")), server("huaweicloud/ecs", cloudID("1"))),
			"instances that are not known":   servers(server("alicloud/ecs", named("a"), unknown), server("alicloud/ecs", named("b"), unknown)),
			"instances that are not stated":  servers(server("alicloud/ecs", named("a")), server("alicloud/ecs", named("b"))),
			"instances that are empty text":  servers(server("alicloud/ecs", named("a"), cloudID("")), server("alicloud/ecs", named("b"), cloudID(""))),
			"one id at clouds not known yet": servers(server("alicloud/ecs", named("a"), cloudID("1"), anyCloud), server("alicloud/ecs", named("b"), cloudID("1"), anyCloud)),
			"ids that are not known yet":     servers(server("alicloud/ecs", hidden), server("alicloud/ecs", hidden)),
			"one name at different products": servers(server("huaweicloud/ecs"), server("huaweicloud/dec")),
		} {
			t.Run(name, func(t *testing.T) {
				if said := judge(rule, stack, rules.Options{}); len(said) > 0 {
					t.Errorf("%s: %s", said[0].Subject.Name, said[0].Variant())
				}
				if n := len(verdicts(rule, stack, rules.Options{})); n != len(stack.Servers) {
					t.Errorf("%d verdicts on %d servers", n, len(stack.Servers))
				}
			})
		}
	})
}
