// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package tfplan reads plans as terraform show -json and tofu show -json write
// them, in a stream: what no rule needs is skipped, not kept.
//
// It knows JSON and addresses only. What a type is, and what leads where, is for
// topology.
package tfplan

import (
	"fmt"
	"io"

	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Kind is a property of a plan that limits what can be checked.
type Kind string

// The kinds. A plan may have several.
const (
	// Partial plans leave resources out, as -target does.
	Partial Kind = "partial"
	// Errored plans end where planning failed.
	Errored Kind = "errored"
	// RefreshOnly plans change nothing but the state.
	RefreshOnly Kind = "refresh_only"
	// Destroy plans leave nothing to check.
	Destroy Kind = "destroy"
	// Deferred plans leave some changes to a later plan.
	Deferred Kind = "deferred"
	// Empty plans have no resources.
	Empty Kind = "empty"
)

// Plan is what is kept of a plan.
type Plan struct {
	FormatVersion    string
	TerraformVersion string
	// Kinds are sorted.
	Kinds []Kind
	// Resources are the resource instances after the plan is applied, in the
	// order of their addresses. Managed instances that the plan deletes, or that
	// it makes Terraform forget, are in Deleted.
	Resources []*Resource
	Deleted   []*Resource
	// Skipped is the number of resource instances after the plan is applied
	// that the filter did not want.
	Skipped int
	// Variables are the values of the root module's variables, but for large
	// ones. One that is declared as sensitive is unknown, and all are where the
	// plan does not show how they are declared.
	Variables map[string]tfvalue.Value
	// Providers are the provider configurations, by the key that resources of
	// the configuration name.
	Providers map[string]ProviderConfig
	Root      *Module
}

// The modes of resources.
const (
	Managed = "managed"
	Data    = "data"
)

// Resource is one resource instance. Its attributes are not decoded: a plan
// has many instances, and most turn out not to matter.
type Resource struct {
	// Address is unique within a plan. It is for people: its parts are below.
	Address string
	// Module is the path of module calls with their keys, outermost first.
	Module []Step
	Mode   string // [Managed] or [Data]
	Type   string
	Name   string
	// Key is the instance key: a string, an int, or nil.
	Key any
	// Actions are the plan's, such as "create" or "no-op".
	Actions []string

	info *typeInfo
	// values and unknown are packed attributes: those that are known, and what
	// is not known of them.
	values, unknown string
	// before are packed attributes, and marksBefore marks of what of them must
	// not be shown: those that a change starts from.
	before, marksBefore string
	// sensitive are packed marks of what must not be shown.
	sensitive string
	// has says where the plan has the instance.
	has uint8
}

// Format writes the address, whatever the verb: the values may hold secrets.
func (r Resource) Format(state fmt.State, _ rune) { _, _ = io.WriteString(state, r.Address) }

// Step is one module call on the way to a resource.
type Step struct {
	Name string
	Key  any
}

// ProviderConfig is a provider block.
type ProviderConfig struct {
	Name        string
	Expressions map[string]Expression
}

// Module is the configuration of a module: blocks, not instances.
type Module struct {
	// Resources by "type.name", data sources by "data.type.name".
	Resources map[string]*Block
	Calls     map[string]*Call
	// Outputs by name.
	Outputs map[string]Expression
}

// Block is a resource block. Its expressions are not decoded, as a resource's
// attributes are not.
type Block struct {
	ProviderKey string
	// ForEach is nil where the block has none, or where the plan does not show it.
	ForEach *Expression

	info *typeInfo
	// expressions are packed; decoded are the same, nil until they are asked for.
	expressions string
	decoded     map[string]Expression
}

// Format writes the provider's key, whatever the verb: constants may be
// secrets.
func (b Block) Format(state fmt.State, _ rune) { _, _ = io.WriteString(state, b.ProviderKey) }

// Call is a module call.
type Call struct {
	Expressions map[string]Expression
	ForEach     *Expression
	Module      *Module
}

// Expression is what a plan tells of an expression: a constant, or what it
// refers to. A function call without references shows as neither.
type Expression struct {
	// Constant is set when IsConstant is.
	Constant   tfvalue.Value
	IsConstant bool
	// References are as the plan writes them: each traversal in full, then its
	// shorter forms.
	References []string
	// Blocks are the nested blocks of that name, in order.
	Blocks []map[string]Expression
}
