// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package tfconfig reads the configuration beside a plan, from a folder, from
// parsed files or out of a binary plan: for the positions of blocks, for the
// comments that suppress findings, and for the expressions behind attributes.
//
// Nothing is evaluated beyond literals, and no reference is followed: package
// flow does that. What a type is, and what leads where, is for topology.
package tfconfig

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Tree is a root module and the modules it calls, as far as they are at hand.
type Tree struct {
	// Problems are what could not be read or is malformed, in the order of
	// their positions. What could be read is in the tree all the same.
	Problems []Problem

	modules map[string]*Module
	// given are the values of the root module's variables: see [Tree.WithValues].
	given map[string]tfvalue.Value
}

// WithValues returns the tree with the values that a plan was made with, by the
// names of the root module's variables.
func (t *Tree) WithValues(given map[string]tfvalue.Value) *Tree {
	with := *t
	with.given = given
	return &with
}

// Given returns the value of a variable of the root module, and whether it is
// known. Plans have it as it was given: a bool or number may be a text there.
func (t *Tree) Given(variable string) (cty.Value, bool) {
	given, ok := t.given[variable]
	value := ctyValue(given)
	if root := t.Module(nil); ok && root != nil && root.primitives[variable] != cty.NilType {
		converted, err := convert.Convert(value, root.primitives[variable])
		return converted, err == nil
	}
	return value, ok
}

// Position is a place in the source. The zero value is unknown.
type Position struct {
	// File is relative to the root module's folder, with slashes. It starts
	// with ".." for a module outside of that folder.
	File string
	// Line and Column start at 1, columns count characters.
	Line, Column int
	EndLine      int
}

// IsKnown reports whether the position is one.
func (p Position) IsKnown() bool { return p.File != "" }

// Compare orders positions by file, line and column.
func (p Position) Compare(other Position) int {
	return cmp.Or(cmp.Compare(p.File, other.File), cmp.Compare(p.Line, other.Line), cmp.Compare(p.Column, other.Column))
}

// String returns the position as compilers write it, and nothing for an unknown
// one.
func (p Position) String() string {
	switch {
	case p.File == "":
		return ""
	case p.Line <= 0:
		return p.File
	case p.Column <= 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	default:
		return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
	}
}

// InLine returns the position without its column.
func (p Position) InLine() Position { return Position{File: p.File, Line: p.Line} }

// Step is one module call on the way to a module instance.
type Step struct {
	Name string
	// Key is the instance key: a string, an int, nil for none, or [AnyKey].
	Key any
}

type anyKey struct{}

// AnyKey stands for an instance key, or an index, that the source does not
// tell: a splat, or one that is computed.
var AnyKey any = anyKey{}

// Module is the configuration of one module.
type Module struct {
	// Resources by "type.name", data sources by "data.type.name".
	Resources map[string]*Block
	Calls     map[string]*Call
	// Providers by "alicloud", and by "alicloud.north" for those with an alias.
	Providers map[string]*Block
	// Imported are the resources that import blocks take over, as keys of
	// Resources. Import blocks in JSON syntax are not read.
	Imported map[string]bool
	// Locals and Outputs by name. Variables are the defaults of the variables
	// that have one.
	Locals, Outputs, Variables map[string]Expression

	// primitives are the types of variables that are a bool, number or string.
	primitives map[string]cty.Type
	// dir is where the module was read from. In a plan that is its key.
	dir string
	// folder is the folder of its files, relative to the root module's.
	folder string
	// texts are the contents of its files in native syntax, by name.
	texts map[string][]byte
}

// Block is a resource, data source, module call or provider block.
type Block struct {
	// Position is that of the header; it ends where the block ends.
	Position Position
	// Header is the range of the header, for editors.
	Header hcl.Range
	// ForEach and Count are nil where the block has none.
	ForEach, Count *Expression
	// Suppressions are the comments that cover the block, in order.
	Suppressions []Suppression

	body *body
	// texts are those of the module.
	texts map[string][]byte
}

