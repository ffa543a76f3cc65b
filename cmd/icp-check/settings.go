// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// Environment variables, as the provider reads them.
const (
	rulesVariable          = "ICP_RULES"
	languageVariable       = "ICP_LANGUAGE"
	legacyProductsVariable = "ICP_LEGACY_PRODUCTS"
)

// settings are how plans are judged and reported.
type settings struct {
	failOn         rules.Severity
	language       text.Language
	severities     map[rules.Name]rules.Severity
	legacyProducts bool
	// source and filed are paths, empty for none.
	source, filed string
}

// resolve returns the settings: the environment's, over them the configuration
// file's, over them the flags'.
func resolve(command *cobra.Command, flags *checkFlags, getenv func(string) string) (settings, error) {
	s := settings{failOn: rules.Error, language: text.English, severities: map[rules.Name]rules.Severity{}}
	if err := s.readEnvironment(getenv); err != nil {
		return s, err
	}
	switch err := s.readConfig(flags.config); {
	case flags.config == "" && errors.Is(err, os.ErrNotExist):
	case err != nil:
		return s, err
	}
	return s, s.readFlags(command, flags)
}

func (s *settings) readEnvironment(getenv func(string) string) error {
	if text := getenv(languageVariable); text != "" {
		if err := s.setLanguage(text); err != nil {
			return fmt.Errorf("%s: %w", languageVariable, err)
		}
	}
	if text := getenv(rulesVariable); text != "" {
		for part := range strings.SplitSeq(text, ",") {
			if err := s.setRule(part); err != nil {
				return fmt.Errorf("%s: %w", rulesVariable, err)
			}
		}
	}
	if text := getenv(legacyProductsVariable); text != "" {
		value, err := strconv.ParseBool(text)
		if err != nil {
			return fmt.Errorf("%s: %q is neither true nor false", legacyProductsVariable, text)
		}
		s.legacyProducts = value
	}
	return nil
}

func (s *settings) readFlags(command *cobra.Command, flags *checkFlags) error {
	given := command.Flags().Changed
	if given("language") {
		if err := s.setLanguage(command.Flag("language").Value.String()); err != nil {
			return fmt.Errorf("--language: %w", err)
		}
	}
	if given("fail-on") {
		if err := s.setFailOn(flags.failOn); err != nil {
			return fmt.Errorf("--fail-on: %w", err)
		}
	}
	for _, rule := range flags.rules {
		if err := s.setRule(rule); err != nil {
			return fmt.Errorf("--rule: %w", err)
		}
	}
	if given("legacy-products") {
		s.legacyProducts = flags.legacyProducts
	}
	if given("source") {
		s.source = flags.source
	}
	if given("filed") {
		s.filed = flags.filed
	}
	return nil
}

func (s *settings) setLanguage(name string) (err error) {
	s.language, err = text.ParseLanguage(name)
	return err
}

func (s *settings) setFailOn(text string) (err error) {
	s.failOn, err = rules.ParseSeverity(text)
	return err
}

// setRule sets a severity, written as NAME=SEVERITY.
func (s *settings) setRule(text string) error {
	name, severity, ok := strings.Cut(strings.TrimSpace(text), "=")
	if !ok {
		return fmt.Errorf("%q is not a rule and its severity, such as icp_server_term=warning", text)
	}
	return s.setSeverity(strings.TrimSpace(name), strings.TrimSpace(severity))
}

func (s *settings) setSeverity(name, text string) error {
	rule, err := ruleNamed(name)
	if err != nil {
		return err
	}
	severity, err := rules.ParseSeverity(text)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	s.severities[rule.Name] = severity
	return nil
}

// ruleNamed returns a rule, or an error that says how to find its name.
func ruleNamed(name string) (*rules.Rule, error) {
	rule, err := rules.Find(name)
	if err == nil {
		return rule, nil
	}
	if _, near := rules.Nearest(name); near {
		return nil, err
	}
	return nil, fmt.Errorf("%w; icp-check rules lists them", err)
}

// languageOf returns the language that the flag or the environment chooses,
// empty when neither does.
func languageOf(command *cobra.Command, getenv func(string) string) (text.Language, error) {
	var s settings
	if text := command.Flag("language").Value.String(); text != "" {
		if err := s.setLanguage(text); err != nil {
			return "", fmt.Errorf("--language: %w", err)
		}
	} else if text := getenv(languageVariable); text != "" {
		if err := s.setLanguage(text); err != nil {
			return "", fmt.Errorf("%s: %w", languageVariable, err)
		}
	}
	return s.language, nil
}
