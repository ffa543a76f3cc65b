// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"cmp"
	"maps"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

func newModule(dir string) *Module {
	return &Module{
		dir: dir, folder: dir, texts: map[string][]byte{}, Resources: map[string]*Block{}, Calls: map[string]*Call{}, Providers: map[string]*Block{},
		Imported: map[string]bool{}, Locals: map[string]Expression{}, Outputs: map[string]Expression{}, Variables: map[string]Expression{},
		primitives: map[string]cty.Type{},
	}
}

// topBlock is a block at the top of a file, in either syntax.
type topBlock struct {
	kind   string
	labels []string
	block  Block
}

// topSchema is what is read at the top of a file.
var topSchema = &hcl.BodySchema{Blocks: []hcl.BlockHeaderSchema{
	{Type: "resource", LabelNames: []string{"type", "name"}},
	{Type: "data", LabelNames: []string{"type", "name"}},
	{Type: "module", LabelNames: []string{"name"}},
	{Type: "provider", LabelNames: []string{"name"}},
	{Type: "variable", LabelNames: []string{"name"}},
	{Type: "output", LabelNames: []string{"name"}},
	{Type: "locals"},
	{Type: "import"},
}}

// isRead reports whether a block at the top of a file is one that is read.
func isRead(kind string, labels []string) bool {
	return slices.ContainsFunc(topSchema.Blocks, func(s hcl.BlockHeaderSchema) bool {
		return s.Type == kind && len(s.LabelNames) == len(labels)
	})
}

// covers reports whether a suppression can cover blocks of the kind.
func (b topBlock) covers() bool {
	switch b.kind {
	case "resource", "data", "module", "provider":
		return true
	}
	return false
}

// parse adds what a file declares to a module.
func (r *treeReader) parse(m *Module, f file, content []byte) {
	var blocks []topBlock
	if f.isJSON() {
		blocks = r.parseJSON(f, content)
	} else {
		m.texts[f.name] = content
		blocks = r.parseNative(f, content)
	}
	m.declareAll(blocks, f.isOverride())
}

func (m *Module) declareAll(blocks []topBlock, override bool) {
	for i := range blocks {
		blocks[i].block.texts = m.texts
		blocks[i].block.setRepetition()
		m.declare(&blocks[i], override)
	}
}

func (r *treeReader) diagnose(diagnostics hcl.Diagnostics, fallback Position) {
	for _, d := range diagnostics {
		if d.Severity != hcl.DiagError {
			continue
		}
		at := fallback
		if d.Subject != nil {
			at = positionOf(*d.Subject)
		}
		// The detail may quote what is in the file, which may be a secret.
		r.problem(at, "malformed", d.Summary)
	}
}

func (r *treeReader) parseNative(f file, content []byte) []topBlock {
	start := hcl.InitialPos
	tokens, _ := hclsyntax.LexConfig(content, f.name, start)
	if at, ok := tooNested(tokens); ok {
		r.problem(at, "nested_file", "")
		return nil
	}
	parsed, diagnostics := hclsyntax.ParseConfig(content, f.name, start)
	r.diagnose(diagnostics, Position{File: f.name})
	blocks := nativeBlocks(parsed)
	r.suppress(f.name, tokens, blocks)
	return blocks
}

// nativeBlocks returns the blocks of a file that are read.
func nativeBlocks(parsed *hcl.File) []topBlock {
	if parsed == nil {
		return nil
	}
	syntax, ok := parsed.Body.(*hclsyntax.Body)
	if !ok {
		return nil
	}
	var blocks []topBlock
	for _, block := range syntax.Blocks {
		if isRead(block.Type, block.Labels) {
			position := positionOf(block.DefRange())
			position.EndLine = block.Body.EndRange.End.Line
			blocks = append(blocks, topBlock{
				kind: block.Type, labels: block.Labels,
				block: Block{
					Position: position, Header: block.DefRange(), body: nativeBody(block.Body),
				},
			})
		}
	}
	return blocks
}

