// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/json"
	"github.com/zclconf/go-cty/cty"
)

// commentKey is the key that Terraform ignores in JSON syntax. What generates
// such files keeps data of its own there, beside what its users add.
const commentKey = "//"

// suppressJSON attaches the suppressions of a file in JSON syntax to its blocks:
// texts anywhere in the value of a comment key. The bodies of package json leave
// such keys out, its expressions do not.
func (r *treeReader) suppressJSON(name string, content []byte, blocks []topBlock) {
	if !strings.Contains(string(content), `"`+commentKey+`"`) {
		return
	}
	root, _ := json.ParseExpression(content, name) // what is wrong is said of the blocks
	if root == nil {
		return
	}
	var visit func(e hcl.Expression, path []string)
	visit = func(e hcl.Expression, path []string) {
		pairs, diagnostics := hcl.ExprMap(e)
		if diagnostics.HasErrors() {
			elements, _ := hcl.ExprList(e)
			for _, element := range elements {
				visit(element, path)
			}
			return
		}
		for _, pair := range pairs {
			key, _ := pair.Key.Value(nil)
			if key.Type() != cty.String || !key.IsKnown() || key.IsNull() {
				continue
			}
			if key.AsString() == commentKey {
				r.suppressBy(pair.Value, path, blocks)
			} else {
				visit(pair.Value, append(path[:len(path):len(path)], key.AsString()))
			}
		}
	}
	visit(root, nil)
}

// suppressBy attaches the suppressions in the value of a comment key. The path is
// that of the object which has the key.
func (r *treeReader) suppressBy(value hcl.Expression, path []string, blocks []topBlock) {
	if pairs, diagnostics := hcl.ExprMap(value); !diagnostics.HasErrors() {
		for _, pair := range pairs {
			r.suppressBy(pair.Value, path, blocks)
		}
		return
	}
	if elements, diagnostics := hcl.ExprList(value); !diagnostics.HasErrors() {
		for _, element := range elements {
			r.suppressBy(element, path, blocks)
		}
		return
	}
	text, _ := value.Value(nil)
	if text.Type() != cty.String || !text.IsKnown() || text.IsNull() {
		return
	}
	at := positionOf(value.Range())
	for line := range strings.Lines(text.AsString()) {
		s, problem := parseSuppression(strings.TrimLeft(line, " \t#/*"), at, r.rules)
		if s == nil && problem == nil {
			continue
		}
		block := blockAt(blocks, path, at)
		if problem != nil {
			if block != nil {
				problem.Covers = block.Position
			}
			r.tree.Problems = append(r.tree.Problems, *problem)
			continue
		}
		if block == nil {
			r.tree.Problems = append(r.tree.Problems, *newProblem(at, "suppression.unplaced_json", "", ""))
			continue
		}
		s.Covers = block.Position
		block.Suppressions = append(block.Suppressions, *s)
	}
}

// blockAt returns the block that a path leads into at a position, nil for none.
func blockAt(blocks []topBlock, path []string, at Position) *Block {
	for i := range blocks {
		b := &blocks[i]
		labels := len(b.labels)
		if len(path) <= labels || path[0] != b.kind || !b.covers() || strings.Join(path[1:labels+1], "\x00") != strings.Join(b.labels, "\x00") ||
			at.Line < b.block.Position.Line || at.Line > b.block.Position.EndLine {
			continue
		}
		return &b.block
	}
	return nil
}
