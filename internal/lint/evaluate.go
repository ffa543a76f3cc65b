// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"maps"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/terraform-linters/tflint-plugin-sdk/tflint"
	"github.com/zclconf/go-cty/cty"

	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
)

// evaluator tells the values of expressions. Most need nobody's help; what
// TFLint knows, such as the values of variables, it is asked for once a name,
// because every question costs it a reading of the file.
type evaluator struct {
	host  tflint.Runner
	names map[string]cty.Value
	// written returns what resources write into the arguments that are referred
	// to, by type.
	written func(references) map[string]cty.Value
	// locals are the module's own local values.
	locals map[string]tfconfig.Expression
}

func newEvaluator(host tflint.Runner) *evaluator {
	return &evaluator{host: host, names: map[string]cty.Value{}}
}

// evaluate returns the value of an expression, an unknown one where it cannot
// be told. bound are the objects that are only known where the expression
// stands: each, count and iterators, by name.
func (e *evaluator) evaluate(expr hclsyntax.Expression, bound map[string]cty.Value) cty.Value {
	traversals := expr.Variables()
	if len(traversals) == 0 && len(tfconfig.Calls(expr)) == 0 {
		value, diagnostics := expr.Value(nil)
		return known(value, diagnostics)
	}
	isJSON := strings.HasSuffix(expr.Range().Filename, ".json")
	usesBound, usesOthers := false, false
	byKey := behindKeys(expr)
	whole := map[string]bool{} // roots that are not known
	names, resources := map[string]map[string]cty.Value{}, references{}
	context := &hcl.EvalContext{Variables: map[string]cty.Value{}, Functions: tfconfig.Functions()}
	for _, t := range traversals {
		root := t.RootName()
		if value, ok := bound[root]; ok {
			context.Variables[root] = value
			usesBound = true
			continue
		}
		name, isName := hostName(t)
		if !isName {
			if a, ok := argumentOf(t); ok {
				resources.add(a)
			} else if all, ok := byKey[t.SourceRange()]; ok {
				for _, a := range all {
					resources.add(a)
				}
			} else {
				whole[root] = true
			}
			usesOthers = true
			continue
		}
		if names[root] == nil {
			names[root] = map[string]cty.Value{}
		}
		names[root][name] = e.name(t, isJSON)
	}
	for root, values := range names {
		context.Variables[root] = cty.ObjectVal(values)
	}
	if len(resources) > 0 {
		maps.Copy(context.Variables, e.written(resources))
	}
	for root := range whole {
		context.Variables[root] = cty.DynamicVal
	}
	value, diagnostics := expr.Value(context)
	// TFLint has all of Terraform's functions, but not our iterators.
	mayAsk := !usesBound && !usesOthers
	if mayAsk && (isJSON || diagnostics.HasErrors()) {
		if value, ok := e.ask(written(expr, isJSON)); ok {
			return value
		}
	}
	return known(value, diagnostics)
}

// known returns a value, or an unknown one where the evaluation failed.
func known(value cty.Value, diagnostics hcl.Diagnostics) cty.Value {
	if diagnostics.HasErrors() {
		return cty.DynamicVal
	}
	return value
}

// hostName returns the name that a traversal has below a root that TFLint
// knows the values of.
func hostName(t hcl.Traversal) (string, bool) {
	switch t.RootName() {
	case "var", "local", "path", "terraform":
		if len(t) > 1 {
			step, ok := t[1].(hcl.TraverseAttr)
			return step.Name, ok
		}
	}
	return "", false
}

// name returns the value of a variable, local value or the like. In JSON
// syntax it can only be asked for if it has been in another file. TFLint does not
// know local values that are made of what resources write.
func (e *evaluator) name(t hcl.Traversal, isJSON bool) cty.Value {
	below := t[1].(hcl.TraverseAttr).Name //nolint:forcetypeassert // hostName saw to it.
	name := t.RootName() + "." + below
	if value, ok := e.names[name]; ok {
		return value
	}
	local, isLocal := e.locals[below]
	isLocal = isLocal && t.RootName() == "local"
	if isJSON && !isLocal {
		return cty.DynamicVal
	}
	value := cty.DynamicVal
	if !isJSON {
		short := t[:2]
		value, _ = e.ask(&hclsyntax.ScopeTraversalExpr{Traversal: short, SrcRange: short.SourceRange()})
	}
	e.names[name] = value
	if isLocal && !value.IsWhollyKnown() {
		value = local.Value(e.evaluate)
		e.names[name] = value
	}
	return value
}

// ask asks TFLint for the value of an expression of the source.
func (e *evaluator) ask(expr hcl.Expression) (cty.Value, bool) {
	var value cty.Value
	if err := e.host.EvaluateExpr(expr, &value, nil); err != nil {
		return cty.DynamicVal, false
	}
	return value, true
}

// ranged is an expression that TFLint reads at another range.
type ranged struct {
	hclsyntax.Expression
	at hcl.Range
}

func (r ranged) Range() hcl.Range { return r.at }

// written returns an expression as TFLint finds it in the source: in JSON
// syntax with the quotes around it.
func written(expr hclsyntax.Expression, isJSON bool) hcl.Expression {
	if !isJSON {
		return expr
	}
	at := expr.Range()
	at.Start.Byte--
	at.Start.Column--
	at.End.Byte++
	at.End.Column++
	return ranged{expr, at}
}
