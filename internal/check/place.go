// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check

import (
	"github.com/hashicorp/hcl/v2"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// Place returns the resource in whose block a result is mended, and the part of
// that block to point at: the attribute with the fact, on the cloud resource
// where a filing server takes it from there. There must be a node; a node without
// a block has no range.
func (r *Result) Place() (*topology.Node, hcl.Range) {
	node, at := r.place()
	return node, at.Range
}

func (r *Result) place() (*topology.Node, tfconfig.Place) {
	node, facts := r.Node, r.Finding.Facts
	if r.Finding.NotAServer() && r.MadeOf != nil {
		facts = []string{icp.CloudServer, icp.ServerID} // whatever product is stated
	}
	if node.Block() == nil {
		return node, tfconfig.Place{}
	}
	at, isWritten := node.PlaceOf(facts)
	if isWritten {
		return node, at
	}
	switch rule := r.Finding.Of(); {
	case r.MadeOf != nil && rule.OfInstance():
		if r.MadeOf.Plan() != node.Plan() || r.MadeOf.IsRead() {
			return node, at // its files, or the server, belong to another configuration
		}
		node = r.MadeOf
	case rule.Needs == rules.NeedsServers: // which cloud server it is
		facts = []string{icp.CloudServer}
	}
	if node.Block() == nil {
		return node, tfconfig.Place{}
	}
	at, _ = node.PlaceOf(facts)
	return node, at
}
