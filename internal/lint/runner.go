// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"errors"
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/terraform-linters/tflint-plugin-sdk/tflint"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// runner is TFLint's runner of one module, with what all rules say of it: they
// are judged together, once.
type runner struct {
	tflint.Runner

	catalog  *catalog.Catalog
	settings settings
	// fix says that fixes are applied.
	fix bool
	// judged says that found is there, stale that a fix has changed the text
	// since.
	judged, stale bool
	found         []issue
}

// issue is what one rule says about a place in the source.
type issue struct {
	rule     rules.Name
	severity rules.Severity
	message  string
	at       hcl.Range
	// fix mends the source; nil where there is no one right value.
	fix func(tflint.Fixer) error
}

// issues judges the module, unless that is done.
func (r *runner) issues() ([]issue, error) {
	if r.judged && !r.stale {
		return r.found, nil
	}
	files, err := r.GetFiles()
	var syntax hcl.Diagnostics
	if err != nil && !errors.As(err, &syntax) {
		return nil, fmt.Errorf("the module's files cannot be read: %w", err)
	}
	tree := tfconfig.ReadFiles(files, check.RuleNames)
	d := declarations{module: tree.Module(nil), evaluator: newEvaluator(r.Runner)}
	d.read()
	options := r.settings.check
	options.Filed = slices.Concat(options.Filed, d.passedOn)
	options.AllServers = r.settings.allServers
	module := topology.FromModule(topology.ModuleInput{Instances: d.instances, Regions: d.regions, Source: tree}, r.catalog)
	w := writer{files: files, language: r.settings.language, problems: tree.Problems}
	r.found, r.judged, r.stale = w.issues(check.Run(module, options).Results), true, false
	return r.found, nil
}
