// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package reference

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/instance"
)

// scope is where an expression of a plan stands: a module instance, and the key
// of the resource or module call that it belongs to.
type scope struct {
	in    *InPlan
	steps []tfplan.Step
	// key is each.key or count.index there; nil when there is none.
	key any
	// forEach is what each.value is taken from.
	forEach *tfplan.Expression
	// byKey says that the expression names the key, so that a reference
	// without one means the instance with the same key.
	byKey bool
	depth int
}

// maxDepth bounds how many calls and outputs a reference may pass through.
const maxDepth = 50

// resolve follows the references of an expression. takesList says that the
// attribute takes several, so that all instances of a block may be meant.
func (s scope) resolve(e tfplan.Expression, takesList bool) Resolution {
	var r Resolution
	if s.depth > maxDepth {
		r.Unresolved = because(Circular, "")
		return r
	}
	s.byKey = s.key != nil && e.NamesKey()
	whole := e.Whole()
	r.isMixed, r.isChoice = len(whole) > 1, e.IsConstant && isBool(e.Constant)
	for _, reference := range whole {
		traversal, diags := hclsyntax.ParseTraversalAbs([]byte(reference), "", hcl.InitialPos)
		if diags.HasErrors() {
			r.Unresolved = because(Unreadable, reference)
			continue
		}
		r.add(s.follow(traversal, takesList))
	}
	if r.isMixed && r.isChoice && r.Ambiguous.IsNone() && len(distinct(r.Places)) > 1 {
		r.Ambiguous = because(OneOfBranches, "")
	}
	return r
}

// isBool reports whether a value is a bool, or the text that -var makes of one.
func isBool(v tfvalue.Value) bool {
	_, is := v.Truth()
	return is || v.IsText("true") || v.IsText("false")
}

// follow follows one reference.
func (s scope) follow(t hcl.Traversal, takesList bool) Resolution {
	names := t[1:]
	switch root := t.RootName(); root {
	case "each":
		if attribute(names) == "value" && s.forEach != nil {
			return s.deeper().keyed(*s.forEach)
		}
		return Resolution{}
	case "count", "path", "terraform", "self":
		return Resolution{}
	case "local":
		return unresolved(because(NoLocal, attribute(names)))
	case "var":
		return s.variable(attribute(names), takesList)
	case "module":
		return s.output(names, takesList)
	case "data":
		if len(names) < 2 {
			return Resolution{}
		}
		return s.dataSource("data."+attribute(names)+"."+attribute(names[1:]), names[2:], takesList)
	default:
		if len(names) < 1 {
			return Resolution{}
		}
		found := s.resource(root+"."+attribute(names), names[1:], takesList)
		rest := names[1:]
		if _, ok := literalKey(rest); ok {
			rest = rest[1:]
		}
		return s.in.throughLinks(found, attribute(rest), s.in)
	}
}

// isPlanned reports whether every plan knows the value of an expression. A function
// call that refers to nothing may be one whose result comes with the apply, and a
// plan does not show what a local value is made of.
func (s scope) isPlanned(e tfplan.Expression) bool {
	if e.IsConstant || s.depth > maxDepth {
		return e.IsConstant
	}
	references := e.Whole()
	return len(references) > 0 && !slices.ContainsFunc(references, func(reference string) bool {
		root, rest, _ := strings.Cut(reference, ".")
		name, _, _ := strings.Cut(rest, ".")
		name, _, _ = strings.Cut(name, "[")
		switch root {
		case "var":
			if len(s.steps) == 0 {
				return false
			}
			outer, call := s.outer()
			if call == nil {
				return true
			}
			argument, given := call.Expressions[name]
			return given && !outer.isPlanned(argument)
		case "each":
			return name == "value" && (s.forEach == nil || !s.deeper().isPlanned(*s.forEach))
		case "count", "path", "terraform":
			return false
		}
		return true
	})
}

func (s scope) deeper() scope {
	s.depth++
	return s
}

// resource returns the instances of a block that a reference means: the one
// with the key that is written, the only one, all in a list, or the one with
// the same key as what refers to it.
func (s scope) resource(block string, rest hcl.Traversal, takesList bool) Resolution {
	instances := s.in.blocks.Of(s.steps, block)
	if isUntracked(block) {
		return unresolved(because(Untracked, block))
	}
	if key, ok := literalKey(rest); ok {
		if place, ok := instances.WithKey(key); ok {
			return meant(place)
		}
		return Resolution{}
	}
	if s.byKey {
		if place, ok := instances.WithKey(s.key); ok {
			return meant(place)
		}
	}
	all := meant(slices.Clone(instances.Places())...)
	if !takesList && len(all.Places) > 1 {
		all.Ambiguous = because(OneOfInstances, block)
	}
	return all
}

