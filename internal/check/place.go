// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check

import (
	"github.com/hashicorp/hcl/v2"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// Place returns the resource in whose block a result is mended, and the part of
// that block to point at: the attribute with the fact, on the cloud resource
// where a filing server takes it from there. There must be a node; a node without
// a block has no range.
func (r *Result) Place() (*topology.Node, hcl.Range) {
	node, facts := r.Node, r.Finding.Facts
	if r.Finding.NotAServer() && r.MadeOf != nil {
		facts = []string{icp.CloudServer, icp.ServerID} // whatever product is stated
	}
	if node.Block() == nil {
		return node, hcl.Range{}
	}
	if e, ok := node.WrittenAt(facts); ok {
		return node, e.Range()
	}
	switch rule := r.Finding.Of(); {
	case r.MadeOf != nil && rule.OfInstance():
		node = r.MadeOf
	case rule.Needs == rules.NeedsServers: // which cloud server it is
		facts = []string{icp.CloudServer}
	}
	if node.Block() == nil {
		return node, hcl.Range{}
	}
	if e, ok := node.WrittenAt(facts); ok {
		return node, e.Range()
	}
	return node, node.Block().Header
}
