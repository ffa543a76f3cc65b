// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"embed"
	"fmt"
	"maps"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/invalid"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	shared "github.com/icp-filing/terraform-provider-icp/internal/settings"
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

//go:embed messages/*.yaml
var files embed.FS

var messages = text.MustLoad(files, "messages", nil)

// fromEnvironment returns the settings that the environment variables make,
// which every face of the product reads. Problems are in the language that they
// choose.
func fromEnvironment(getenv func(string) string) (settings, error) {
	shared, problems := shared.FromEnvironment(getenv)
	s := settings{language: shared.Language, check: check.Options{Rules: shared.Options()}}
	if len(problems) > 0 {
		return s, text.Prefixed(problems[0].Variable, problems[0].Err)
	}
	return s, nil
}

// settings reads the block over the environment. It fails on a value that means
// nothing; the settings have the language to say so in then.
func (b pluginBlock) settings(getenv func(string) string, c *catalog.Catalog) (settings, error) {
	s, problem := fromEnvironment(getenv)
	made := shared.Settings{
		Language: s.language, Severities: maps.Clone(s.check.Rules.Severities), LegacyProducts: s.check.Rules.LegacyProducts || b.LegacyProducts,
	}
	if b.Language != "" {
		if err := made.SetLanguage(b.Language); err != nil {
			return s, text.Prefixed("language", err)
		}
		s.language = made.Language
	}
	if problem != nil {
		return s, problem
	}
	var err error
	if s.everything, err = choose("preset", b.Preset, "recommended", "all"); err != nil {
		return s, err
	}
	if s.allServers, err = choose("servers", b.Servers, "exposed", "all"); err != nil {
		return s, err
	}
	for _, name := range slices.Sorted(maps.Keys(b.Rules)) {
		if of, ok := rules.Named(rules.Name(name)); ok && of.PlanOnly {
			return s, text.Prefixed("rules", messages.Error("no_source", struct{ Rule string }{name}))
		}
		if err := made.SetSeverity(name, b.Rules[name]); err != nil {
			return s, text.Prefixed("rules", err)
		}
	}
	s.check.Rules = made.Options()
	for _, written := range b.Filed {
		one, err := shared.Filed(c, written)
		if err != nil {
			return s, text.Prefixed(fmt.Sprintf("filed: %q", written), err)
		}
		if !slices.Contains(s.check.Filed, one) {
			s.check.Filed = append(s.check.Filed, one)
		}
	}
	return s, nil
}

// choose reports whether the second of two words is chosen; the first is meant
// where none is written.
func choose(name, written, first, second string) (bool, error) {
	switch written {
	case "", first:
		return false, nil
	case second:
		return true, nil
	}
	return false, invalid.Choice(name, written, []string{first, second})
}
