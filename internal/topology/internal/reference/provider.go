// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package reference

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// ProviderArgument returns the value of an argument of a provider block in a plan:
// null where it is not written, unknown where nothing shows it. A plan tells what
// an expression refers to and not what it makes of that, so a variable counts
// only where the source shows that it stands alone.
func ProviderArgument(plan *tfplan.Plan, source *tfconfig.Tree, key, name string) tfvalue.Value {
	e, ok := plan.Providers[key].Expressions[name]
	switch {
	case !ok:
		return tfvalue.Null()
	case e.IsConstant:
		return e.Constant
	case strings.Contains(key, ":"): // in a module, which has variables of its own
		return tfvalue.Unknown()
	}
	variable, ok := variableAlone(source, key, name)
	if !ok || !slices.Equal(e.References, []string{"var." + variable}) {
		return tfvalue.Unknown()
	}
	if value, ok := plan.Variables[variable]; ok {
		return value
	}
	return tfvalue.Unknown()
}

// variableAlone returns the variable that an argument of a provider block of the
// root module is, without anything around it.
func variableAlone(source *tfconfig.Tree, key, name string) (string, bool) {
	if source == nil || source.Module(nil) == nil || source.Module(nil).Providers[key] == nil {
		return "", false
	}
	e, ok := source.Module(nil).Providers[key].Attribute(name)
	if !ok {
		return "", false
	}
	traversal, ok := e.Traversal()
	if !ok || len(traversal) != 2 || traversal.RootName() != "var" {
		return "", false
	}
	step, ok := traversal[1].(hcl.TraverseAttr)
	return step.Name, ok
}
