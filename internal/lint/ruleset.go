// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"errors"
	"os"

	"github.com/terraform-linters/tflint-plugin-sdk/hclext"
	"github.com/terraform-linters/tflint-plugin-sdk/logger"
	"github.com/terraform-linters/tflint-plugin-sdk/tflint"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// ruleSet is the ruleset with its configuration.
type ruleSet struct {
	tflint.BuiltinRuleSet

	catalog  *catalog.Catalog
	settings settings
	// global is TFLint's own configuration. It is kept because the preset,
	// which is read later, changes the rules' defaults.
	global *tflint.Config
}

var _ tflint.RuleSet = (*ruleSet)(nil)

// NewRuleSet returns the ruleset. The version is the release's, without a "v".
func NewRuleSet(version string) tflint.RuleSet {
	r := &ruleSet{
		catalog:        catalog.Default(),
		BuiltinRuleSet: tflint.BuiltinRuleSet{Name: "icp", Version: version},
		settings:       settings{language: text.English}, global: &tflint.Config{},
	}
	// No source can violate what only a plan shows. The preset "recommended"
	// leaves advice out.
	for _, of := range rules.Select(func(of *rules.Rule) bool { return !of.PlanOnly }) {
		r.Rules = append(r.Rules, &rule{of: of, enabled: !of.Advisory})
	}
	return r
}

// ApplyGlobalConfig takes TFLint's own configuration.
func (r *ruleSet) ApplyGlobalConfig(config *tflint.Config) error {
	r.global = config
	return r.BuiltinRuleSet.ApplyGlobalConfig(config)
}

// ConfigSchema returns what the plugin block may hold.
func (r *ruleSet) ConfigSchema() *hclext.BodySchema { return hclext.ImpliedBodySchema(&pluginBlock{}) }

// ApplyConfig takes the plugin block.
func (r *ruleSet) ApplyConfig(content *hclext.BodyContent) error {
	var block pluginBlock
	if diagnostics := hclext.DecodeBody(content, nil, &block); diagnostics.HasErrors() {
		return diagnostics
	}
	var err error
	if r.settings, err = block.settings(os.Getenv, r.catalog); err != nil {
		return errors.New(text.In(r.settings.language, text.Prefixed(`plugin "icp"`, err)))
	}
	logger.Debug("configured", "language", r.settings.language, "all_rules", r.settings.everything, "all_servers", r.settings.allServers,
		"severities", len(r.settings.check.Rules.Severities), "filed", len(r.settings.check.Filed))
	for _, each := range r.Rules {
		if own, ok := each.(*rule); ok {
			own.enabled = r.settings.everything || !own.of.Advisory
		}
	}
	return r.BuiltinRuleSet.ApplyGlobalConfig(r.global)
}

// NewRunner returns the runner of one module.
func (r *ruleSet) NewRunner(host tflint.Runner) (tflint.Runner, error) {
	return &runner{Runner: host, catalog: r.catalog, settings: r.settings, fix: r.global.Fix}, nil
}
