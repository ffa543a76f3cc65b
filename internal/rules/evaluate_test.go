// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

func goodServer() filing.Server {
	return filing.Server{
		ID: "alicloud/ecs/web", Name: "web",
		Cloud: filing.Known(filing.AliCloud), Product: filing.Known[filing.Product]("ecs"),
		Region: filing.Known("cn-hangzhou"), Billing: filing.Known(filing.Subscription),
		Term: filing.Known(filing.MonthsTerm(12)), PublicIP: filing.Known(true),
	}
}

// BenchmarkEvaluateServer checks one server in memory: the cost of a plan per
// filing server that is ours.
func BenchmarkEvaluateServer(b *testing.B) {
	good, bad := goodServer(), goodServer()
	bad.Term, bad.Region = filing.Known(filing.MonthsTerm(1)), filing.Known("cn-hongkong")
	for name, server := range map[string]filing.Server{"good": good, "bad": bad} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			stack := filing.Stack{Servers: []filing.Server{server}}
			for b.Loop() {
				if len(rules.Evaluate(stack, rules.Options{Now: now})) == 0 {
					b.Fatal("no findings")
				}
			}
		})
	}
	b.Run("bad with its messages", func(b *testing.B) {
		b.ReportAllocs()
		stack := filing.Stack{Servers: []filing.Server{bad}}
		for b.Loop() {
			for _, f := range rules.Evaluate(stack, rules.Options{Now: now}) {
				if f.Verdict == rules.Violation {
					_ = f.Message(catalog.English).Detail()
				}
			}
		}
	})
}
