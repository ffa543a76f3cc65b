// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package facts

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Setter takes a value and reports whether it is of the right kind.
type Setter func(tfvalue.Value) bool

// Nothing returns facts of which none is stated.
func Nothing() Stated {
	return Stated{Websites: types.SetNull(types.StringType)}
}

// ReadStated reads stated facts out of an object, and passes the names in
// extra to their setters. It returns what cannot be read: a name that nothing
// takes, or a value of the wrong kind. Values never appear in problems.
func ReadStated(stated *Stated, object tfvalue.Value, extra map[string]Setter) []Problem {
	setters := map[string]Setter{
		"cloud":          text(&stated.Cloud),
		"product":        text(&stated.Product),
		"server_id":      text(&stated.ServerID),
		"region":         text(&stated.Region),
		"billing_mode":   text(&stated.BillingMode),
		"term_months":    number(&stated.TermMonths),
		"expires_at":     text(&stated.ExpiresAt),
		"has_public_ip":  truth(&stated.HasPublicIP),
		"renewed_months": number(&stated.RenewedMonths),
		"websites":       texts(&stated.Websites),
		"codes":          number(&stated.UndeclaredCodes),
		"account":        text(&stated.Account),
		"account_type":   text(&stated.AccountType),
		"entity":         text(&stated.Entity),
	}
	maps.Copy(setters, extra)
	var problems []Problem
	attributes := object.Attributes()
	for _, name := range slices.Sorted(maps.Keys(attributes)) {
		value := attributes[name]
		set, ok := setters[name]
		if !ok {
			accepted := slices.Sorted(maps.Keys(setters))
			near := ""
			if match, ok := catalog.Nearest(name, accepted); ok {
				near = fmt.Sprintf(" Did you mean %q?", match)
			}
			problems = append(problems, Problem{
				Attribute: name, Summary: "Unknown fact",
				Detail: fmt.Sprintf("No fact is called %q.%s Use: %s.", name, near, strings.Join(accepted, ", ")),
			})
			continue
		}
		if value.Kind() != tfvalue.KindNull && !set(value) {
			problems = append(problems, Problem{
				Attribute: name, Summary: "Not a fact",
				Detail: fmt.Sprintf("%s cannot be read from %s.", name, value.Kind()),
			})
		}
	}
	return problems
}

func text(target *types.String) Setter {
	return func(v tfvalue.Value) bool {
		if v.Kind() == tfvalue.KindUnknown {
			*target = types.StringUnknown()
			return true
		}
		s, ok := v.Text()
		*target = types.StringValue(s)
		return ok
	}
}

func number(target *types.Int64) Setter {
	return func(v tfvalue.Value) bool {
		if v.Kind() == tfvalue.KindUnknown {
			*target = types.Int64Unknown()
			return true
		}
		n, ok := v.Float()
		*target = types.Int64Value(int64(n))
		return ok && n == float64(int64(n)) && n >= 0
	}
}

func truth(target *types.Bool) Setter {
	return func(v tfvalue.Value) bool {
		if v.Kind() == tfvalue.KindUnknown {
			*target = types.BoolUnknown()
			return true
		}
		b, ok := v.Truth()
		*target = types.BoolValue(b)
		return ok
	}
}

func texts(target *types.Set) Setter {
	return func(v tfvalue.Value) bool {
		switch v.Kind() {
		case tfvalue.KindUnknown:
			*target = types.SetUnknown(types.StringType)
			return true
		case tfvalue.KindList:
		default:
			return false
		}
		var elements []attr.Value
		for _, e := range v.Elements() {
			var element types.String
			if e.Kind() == tfvalue.KindNull || !text(&element)(e) {
				return false
			}
			elements = append(elements, element)
		}
		set, diags := types.SetValue(types.StringType, elements)
		*target = set
		return !diags.HasError()
	}
}
