// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package settings holds how the provider was told to judge: the arguments of
// its configuration, and the environment variables that stand in for them.
package settings

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// Environment variables that stand in for arguments that are not set.
const (
	EnforcementVariable    = "ICP_ENFORCEMENT"
	RulesVariable          = "ICP_RULES"
	LanguageVariable       = "ICP_LANGUAGE"
	LegacyProductsVariable = "ICP_LEGACY_PRODUCTS"
)

// Settings are how stacks are judged.
type Settings struct {
	// Enforcement is the master switch: rules.Error lets every rule have its
	// severity, rules.Warning makes errors warn, rules.Off reports nothing.
	Enforcement    rules.Severity
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

// Problem is an argument, or the variable in its place, that cannot be read.
type Problem struct {
	// Argument is the provider's argument. Variable is set when the value came
	// from the environment.
	Argument, Variable string
	Detail             string
}

// Default returns the settings of a provider that nobody configured.
func Default() Settings {
	return Settings{Enforcement: rules.Error, Language: text.English}
}

// Resolve reads the arguments, and getenv where one is absent. Arguments with
// a problem keep their default.
func Resolve(arguments Arguments, getenv func(string) string) (Settings, []Problem) {
	r := resolver{getenv: getenv, settings: Default()}
	r.settings.Provisional = arguments.Enforcement.IsUnknown() || arguments.Rules.IsUnknown() ||
		arguments.Language.IsUnknown() || arguments.LegacyProducts.IsUnknown()
	r.text(arguments.Enforcement, "enforcement", EnforcementVariable, func(text string) error {
		severity, err := rules.ParseSeverity(text)
		if err == nil {
			r.settings.Enforcement = severity
		}
		return err
	})
	r.text(arguments.Language, "language", LanguageVariable, r.settings.SetLanguage)
	r.rules(arguments.Rules)
	r.legacyProducts(arguments.LegacyProducts)
	return r.settings, r.problems
}

type resolver struct {
	getenv   func(string) string
	settings Settings
	problems []Problem
}

func (r *resolver) text(argument filing.Fact[string], name, variable string, set func(string) error) {
	value, ok := argument.Value()
	from := ""
	if argument.IsAbsent() {
		value, from = r.getenv(variable), variable
		ok = value != ""
	}
	if !ok {
		return
	}
	if err := set(value); err != nil {
		r.problems = append(r.problems, Problem{Argument: name, Variable: from, Detail: err.Error()})
	}
}

// rules reads the severities of single rules. In the environment they are
// written as icp_server_term=warning,icp_code_limit=off.
func (r *resolver) rules(argument filing.Fact[map[string]string]) {
	chosen, _ := argument.Value()
	from := ""
	if text := r.getenv(RulesVariable); argument.IsAbsent() && text != "" {
		from, chosen = RulesVariable, map[string]string{}
		for part := range strings.SplitSeq(text, ",") {
			name, severity, ok := strings.Cut(strings.TrimSpace(part), "=")
			if !ok {
				r.problems = append(r.problems, Problem{
					Argument: "rules", Variable: from,
					Detail: fmt.Sprintf("%q is not a rule and its severity, such as icp_server_term=warning", part),
				})
				continue
			}
			chosen[strings.TrimSpace(name)] = strings.TrimSpace(severity)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(chosen)) {
		if err := r.rule(name, chosen[name]); err != nil {
			r.problems = append(r.problems, Problem{Argument: "rules", Variable: from, Detail: err.Error()})
		}
	}
}

func (r *resolver) rule(name, text string) error {
	rule, ok := rules.Named(rules.Name(name))
	if !ok {
		if near, ok := rules.Nearest(name); ok {
			return fmt.Errorf("no rule is called %q; did you mean %q?", name, near)
		}
		return fmt.Errorf("no rule is called %q; data \"icp_rules\" lists them", name)
	}
	severity, err := rules.ParseSeverity(text)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if r.settings.Severities == nil {
		r.settings.Severities = map[rules.Name]rules.Severity{}
	}
	r.settings.Severities[rule.Name] = severity
	return nil
}

func (r *resolver) legacyProducts(argument filing.Fact[bool]) {
	r.settings.LegacyProducts = argument.OrElse(false)
	text := r.getenv(LegacyProductsVariable)
	if !argument.IsAbsent() || text == "" {
		return
	}
	value, err := strconv.ParseBool(text)
	if err != nil {
		r.problems = append(r.problems, Problem{
			Argument: "legacy_products", Variable: LegacyProductsVariable,
			Detail: fmt.Sprintf("%q is neither true nor false", text),
		})
		return
	}
	r.settings.LegacyProducts = value
}

// SetLanguage sets the language of the messages. It fails on one that they are
// not written in.
func (s *Settings) SetLanguage(name string) (err error) {
	language, err := text.ParseLanguage(name)
	if err == nil {
		s.Language = language
	}
	return err
}

// Options returns how the rules with some needs judge under the settings; all
// rules where no needs are given.
func (s Settings) Options(needs ...rules.Need) rules.Options {
	return rules.Options{Severities: s.Severities, LegacyProducts: s.LegacyProducts, Needs: needs}
}
