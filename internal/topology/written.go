// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
)

// attributesOf returns the attributes in which some facts may be written, in
// their order.
func (n *Node) attributesOf(facts []string) []string {
	var names []string
	for _, fact := range facts {
		names = append(names, fact)
		names = append(names, clouds.WrittenAs(n.RecordName(), fact)...)
	}
	return names
}

// PlaceOf returns where the first of some facts is written in the node's block, as
// an attribute or a nested block. It reports false, with the block's own place,
// where none is. There must be a block.
func (n *Node) PlaceOf(facts []string) (tfconfig.Place, bool) {
	block := n.Block()
	for _, name := range n.attributesOf(facts) {
		if block.Writes(name) {
			return block.PlaceOf(name), true
		}
	}
	return block.PlaceOf(), false
}

// Block returns the block of a node in the source, nil when it is not there.
func (n *Node) Block() *tfconfig.Block { return n.BlockIn(n.in.source) }

// IsEditable reports whether a node has a block in the source that this
// configuration may change, see [tfconfig.Tree.Owns].
func (n *Node) IsEditable() bool { return n.IsEditableIn(n.in.source) }

// Suppressions returns the comments that cover a node: those on its block, and
// those on the module calls that lead to it. There are none without a block.
func (n *Node) Suppressions() []tfconfig.Suppression {
	block := n.Block()
	if block == nil {
		return nil
	}
	all := append([]tfconfig.Suppression(nil), block.Suppressions...)
	var names []string
	for _, step := range n.Module {
		if outer := n.in.source.Module(names); outer != nil && outer.Calls[step.Name] != nil {
			all = append(all, outer.Calls[step.Name].Suppressions...)
		}
		names = append(names, step.Name)
	}
	return all
}
