// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/gohcl"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// defaultConfig is read when it is in the working directory.
const defaultConfig = ".icp-check.hcl"

// configFile is what a configuration file may hold. The attributes are not
// decoded yet, so that what is wrong in one can be said with its place.
type configFile struct {
	FailOn         *hcl.Attribute `hcl:"fail_on,optional"`
	Language       *hcl.Attribute `hcl:"language,optional"`
	LegacyProducts *hcl.Attribute `hcl:"legacy_products,optional"`
	Source         *hcl.Attribute `hcl:"source,optional"`
	Filed          *hcl.Attribute `hcl:"filed,optional"`
	Rules          *hcl.Attribute `hcl:"rules,optional"`
}

// readConfig reads a configuration file over the settings; empty stands for
// the default one. Paths in it are relative to its folder.
func (s *settings) readConfig(name string) error {
	if name == "" {
		name = defaultConfig
	}
	content, err := os.ReadFile(name)
	if err != nil {
		return fmt.Errorf("%s: %w", name, reason(err))
	}
	parsed, diagnostics := hclsyntax.ParseConfig(content, name, hcl.InitialPos)
	if diagnostics.HasErrors() {
		return located(diagnostics)
	}
	var file configFile
	if diagnostics := gohcl.DecodeBody(parsed.Body, nil, &file); diagnostics.HasErrors() {
		return located(diagnostics)
	}
	return s.readConfigFile(file, filepath.Dir(name))
}

func (s *settings) readConfigFile(file configFile, folder string) error {
	path := func(to *string) func(string) error {
		return func(text string) error {
			if *to = text; text != "" && !filepath.IsAbs(text) {
				*to = filepath.Join(folder, text)
			}
			return nil
		}
	}
	for _, text := range []struct {
		attribute *hcl.Attribute
		set       func(string) error
	}{
		{file.FailOn, s.setFailOn},
		{file.Language, s.setLanguage},
		{file.Source, path(&s.source)},
		{file.Filed, path(&s.filed)},
	} {
		if text.attribute == nil {
			continue
		}
		if err := setText(text.attribute.Expr, text.set); err != nil {
			return err
		}
	}
	if file.LegacyProducts != nil {
		if diagnostics := gohcl.DecodeExpression(file.LegacyProducts.Expr, nil, &s.legacyProducts); diagnostics.HasErrors() {
			return located(diagnostics)
		}
	}
	if file.Rules == nil {
		return nil
	}
	pairs, diagnostics := hcl.ExprMap(file.Rules.Expr)
	if diagnostics.HasErrors() {
		return located(diagnostics)
	}
	for _, pair := range pairs {
		var name string
		err := setText(pair.Key, func(text string) error {
			name = text
			_, err := ruleNamed(text)
			return err
		})
		if err != nil {
			return err
		}
		if err := setText(pair.Value, func(severity string) error { return s.setSeverity(name, severity) }); err != nil {
			return err
		}
	}
	return nil
}

// setText hands the text of an expression to set, and puts the place before
// what set has to say about it.
func setText(expression hcl.Expression, set func(string) error) error {
	var text string
	if diagnostics := gohcl.DecodeExpression(expression, nil, &text); diagnostics.HasErrors() {
		return located(diagnostics)
	}
	if err := set(text); err != nil {
		return fmt.Errorf("%s: %w", position(expression.Range()), err)
	}
	return nil
}

// located returns the first of the errors, with its place.
func located(diagnostics hcl.Diagnostics) error {
	first := diagnostics.Errs()[0]
	diagnostic, ok := first.(*hcl.Diagnostic) //nolint:errorlint // not wrapped: hcl made it
	if !ok || diagnostic.Subject == nil {
		return first
	}
	return fmt.Errorf("%s: %s: %s", position(*diagnostic.Subject), diagnostic.Summary, diagnostic.Detail)
}

func position(r hcl.Range) string {
	return fmt.Sprintf("%s:%d:%d", r.Filename, r.Start.Line, r.Start.Column)
}
