// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package settings

import (
	"embed"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/invalid"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

//go:embed messages/*.yaml
var files embed.FS

var messages = text.MustLoad(files, "messages", nil)

// Severities are the names of the severities, as settings write them.
var Severities = []string{string(rules.Error), string(rules.Warning), string(rules.Off)}

// Languages are the names of the languages, as settings write them.
func Languages() []string {
	var names []string
	for _, language := range text.Languages {
		names = append(names, string(language))
	}
	return names
}

// Severity reads a severity. It fails on any other text.
func Severity(written string) (rules.Severity, error) {
	severity, ok := rules.ParseSeverity(written)
	if !ok {
		return "", invalid.Severity(written, Severities)
	}
	return severity, nil
}

// Rule returns the rule of a name. Its error names the rule that was probably
// meant.
func Rule(name string) (*rules.Rule, error) {
	if rule, ok := rules.Named(rules.Name(name)); ok {
		return rule, nil
	}
	var names []string
	for _, rule := range rules.All() {
		names = append(names, string(rule.Name))
	}
	return nil, invalid.Rule(name, names)
}

// Language reads a language. It fails on any other text.
func Language(name string) (text.Language, error) {
	if slices.Contains(text.Languages, text.Language(name)) {
		return text.Language(name), nil
	}
	return "", invalid.Language(name, Languages())
}

// SetLanguage sets the language of the messages. It fails on one that they are
// not written in.
func (s *Settings) SetLanguage(name string) error {
	language, err := Language(name)
	if err == nil {
		s.Language = language
	}
	return err
}

// SetEnforcement sets the master switch. It fails on a text that is not a
// severity.
func (s *Settings) SetEnforcement(written string) error {
	severity, err := Severity(written)
	if err == nil {
		s.Enforcement = severity
	}
	return err
}

// SetLegacyProducts accepts products that only older lists name, or not. It
// fails on a text that is neither true nor false.
func (s *Settings) SetLegacyProducts(written string) error {
	accepted, err := strconv.ParseBool(written)
	if err != nil {
		return invalid.Truth(written)
	}
	s.LegacyProducts = accepted
	return nil
}

// SetSeverity sets the severity of one rule. It fails on a rule or a severity
// that does not exist.
func (s *Settings) SetSeverity(name, written string) error {
	rule, err := Rule(name)
	if err != nil {
		return err
	}
	severity, err := Severity(written)
	if err != nil {
		return text.Prefixed(name, err)
	}
	if s.Severities == nil {
		s.Severities = map[rules.Name]rules.Severity{}
	}
	s.Severities[rule.Name] = severity
	return nil
}

// SetSeverities sets severities by the names of their rules. It sets those that
// it can, and returns what is wrong with the others.
func (s *Settings) SetSeverities(written map[string]string) []error {
	var errs []error
	for _, name := range slices.Sorted(maps.Keys(written)) {
		if err := s.SetSeverity(name, written[name]); err != nil {
			errs = append(errs, err)
		}
	}
	return errs
}

// SetRule sets the severity of one rule, written as icp_server_term=warning.
func (s *Settings) SetRule(written string) error {
	name, severity, ok := strings.Cut(strings.TrimSpace(written), "=")
	if !ok {
		return messages.Error("not_a_pair", struct{ Text string }{text.CleanLine(written)})
	}
	return s.SetSeverity(strings.TrimSpace(name), strings.TrimSpace(severity))
}

// SetRules sets severities that are written as
// icp_server_term=warning,icp_code_limit=off. It sets those that it can, and
// returns what is wrong with the others.
func (s *Settings) SetRules(written string) []error {
	var errs []error
	if written == "" {
		return nil
	}
	for part := range strings.SplitSeq(written, ",") {
		if err := s.SetRule(part); err != nil {
			errs = append(errs, err)
		}
	}
	return errs
}