// Call is the block of a module call.
type Call struct {
	Block
	// Source is the module's source address, empty when it is not a constant.
	Source string
}

// Module returns the module at a path of call names, outermost first. No path
// is the root module. It is nil when it is not in the tree.
func (t *Tree) Module(calls []string) *Module { return t.modules[moduleKey(calls)] }

// moduleKey joins names as Terraform's module manifests do. Names have no
// dots; keys may, and are not part of it.
func moduleKey(calls []string) string { return strings.Join(calls, ".") }

// Find returns the expressions of an attribute, by its name below the names of
// the nested blocks it is in: one for each such block, also for dynamic ones.
// The last names may be those of object attributes within an expression.
func (b *Block) Find(path ...string) []Expression { return b.body.find(path, nil) }

// Place is a part of a block to point at: Position for readers, which has an
// attribute's name, and Range for editors, which has its value.
type Place struct {
	Position Position
	Range    hcl.Range
}

// PlaceOf returns the place of an attribute as [Block.Find] finds it: of the first
// one, of the innermost nested block on the way to where it would be, or of the
// block.
func (b *Block) PlaceOf(path ...string) Place {
	for length := len(path); length > 0; length-- {
		if place, ok := b.body.place(path[:length]); ok {
			return place
		}
	}
	return Place{b.Position, b.Header}
}

// body is the contents of a block.
type body struct {
	attributes map[string]attribute
	blocks     []nestedBlock
}

type attribute struct {
	expr hclsyntax.Expression
	// written is the range of the whole "name = value".
	written hcl.Range
}

func (a attribute) position() Position { return positionOf(a.written) }

// nestedBlock is a block in a body. A dynamic one has the type and the body of
// the blocks it makes.
type nestedBlock struct {
	name    string
	place   Place
	body    *body
	dynamic *Dynamic
}

func (b *body) find(path []string, around []Dynamic) []Expression {
	if len(path) == 0 {
		return nil
	}
	var found []Expression
	if a, ok := b.attributes[path[0]]; ok {
		found = append(found, Expression{Position: a.position(), Written: a.written, Syntax: a.expr, Around: around, Rest: path[1:]})
	}
	for _, nested := range b.blocks {
		if nested.name != path[0] {
			continue
		}
		iterators := around
		if nested.dynamic != nil {
			iterators = append(slices.Clone(around), *nested.dynamic)
		}
		found = append(found, nested.body.find(path[1:], iterators)...)
	}
	return found
}

func (b *body) place(path []string) (Place, bool) {
	if a, ok := b.attributes[path[0]]; ok {
		return Place{a.position(), a.expr.Range()}, true
	}
	for _, nested := range b.blocks {
		if nested.name != path[0] {
			continue
		}
		if len(path) == 1 {
			return nested.place, true
		}
		if place, ok := nested.body.place(path[1:]); ok {
			return place, true
		}
	}
	return Place{}, false
}

// override puts what an override file says over what was there: attributes one
// by one, nested blocks by their type.
func (b *Block) override(with *Block) {
	for name, a := range with.body.attributes {
		b.body.attributes[name] = a
	}
	replaced := map[string]bool{}
	for _, nested := range with.body.blocks {
		replaced[nested.name] = true
	}
	b.body.blocks = slices.DeleteFunc(b.body.blocks, func(n nestedBlock) bool { return replaced[n.name] })
	b.body.blocks = append(b.body.blocks, with.body.blocks...)
	b.Suppressions = append(b.Suppressions, with.Suppressions...)
	b.setRepetition()
}

func (b *Block) setRepetition() {
	b.ForEach, b.Count = b.argument("for_each"), b.argument("count")
}

func (b *Block) argument(name string) *Expression {
	a, ok := b.body.attributes[name]
	if !ok {
		return nil
	}
	return &Expression{Position: a.position(), Written: a.written, Syntax: a.expr}
}

// positionOf turns a range into a position. File names are relative already.
func positionOf(r hcl.Range) Position {
	return Position{File: r.Filename, Line: r.Start.Line, Column: r.Start.Column, EndLine: r.End.Line}
}