// dataSource follows a reference to a data source: what comes after its name.
func (s scope) dataSource(block string, rest hcl.Traversal, takesList bool) Resolution {
	r := s.resource(block, rest, takesList)
	if _, ok := literalKey(rest); ok {
		rest = rest[1:]
	}
	return s.in.expandData(r, takesList, func(data instance.Instance) []int {
		if list, _ := clouds.ServerList(data.Type); attribute(rest) != list {
			return nil
		}
		if key, ok := literalKey(rest[1:]); ok {
			if i, ok := key.(int); ok {
				return []int{i}
			}
		}
		if i, ok := s.key.(int); ok && s.byKey && data.Key == nil {
			return []int{i} // instances[count.index]
		}
		return nil
	})
}

// keyed resolves what for_each iterates over, for each.value: the instance
// with the same key.
func (s scope) keyed(e tfplan.Expression) Resolution {
	r := s.resolve(e, true)
	same := slices.DeleteFunc(slices.Clone(r.Places), func(place int) bool { return s.in.instances.Key(place) != s.key })
	if len(same) == 1 {
		return Resolution{Places: same, Doubts: Doubts{Unresolved: r.Unresolved, Unread: r.Unread}}
	}
	if len(r.Places) > 1 {
		r.Ambiguous = cmp.Or(r.Ambiguous, because(OneOfEach, ""))
	}
	return r
}

// variable follows a variable to the argument of the module call.
func (s scope) variable(name string, takesList bool) Resolution {
	if len(s.steps) == 0 {
		value, ok := s.in.plan.Variables[name]
		// It has a value, and no resource. One that is not known may be a bool.
		return Resolution{isChoice: isBool(value) || ok && value.Kind() == tfvalue.KindUnknown}
	}
	outer, call := s.outer()
	if call == nil {
		return unresolved(because(NoCall, ""))
	}
	return outer.resolve(call.Expressions[name], takesList)
}

// outer returns the scope of the module call that the scope is inside of.
func (s scope) outer() (scope, *tfplan.Call) {
	last := len(s.steps) - 1
	outer := scope{in: s.in, steps: s.steps[:last], key: s.steps[last].Key, depth: s.depth + 1}
	m := s.in.module(outer.steps)
	if m == nil {
		return outer, nil
	}
	call := m.Calls[s.steps[last].Name]
	if call != nil {
		outer.forEach = call.ForEach
	}
	return outer, call
}

// output follows an output into the module that has it, in each instance of
// the module that may be meant.
func (s scope) output(names hcl.Traversal, takesList bool) Resolution {
	m := s.in.module(s.steps)
	if m == nil || m.Calls[attribute(names)] == nil || m.Calls[attribute(names)].Module == nil {
		return unresolved(because(NoModule, attribute(names)))
	}
	call, rest := attribute(names), names[1:]
	keys := s.in.blocks.CallKeys(s.steps, call)
	var r Resolution
	if key, ok := literalKey(rest); ok {
		keys, rest = []any{key}, rest[1:]
	} else if s.byKey && slices.Contains(keys, s.key) {
		keys = []any{s.key}
	} else if len(keys) > 1 && !takesList {
		r.Ambiguous = because(OneOfInstances, "module."+call)
	}
	outputs := m.Calls[call].Module.Outputs
	wanted := slices.Collect(maps.Keys(outputs))
	if name := attribute(rest); name != "" {
		wanted = []string{name}
	} else if len(outputs) > 1 {
		r.Unresolved = because(OneOfOutputs, "module."+call)
	}
	slices.Sort(wanted)
	for _, key := range keys {
		inner := scope{in: s.in, steps: append(slices.Clone(s.steps), tfplan.Step{Name: call, Key: key}), depth: s.depth + 1}
		for _, name := range wanted {
			r.add(inner.resolve(outputs[name], takesList))
		}
	}
	return r
}

// attribute returns the name that a traversal begins with, "" for none.
func attribute(t hcl.Traversal) string {
	if len(t) > 0 {
		if step, ok := t[0].(hcl.TraverseAttr); ok {
			return step.Name
		}
	}
	return ""
}

// literalKey returns the key that a traversal begins with.
func literalKey(t hcl.Traversal) (any, bool) {
	if len(t) == 0 {
		return nil, false
	}
	step, ok := t[0].(hcl.TraverseIndex)
	if !ok {
		return nil, false
	}
	if step.Key.Type() == cty.String {
		return step.Key.AsString(), true
	}
	n, err := strconv.Atoi(step.Key.AsBigFloat().Text('f', -1))
	return n, err == nil
}
