// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/instance"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/reference"
)

// Node is one resource instance, with what it leads to.
type Node struct {
	instance.Instance

	// attributes are the values. They may be secrets: see [Node.values].
	attributes instance.Attributes
	in         *origin
	// leadsTo are the nodes that traffic goes on to, each once, in order.
	leadsTo []*Node
	// unresolved says why an attribute of a link could not be followed,
	// ambiguous why it leads to one of several.
	unresolved, ambiguous []reference.Reason
	// gives are the nodes that have the address which is bound to it.
	gives []*Node
	// hasAddress says that an EIP which is not in the plans is bound to it,
	// mayHaveAddress that one may be, and isLoose that it is bound to what nobody
	// knows yet.
	hasAddress, mayHaveAddress, isLoose bool
}

// Format writes the address, whatever the verb: the values may hold secrets.
func (n *Node) Format(state fmt.State, _ rune) { _, _ = io.WriteString(state, n.Address) }

// Plan returns the name of the plan that the node is in, empty for a module.
func (n *Node) Plan() string { return n.in.name }

// Label is how people call a node: its address, and the plan where several
// are looked at together.
func (n *Node) Label() string {
	if n.in.isOneOfSeveral {
		return n.Address + " (" + n.in.name + ")"
	}
	return n.Address
}

// read reads the facts of a node.
func (n *Node) read() (clouds.Resource, error) {
	return clouds.Read(n.in.catalog, n.RecordName(), n.values())
}

// cloud returns the cloud whose provider a resource is of, empty for none.
func (n *Node) cloud() filing.Cloud {
	cloud, _ := clouds.ProviderOf(n.Type)
	return cloud
}

// isSensitive reports whether the plan marks an attribute as sensitive.
func (n *Node) isSensitive(name string) bool { return slices.Contains(n.attributes.Sensitive(), name) }

// values returns the attributes. What must not be disclosed is unknown.
func (n *Node) values() tfvalue.Value { return instance.Disclosed(n.attributes) }

// compare orders nodes by plan and address.
func (n *Node) compare(other *Node) int {
	return cmp.Or(cmp.Compare(n.in.order, other.in.order), cmp.Compare(n.Place, other.Place))
}

// referenced follows the expressions of an attribute to where traffic may go.
func (n *Node) referenced(p clouds.Path) resolution {
	return n.in.resolved(n.in.configuration.Referenced(n.Instance, p)).exceptSubnets()
}

// because returns a reason with the node whose attribute it is about.
func (n *Node) because(r reference.Reason) reference.Reason {
	r.At = n.Label()
	return r
}

// tidy orders what was found of a node.
func (n *Node) tidy() {
	n.leadsTo = distinct(n.leadsTo)
	n.unresolved = reference.SortedReasons(n.unresolved)
	n.ambiguous = reference.SortedReasons(n.ambiguous)
}

// distinct orders nodes, each once.
func distinct(nodes []*Node) []*Node {
	nodes = slices.Clone(nodes)
	slices.SortFunc(nodes, (*Node).compare)
	return slices.Compact(nodes)
}
