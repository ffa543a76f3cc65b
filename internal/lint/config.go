// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"fmt"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// pluginBlock is what the plugin block may hold beside TFLint's own settings.
type pluginBlock struct {
	Preset         string            `hclext:"preset,optional"`
	Servers        string            `hclext:"servers,optional"`
	Language       string            `hclext:"language,optional"`
	LegacyProducts bool              `hclext:"legacy_products,optional"`
	Rules          map[string]string `hclext:"rules,optional"`
	Filed          []string          `hclext:"filed,optional"`
}

// settings are how modules are judged.
type settings struct {
	// everything enables the rules that only remind.
	everything bool
	// allServers judges every server, not only those meant to back filings.
	allServers bool
	language   text.Language
	check      check.Options
}

func defaultSettings() settings { return settings{language: text.English} }

// settings reads the block. It fails on a value that means nothing.
func (b pluginBlock) settings() (settings, error) {
	s := defaultSettings()
	s.check.Rules = rules.Options{LegacyProducts: b.LegacyProducts, Severities: map[rules.Name]rules.Severity{}}
	var err error
	if s.everything, err = choose("preset", b.Preset, "recommended", "all"); err != nil {
		return s, err
	}
	if s.allServers, err = choose("servers", b.Servers, "exposed", "all"); err != nil {
		return s, err
	}
	if b.Language != "" {
		if s.language, err = text.ParseLanguage(b.Language); err != nil {
			return s, fmt.Errorf("language: %w", err)
		}
	}
	for name, text := range b.Rules {
		of, err := rules.Find(name)
		if err != nil {
			return s, fmt.Errorf("rules: %w", err)
		}
		if slices.Contains(unseen, of.Name) {
			return s, fmt.Errorf("rules: no source decides %s: icp-check does, and the provider", name)
		}
		if s.check.Rules.Severities[of.Name], err = rules.ParseSeverity(text); err != nil {
			return s, fmt.Errorf("rules: %s: %w", name, err)
		}
	}
	for _, text := range b.Filed {
		one, err := catalog.ParseFiled(text)
		if err != nil {
			return s, fmt.Errorf("filed: %q: %w", text, err)
		}
		if !slices.Contains(s.check.Filed, one) {
			s.check.Filed = append(s.check.Filed, one)
		}
	}
	return s, nil
}

// choose reports whether the second of two words is chosen; the first is meant
// where none is written.
func choose(name, text, first, second string) (bool, error) {
	switch text {
	case "", first:
		return false, nil
	case second:
		return true, nil
	}
	return false, fmt.Errorf("%s: %q means nothing: use %q or %q", name, text, first, second)
}
