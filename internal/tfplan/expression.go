// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfplan

import (
	"slices"
	"strings"
)

// Whole returns the references without the shorter forms that a plan lists
// after each.
func (e Expression) Whole() []string {
	var whole []string
	for _, reference := range e.References {
		if len(whole) > 0 && isPrefix(reference, whole[len(whole)-1]) {
			continue
		}
		whole = append(whole, reference)
	}
	return whole
}

// isPrefix reports whether short is a shorter form of long: the same text up
// to a dot or a bracket.
func isPrefix(short, long string) bool {
	if len(short) >= len(long) || long[:len(short)] != short {
		return false
	}
	return long[len(short)] == '.' || long[len(short)] == '['
}

// NamesKey reports whether the expression refers to the key of what it stands
// in.
func (e Expression) NamesKey() bool { return slices.ContainsFunc(e.References, IsKey) }

// IsKey reports whether a reference is to the key of what it stands in.
func IsKey(reference string) bool {
	return reference == "each.key" || reference == "count.index" || strings.HasPrefix(reference, "each.value")
}

// At returns the expressions at a path through nested blocks.
func (b *Block) At(path ...string) []Expression { return expressionsAt(b.Expressions(), path) }

func expressionsAt(expressions map[string]Expression, path []string) []Expression {
	e, ok := expressions[path[0]]
	if !ok {
		return nil
	}
	if len(path) == 1 || len(e.Blocks) == 0 {
		return []Expression{e}
	}
	var all []Expression
	for _, block := range e.Blocks {
		all = append(all, expressionsAt(block, path[1:])...)
	}
	return all
}
