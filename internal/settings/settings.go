// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package settings holds how stacks are judged and in which language: the
// environment variables, severities and other settings that the provider, its
// functions, icp-check and the linter share, each read in one place. What only
// one face has, such as the severity that fails a check, is not here.
package settings

import (
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// Environment variables that stand in for settings that are not made otherwise.
const (
	EnforcementVariable    = "ICP_ENFORCEMENT"
	RulesVariable          = "ICP_RULES"
	LanguageVariable       = "ICP_LANGUAGE"
	LegacyProductsVariable = "ICP_LEGACY_PRODUCTS"
)

// Settings are how stacks are judged.
type Settings struct {
	// Enforcement is the master switch of the provider: rules.Error lets every
	// rule have its severity, rules.Warning makes errors warn, rules.Off reports
	// nothing.
	Enforcement rules.Severity
	// Severities are those that differ from the rules' own.
	Severities     map[rules.Name]rules.Severity
	Language       text.Language
	LegacyProducts bool
	// Provisional says that an argument is not known yet. What would be an
	// error then is left to the walk that knows it.
	Provisional bool
}

// Arguments are the provider's arguments. An absent one falls back to the
// environment, an unknown one makes the settings provisional.
type Arguments struct {
	Enforcement    filing.Fact[string]
	Rules          filing.Fact[map[string]string]
	Language       filing.Fact[string]
	LegacyProducts filing.Fact[bool]
}

// Default returns the settings that nobody changed.
func Default() Settings {
	return Settings{Enforcement: rules.Error, Language: text.English}
}

// Resolve reads the arguments, and getenv where one is absent. What has a
// problem keeps its default.
func Resolve(arguments Arguments, getenv func(string) string) (Settings, []Problem) {
	r := resolver{settings: Default()}
	r.settings.Provisional = arguments.Enforcement.IsUnknown() || arguments.Rules.IsUnknown() ||
		arguments.Language.IsUnknown() || arguments.LegacyProducts.IsUnknown()
	r.written("enforcement", EnforcementVariable, arguments.Enforcement, getenv, r.settings.SetEnforcement)
	r.written("language", LanguageVariable, arguments.Language, getenv, r.settings.SetLanguage)
	if chosen, ok := arguments.Rules.Value(); ok {
		r.add("rules", "", r.settings.SetSeverities(chosen)...)
	} else if arguments.Rules.IsAbsent() {
		r.add("rules", RulesVariable, r.settings.SetRules(getenv(RulesVariable))...)
	}
	if accepted, ok := arguments.LegacyProducts.Value(); ok {
		r.settings.LegacyProducts = accepted
	} else if written := getenv(LegacyProductsVariable); written != "" && arguments.LegacyProducts.IsAbsent() {
		r.add("legacy_products", LegacyProductsVariable, r.settings.SetLegacyProducts(written))
	}
	return r.settings, r.problems
}

// FromEnvironment returns the settings that the environment makes alone.
func FromEnvironment(getenv func(string) string) (Settings, []Problem) {
	return Resolve(Arguments{}, getenv)
}

type resolver struct {
	settings Settings
	problems []Problem
}

func (r *resolver) written(name, variable string, argument filing.Fact[string], getenv func(string) string, set func(string) error) {
	if value, ok := argument.Value(); ok {
		r.add(name, "", set(value))
	} else if value := getenv(variable); value != "" && argument.IsAbsent() {
		r.add(name, variable, set(value))
	}
}

func (r *resolver) add(argument, variable string, errs ...error) {
	for _, err := range errs {
		if err != nil {
			r.problems = append(r.problems, Problem{Argument: argument, Variable: variable, Err: err})
		}
	}
}

// Problem is a setting that cannot be read.
type Problem struct {
	// Argument is the provider's argument. Variable is set when the value came
	// from the environment.
	Argument, Variable string
	// Err says what is wrong, in both languages.
	Err error
}

// SeverityOf returns how much a violation of the rule weighs under the
// settings.
func (s Settings) SeverityOf(rule *rules.Rule) rules.Severity {
	severity := rule.Severity
	if chosen, ok := s.Severities[rule.Name]; ok {
		severity = chosen
	}
	switch {
	case s.Enforcement == rules.Off:
		return rules.Off
	case s.Enforcement == rules.Warning && severity == rules.Error:
		return rules.Warning
	}
	return severity
}

// Options returns how the rules with some needs judge under the settings; all rules
// where none
// is named.
func (s Settings) Options(needs ...rules.Need) rules.Options {
	return rules.Options{Severities: s.Severities, LegacyProducts: s.LegacyProducts, Needs: needs}
}
