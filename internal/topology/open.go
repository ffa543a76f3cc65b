// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// isClosed reports whether a resource is a load balancer with a private address
// only: a DNS record of it is for its own network.
func (n *Node) isClosed() bool {
	if n.Kind() != filing.KindLoadBalancer {
		return false
	}
	resource, err := n.read()
	public, ok := resource.HasPublicIP.Value()
	return err == nil && ok && !public
}

// isBoundElsewhere reports whether the plan says that an EIP is bound to
// something, and not to what.
func (n *Node) isBoundElsewhere() bool {
	if n.Kind() != filing.KindEIP || len(n.leadsTo) > 0 {
		return false
	}
	return clouds.IsBound(n.RecordName(), n.values())
}

// endsOutside reports whether traffic that reaches a node goes on to what is not
// in the plans.
func (n *Node) endsOutside() bool {
	if len(n.leadsTo) > 0 {
		return false
	}
	kind := n.Kind()
	return n.IsRead() && (kind == filing.KindEIP || kind == filing.KindLoadBalancer || kind == filing.KindNAT) ||
		n.isBoundElsewhere() || kind == filing.KindCarrier
}
