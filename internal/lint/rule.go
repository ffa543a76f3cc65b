// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"fmt"

	"github.com/terraform-linters/tflint-plugin-sdk/tflint"

	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

// rule shows one of the rules to TFLint.
type rule struct {
	tflint.DefaultRule

	of      *rules.Rule
	enabled bool
	// severity is that of an issue; empty for the rule's own.
	severity rules.Severity
}

// Name returns the rule's name, the same in every face of the product.
func (r *rule) Name() string { return string(r.of.Name) }

// Enabled reports whether the preset enables the rule.
func (r *rule) Enabled() bool { return r.enabled }

// Link returns the address of the rule's page.
func (r *rule) Link() string { return r.of.Page() }

// Severity returns how much a violation weighs.
func (r *rule) Severity() tflint.Severity {
	severity := r.severity
	if severity == "" {
		severity = r.of.Severity
	}
	if severity == rules.Error {
		return tflint.ERROR
	}
	return tflint.WARNING
}

// Check emits the rule's issues in a module.
func (r *rule) Check(host tflint.Runner) error {
	module, ok := host.(*runner)
	if !ok {
		return fmt.Errorf("%s needs the ruleset's own runner", r.Name())
	}
	issues, err := module.issues()
	if err != nil {
		return err
	}
	for _, i := range issues {
		if i.rule != r.of.Name {
			continue
		}
		as := &rule{of: r.of, enabled: r.enabled, severity: i.severity}
		if i.fix == nil {
			err = module.EmitIssue(as, i.message, i.at)
		} else {
			err = module.EmitIssueWithFix(as, i.message, i.at, i.fix)
			// The next rule must see the text as it is then.
			module.stale = module.stale || module.fix
		}
		if err != nil {
			return err
		}
	}
	return nil
}