func nativeBody(syntax *hclsyntax.Body) *body {
	b := &body{attributes: make(map[string]attribute, len(syntax.Attributes))}
	for name, a := range syntax.Attributes {
		b.attributes[name] = attribute{expr: a.Expr, written: a.SrcRange}
	}
	for _, block := range syntax.Blocks {
		position := positionOf(block.DefRange())
		position.EndLine = block.Body.EndRange.End.Line
		nested := nestedBlock{name: block.Type, place: Place{position, block.DefRange()}}
		contents := block.Body
		if block.Type == "dynamic" && len(block.Labels) == 1 {
			nested.name = block.Labels[0]
			nested.dynamic = &Dynamic{Iterator: block.Labels[0]}
			if a := contents.Attributes["for_each"]; a != nil {
				nested.dynamic.ForEach = a.Expr
			}
			if a := contents.Attributes["iterator"]; a != nil {
				nested.dynamic.Iterator = cmp.Or(hcl.ExprAsKeyword(a.Expr), nested.dynamic.Iterator)
			}
			contents = &hclsyntax.Body{}
			for _, inner := range block.Body.Blocks {
				if inner.Type == "content" {
					contents = inner.Body
				}
			}
		}
		nested.body = nativeBody(contents)
		b.blocks = append(b.blocks, nested)
	}
	return b
}

// declare adds a block to the module. Of two with one name the first counts,
// unless the second is in an override file.
func (m *Module) declare(top *topBlock, override bool) {
	block := &top.block
	switch top.kind {
	case "resource":
		declareBlock(m.Resources, top.labels[0]+"."+top.labels[1], block, override)
	case "data":
		declareBlock(m.Resources, "data."+top.labels[0]+"."+top.labels[1], block, override)
	case "provider":
		name := top.labels[0]
		if alias, ok := textOf(block.argument("alias")); ok {
			name += "." + alias
		}
		declareBlock(m.Providers, name, block, override)
	case "module":
		name := top.labels[0]
		call, ok := m.Calls[name]
		switch {
		case !ok:
			call = &Call{Block: *block}
			m.Calls[name] = call
		case override:
			call.override(block)
		}
		call.Source, _ = textOf(call.argument("source"))
	case "import":
		if to := block.argument("to"); to != nil {
			if traversal, _ := to.Traversal(); len(traversal) > 1 {
				if name, ok := traversal[1].(hcl.TraverseAttr); ok {
					m.Imported[traversal.RootName()+"."+name.Name] = true
				}
			}
		}
	case "variable":
		declareValue(m.Variables, top.labels[0], block.argument("default"), override)
		if of, ok := primitiveOf(block.argument("type")); ok {
			m.primitives[top.labels[0]] = of
		}
	case "output":
		declareValue(m.Outputs, top.labels[0], block.argument("value"), override)
	case "locals":
		for name := range block.body.attributes {
			declareValue(m.Locals, name, block.argument(name), override)
		}
	}
}

func declareBlock(blocks map[string]*Block, name string, block *Block, override bool) {
	existing := blocks[name]
	switch {
	case existing == nil:
		blocks[name] = block
	case override:
		existing.override(block)
	}
}

func declareValue(values map[string]Expression, name string, value *Expression, override bool) {
	if _, ok := values[name]; value != nil && (!ok || override) {
		values[name] = *value
	}
}

// primitiveOf returns the type that a variable is declared with, if it is a bool,
// number or string.
func primitiveOf(e *Expression) (cty.Type, bool) {
	if e == nil {
		return cty.NilType, false
	}
	name, isText := textOf(e)
	if !isText {
		name = hcl.ExprAsKeyword(e.Syntax)
	}
	of, ok := map[string]cty.Type{"bool": cty.Bool, "number": cty.Number, "string": cty.String}[name]
	return of, ok
}

// textOf returns the text of an expression that is a constant one.
func textOf(e *Expression) (string, bool) {
	if e == nil {
		return "", false
	}
	value, ok := e.Literal()
	if !ok {
		return "", false
	}
	return value.Text()
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
