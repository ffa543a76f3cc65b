// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"regexp"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// mayDirect finds files that may have comments for this tool.
var mayDirect = regexp.MustCompile(`(?i)icp(?:\s*:|[-_.\s]*ignore)`)

// ReadFiles makes a tree of one module from its files, which are parsed
// already, by name. The modules that it calls are not in the tree. Positions
// have the files' names as they are given.
func ReadFiles(files map[string]*hcl.File, rules RuleNames) *Tree {
	m := newModule(".")
	r := treeReader{tree: &Tree{modules: map[string]*Module{moduleKey(nil): m}}, rules: rules}
	for _, name := range mergeOrder(files) {
		f, parsed := file{name: name}, files[name]
		if f.isJSON() {
			r.parse(m, f, parsed.Bytes)
			continue
		}
		m.texts[name] = parsed.Bytes
		blocks := nativeBlocks(parsed)
		if mayDirect.Match(parsed.Bytes) {
			tokens, _ := hclsyntax.LexConfig(parsed.Bytes, name, hcl.InitialPos)
			r.suppress(name, tokens, blocks)
		}
		m.declareAll(blocks, f.isOverride())
	}
	return r.tree
}

// mergeOrder returns the names of the files that are there, overrides last.
func mergeOrder(files map[string]*hcl.File) []string {
	var names []string
	for _, name := range sortedKeys(files) {
		if files[name] != nil {
			names = append(names, name)
		}
	}
	slices.SortStableFunc(names, overridesLast)
	return names
}
