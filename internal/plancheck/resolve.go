// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package plancheck

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
)

// scope is where an expression stands: a module instance, and the key of the
// resource or module call that it belongs to.
type scope struct {
	in    *planned
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

// resolution is what an expression leads to.
type resolution struct {
	// nodes may hold a node twice.
	nodes []*node
	// lost says why more could be meant than was found. Empty when nothing is.
	lost string
	// either says why only one of the nodes is meant. Empty when all are.
	either string
	// beyond names a data source that has read something else than servers. It
	// may lead to some.
	beyond string
}

func (r *resolution) add(other resolution) {
	r.nodes = append(r.nodes, other.nodes...)
	r.lost = cmp.Or(r.lost, other.lost)
	r.either = cmp.Or(r.either, other.either)
	r.beyond = cmp.Or(r.beyond, other.beyond)
}

// distinct drops nodes that are there already.
func distinct(nodes []*node) []*node {
	nodes = slices.Clone(nodes)
	slices.SortFunc(nodes, (*node).compare)
	return slices.Compact(nodes)
}

// resolve follows the references of an expression of a plan. list says that
// the attribute takes several, so that all instances of a block may be meant.
func (s scope) resolve(e tfplan.Expression, list bool) resolution {
	var r resolution
	if s.depth > maxDepth {
		r.lost = "the references go in a circle"
		return r
	}
	s.byKey = s.key != nil && slices.ContainsFunc(e.References, namesKey)
	for _, reference := range fullest(e.References) {
		traversal, diags := hclsyntax.ParseTraversalAbs([]byte(reference), "", hcl.InitialPos)
		if diags.HasErrors() {
			r.lost = "the reference " + reference + " cannot be read"
			continue
		}
		r.add(s.follow(traversal, list))
	}
	return r
}

// namesKey reports whether a reference is to the key of what it stands in.
func namesKey(reference string) bool {
	return reference == "each.key" || reference == "count.index" || strings.HasPrefix(reference, "each.value")
}

// fullest drops the shorter forms that a plan lists after each reference.
func fullest(references []string) []string {
	var full []string
	for _, reference := range references {
		if len(full) > 0 && isPrefix(reference, full[len(full)-1]) {
			continue
		}
		full = append(full, reference)
	}
	return full
}

// isPrefix reports whether short is a shorter form of long: the same text up
// to a dot or a bracket.
func isPrefix(short, long string) bool {
	if len(short) >= len(long) || long[:len(short)] != short {
		return false
	}
	return long[len(short)] == '.' || long[len(short)] == '['
}

// follow follows one reference.
func (s scope) follow(t hcl.Traversal, list bool) resolution {
	names := t[1:]
	switch root := t.RootName(); root {
	case "each":
		if attribute(names) == "value" && s.forEach != nil {
			return s.deeper().keyed(*s.forEach)
		}
		return resolution{}
	case "count", "path", "terraform", "self":
		return resolution{}
	case "local":
		return resolution{lost: "local." + attribute(names) + " is not in the plan"}
	case "var":
		return s.variable(attribute(names), list)
	case "module":
		return s.output(names, list)
	case "data":
		if len(names) < 2 {
			return resolution{}
		}
		return s.dataSource("data."+attribute(names)+"."+attribute(names[1:]), names[2:], list)
	default:
		if len(names) < 1 {
			return resolution{}
		}
		return s.resource(root+"."+attribute(names), names[1:], list)
	}
}

func (s scope) deeper() scope {
	s.depth++
	return s
}

// resource returns the instances of a block that a reference means: the one
// with the key that is written, the only one, all in a list, or the one with
// the same key as what refers to it.
func (s scope) resource(block string, rest hcl.Traversal, list bool) resolution {
	found := s.in.instances(s.steps, block)
	if isStrange(block) {
		return resolution{lost: "what is behind " + block + " is not followed"}
	}
	if key, ok := literalKey(rest); ok {
		if n := found.withKey(key); n != nil {
			return resolution{nodes: []*node{n}}
		}
		return resolution{}
	}
	if s.byKey {
		if n := found.withKey(s.key); n != nil {
			return resolution{nodes: []*node{n}}
		}
	}
	if list || len(found.indexes) <= 1 {
		return resolution{nodes: found.all()}
	}
	return resolution{nodes: found.all(), either: "the plan does not show which instance of " + block + " is meant"}
}

// isStrange reports whether a block is of a type of the clouds' providers that
// the check knows nothing of.
func isStrange(block string) bool {
	resourceType, _, _ := strings.Cut(block, ".")
	return isOfCloud(resourceType) && !matters(resourceType)
}

// keyed resolves what for_each iterates over, for each.value: the instance
// with the same key.
func (s scope) keyed(e tfplan.Expression) resolution {
	r := s.resolve(e, true)
	same := slices.DeleteFunc(slices.Clone(r.nodes), func(n *node) bool { return n.Key != s.key })
	if len(same) == 1 {
		return resolution{nodes: same, lost: r.lost, beyond: r.beyond}
	}
	if len(r.nodes) > 1 {
		r.either = cmp.Or(r.either, "the plan does not show which element of for_each is meant")
	}
	return r
}

// variable follows a variable to the argument of the module call.
func (s scope) variable(name string, list bool) resolution {
	if len(s.steps) == 0 {
		return resolution{} // a variable of the root module has a value, no resource
	}
	outer, call := s.outer()
	if call == nil {
		return resolution{lost: "the call of the module is not in the plan"}
	}
	return outer.resolve(call.Expressions[name], list)
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
func (s scope) output(names hcl.Traversal, list bool) resolution {
	m := s.in.module(s.steps)
	if m == nil || m.Calls[attribute(names)] == nil || m.Calls[attribute(names)].Module == nil {
		return resolution{lost: "the module " + attribute(names) + " is not in the plan"}
	}
	call, rest := attribute(names), names[1:]
	keys := s.in.callKeys[moduleName(s.steps)+call]
	var r resolution
	if key, ok := literalKey(rest); ok {
		keys, rest = []any{key}, rest[1:]
	} else if s.byKey && slices.Contains(keys, s.key) {
		keys = []any{s.key}
	} else if len(keys) > 1 && !list {
		r.either = "the plan does not show which instance of module." + call + " is meant"
	}
	outputs := m.Calls[call].Module.Outputs
	wanted := slices.Collect(maps.Keys(outputs))
	if name := attribute(rest); name != "" {
		wanted = []string{name}
	} else if len(outputs) > 1 {
		r.lost = "the plan does not show which output of module." + call + " is meant"
	}
	slices.Sort(wanted)
	for _, key := range keys {
		inner := scope{in: s.in, steps: append(slices.Clone(s.steps), tfplan.Step{Name: call, Key: key}), depth: s.depth + 1}
		for _, name := range wanted {
			r.add(inner.resolve(outputs[name], list))
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
