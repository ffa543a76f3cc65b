// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/icp-filing/terraform-provider-icp/internal/invalid"
	"github.com/icp-filing/terraform-provider-icp/internal/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// defaultConfig is read when it is in the working directory.
const defaultConfig = ".icp-check.hcl"

// readConfig reads a configuration file over what is chosen; empty stands for
// the default one. Paths in it are relative to its folder.
func (c *choices) readConfig(name string, s surroundings) error {
	if name == "" {
		name = defaultConfig
	}
	content, err := os.ReadFile(name)
	if err != nil {
		return text.Prefixed(name, reason(err))
	}
	parsed, diagnostics := hclsyntax.ParseConfig(content, name, hcl.InitialPos)
	if diagnostics.HasErrors() {
		return located(diagnostics)
	}
	attributes, diagnostics := parsed.Body.JustAttributes()
	if diagnostics.HasErrors() {
		return text.Prefixed(position(*diagnostics[0].Subject), messages.Error("config.block", nil))
	}
	folder := filepath.Dir(name)
	readers := map[string]func(hcl.Expression) error{
		"language":        textInto(c.setLanguage),
		"fail_on":         textInto(c.setFailOn),
		"servers":         textInto(c.setServers("servers")),
		"source":          textInto(pathInto(&c.source, folder)),
		"filed":           textInto(pathInto(&c.filed, folder)),
		"legacy_products": c.readLegacyProducts,
		"rules":           c.readRules,
	}
	// The language comes first: it is that of the errors about the others.
	names := slices.SortedFunc(maps.Keys(attributes), func(a, b string) int {
		return attributes[a].Range.Start.Byte - attributes[b].Range.Start.Byte
	})
	if attribute := attributes["language"]; attribute != nil {
		if err := readers["language"](attribute.Expr); err != nil {
			return err
		}
		s.speak(c.Language)
	}
	for _, name := range names {
		read := readers[name]
		if read == nil {
			known := slices.Sorted(maps.Keys(readers))
			return text.Prefixed(position(attributes[name].NameRange), invalid.Argument(name, known))
		}
		if err := read(attributes[name].Expr); err != nil {
			return err
		}
	}
	return nil
}

func pathInto(to *string, folder string) func(string) error {
	return func(written string) error {
		if *to = written; written != "" && !filepath.IsAbs(written) {
			*to = filepath.Join(folder, written)
		}
		return nil
	}
}

func (c *choices) readLegacyProducts(expression hcl.Expression) error {
	value, err := evaluated(expression, cty.Bool, "config.truth")
	if err != nil {
		return err
	}
	c.made.legacyProducts = true
	return c.SetLegacyProducts(strconv.FormatBool(value.True()))
}

func (c *choices) readRules(expression hcl.Expression) error {
	pairs, diagnostics := hcl.ExprMap(expression)
	if diagnostics.HasErrors() {
		return text.Prefixed(position(expression.Range()), messages.Error("config.map", nil))
	}
	for _, pair := range pairs {
		var name string
		err := textInto(func(written string) error {
			name = written
			_, err := settings.Rule(written)
			return err
		})(pair.Key)
		if err != nil {
			return err
		}
		if err := textInto(func(severity string) error { return c.SetSeverity(name, severity) })(pair.Value); err != nil {
			return err
		}
	}
	return nil
}

// textInto hands the text of an expression to set, and puts the place before
// what set has to say about it.
func textInto(set func(string) error) func(hcl.Expression) error {
	return func(expression hcl.Expression) error {
		value, err := evaluated(expression, cty.String, "config.text")
		if err != nil {
			return err
		}
		if err := set(value.AsString()); err != nil {
			return text.Prefixed(position(expression.Range()), err)
		}
		return nil
	}
}

// evaluated returns the value of an expression. It fails with the text of a key
// where that is not of the wanted type.
func evaluated(expression hcl.Expression, want cty.Type, otherwise string) (cty.Value, error) {
	value, diagnostics := expression.Value(nil)
	if !diagnostics.HasErrors() {
		if converted, err := convert.Convert(value, want); err == nil && converted.IsKnown() && !converted.IsNull() {
			return converted, nil
		}
	}
	return cty.NilVal, text.Prefixed(position(expression.Range()), messages.Error(otherwise, nil))
}

// located returns the first of the errors of the syntax, with its place. Only
// the parser's own words tell what it stumbled over.
func located(diagnostics hcl.Diagnostics) error {
	first := diagnostics[0]
	err := messages.Error("config.syntax", one{first.Summary + ": " + first.Detail})
	if first.Subject == nil {
		return err
	}
	return text.Prefixed(position(*first.Subject), err)
}

func position(r hcl.Range) string {
	return fmt.Sprintf("%s:%d:%d", r.Filename, r.Start.Line, r.Start.Column)
}
