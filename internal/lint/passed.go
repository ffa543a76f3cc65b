// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/hashicorp/hcl/v2"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// passed returns the issues of filing servers that are given text in the place of
// a resource: which product it is of cannot be told then, and the provider
// refuses it.
func (d *declarations) passed(s settings) []issue {
	of := rules.Select(func(r *rules.Rule) bool { return r.Premise == rules.PremiseProduct })[0]
	severity, ok := s.check.Rules.Severities[of.Name]
	if !ok {
		severity = of.Severity
	}
	refusal := text.In(s.language, text.Prefixed(icp.CloudServer, &clouds.NotAnObject{Kind: tfvalue.KindString}))
	var all []issue
	for _, name := range slices.Sorted(maps.Keys(d.module.Resources)) {
		block := d.module.Resources[name]
		e, written := block.Attribute(icp.CloudServer)
		if !strings.HasPrefix(name, filing.ServerType+".") || !written || severity == rules.Off || !d.isText(e) {
			continue
		}
		suppressed := slices.ContainsFunc(block.Suppressions, func(s tfconfig.Suppression) bool {
			return s.Suppresses(string(of.Name)) && !s.Expired(time.Now())
		})
		if !suppressed {
			all = append(all, issue{rule: of.Name, severity: severity, message: firstSentence(refusal), at: e.Range()})
		}
	}
	return all
}

// isText reports whether an expression is surely text: a literal, or the id or
// another handle of a resource.
func (d *declarations) isText(e tfconfig.Expression) bool {
	if _, ok := tfconfig.ValueOf(e.Value(d.evaluator.evaluate)).Text(); ok {
		return true
	}
	traversal, ok := e.Traversal()
	if !ok || len(traversal) < 3 || !clouds.Tracks(traversal.RootName()) {
		return false
	}
	last, ok := traversal[len(traversal)-1].(hcl.TraverseAttr)
	return ok && last.Name == icp.ID
}
