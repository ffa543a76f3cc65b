// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package functions holds the provider's functions. Terraform calls them in a
// process that is not configured, so that they judge by the environment
// variables alone.
package functions

import (
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/function"

	"github.com/icp-filing/terraform-provider-icp/internal/invalid"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/words"
	"github.com/icp-filing/terraform-provider-icp/internal/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// Base is what the functions work with.
type Base struct {
	session.World

	// Getenv returns the value of an environment variable, empty for none.
	Getenv func(string) string
}

// All returns the constructors of the functions.
func All(base Base) []func() function.Function {
	return []func() function.Function{
		func() function.Function { return eligible{base} },
		func() function.Function { return eligibility{base} },
		func() function.Function { return isMainland{base} },
		func() function.Function { return minTermMonths{base} },
		func() function.Function { return registrableDomain{base} },
		func() function.Function { return parseFilingNumber{base} },
	}
}

// session returns what the environment says about judging.
func (b Base) session() (*session.Session, *function.FuncError) {
	s, problems := settings.FromEnvironment(b.Getenv)
	if len(problems) == 0 {
		return b.Unconfigured(s), nil
	}
	first := problems[0]
	err := text.Prefixed(words.In(s.Language, "setting.variable", struct{ Name string }{first.Variable}), first.Err)
	return nil, function.NewFuncError(withoutStop(invalid.Sentence(s.Language, err)))
}

// refuse returns the error of an argument in the language of the environment.
func (b Base) refuse(argument int64, err error) *function.FuncError {
	s, _ := settings.FromEnvironment(b.Getenv)
	return refused(argument, invalid.Sentence(s.Language, err))
}

// refused returns the error of an argument.
func refused(argument int64, sentence string) *function.FuncError {
	return function.NewArgumentFuncError(argument, withoutStop(sentence))
}

// withoutStop cuts the full stop of a sentence: Terraform adds one.
func withoutStop(sentence string) string {
	return strings.TrimSuffix(strings.TrimSuffix(sentence, "."), "。")
}
