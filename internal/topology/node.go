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
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Node is one resource instance.
type Node struct {
	// Address is unique within a plan or module.
	Address string
	// Mode is "managed" or "data".
	Mode, Type, Name string
	// Key is the instance key: a string, an int, nil, or [tfconfig.AnyKey] for
	// a placeholder.
	Key any

	// module is the path of module calls with their keys, outermost first.
	module []tfplan.Step
	// actions are the plan's.
	actions []string
	// attributes are the values. They may be secrets: see [Node.values].
	attributes attributes
	in         *origin
	// index is the place among the instances of the origin.
	index int
	// leadsTo are the nodes that traffic goes on to, each once, in order.
	leadsTo []*Node
	// unresolved says why an attribute of a link could not be followed,
	// ambiguous why it leads to one of several.
	unresolved, ambiguous []Reason
	// mayBeFronted says that something that is not in the plans, or may not be,
	// passes traffic on to it.
	mayBeFronted bool
}

// attributes are the values of an instance, of which few are decoded.
type attributes interface {
	// Values decodes the attributes.
	Values() tfvalue.Value
	// Sensitive returns the names of those that must not be disclosed.
	Sensitive() []string
	// IsNull reports whether an attribute is null or not there.
	IsNull(name string) bool
	// KnownTexts calls visit with each text that some attributes have.
	KnownTexts(names map[string]bool, visit func(text string))
}

var _ attributes = (*tfplan.Resource)(nil)

// evaluated are attributes that are decoded already.
type evaluated map[string]tfvalue.Value

func (e evaluated) Values() tfvalue.Value { return tfvalue.Object(e) }

func (e evaluated) Sensitive() []string { return nil }

func (e evaluated) IsNull(name string) bool { return e[name].Kind() == tfvalue.KindNull }

func (e evaluated) KnownTexts(names map[string]bool, visit func(text string)) {
	for name, v := range e {
		if names[name] {
			for text := range v.Texts() {
				visit(text)
			}
		}
	}
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

// IsPlaceholder reports whether a node stands for instances of an unknown
// number, perhaps none.
func (n *Node) IsPlaceholder() bool { return n.Key == tfconfig.AnyKey }

// IsRead reports whether a data source has read the node: this configuration
// does not manage it.
func (n *Node) IsRead() bool { return n.Mode == modeData }

// Exists reports whether the resource is there before the plan is applied, and
// stays.
func (n *Node) Exists() bool { return !slices.Contains(n.actions, "create") }

// The modes of resources.
const (
	modeManaged = "managed"
	modeData    = "data"
)

// Kind returns what a node is to a filing, empty for what is nothing to it.
func (n *Node) Kind() filing.Kind {
	kind, _ := clouds.KindOf(n.recordName())
	return kind
}

// recordName is the name by which the clouds know what a node is.
func (n *Node) recordName() string {
	return clouds.RecordName(n.Type, n.Mode == modeData, n.isElement())
}

// read reads the facts of a node.
func (n *Node) read() (clouds.Resource, error) {
	return clouds.Read(n.in.catalog, n.recordName(), n.values())
}

// isElement reports whether a node is an element of what a data source has
// read.
func (n *Node) isElement() bool { return n.index >= n.in.own }

// isReadLater reports whether a data source is read during apply, so that
// nothing is known of what it finds.
func (n *Node) isReadLater() bool { return n.Mode == modeData && slices.Contains(n.actions, "read") }

// cloud returns the cloud whose provider a resource is of, empty for none.
func (n *Node) cloud() filing.Cloud {
	cloud, _ := clouds.ProviderOf(n.Type)
	return cloud
}

// block returns the name of a node's block within its module.
func (n *Node) block() string {
	if n.Mode == modeData {
		return "data." + n.Type + "." + n.Name
	}
	return n.Type + "." + n.Name
}

// isSensitive reports whether the plan marks an attribute as sensitive.
func (n *Node) isSensitive(name string) bool { return slices.Contains(n.attributes.Sensitive(), name) }

// values returns the attributes. What must not be disclosed is unknown.
func (n *Node) values() tfvalue.Value {
	values := n.attributes.Values()
	for _, name := range n.attributes.Sensitive() {
		if v, ok := values.Attribute(name); ok && clouds.IsDisclosed(name) && v.Kind() != tfvalue.KindNull {
			attributes := values.Attributes()
			attributes[name] = tfvalue.Unknown()
			values = tfvalue.Object(attributes)
		}
	}
	return values
}

// compare orders nodes by plan and address.
func (n *Node) compare(other *Node) int {
	return cmp.Or(cmp.Compare(n.in.order, other.in.order), cmp.Compare(n.index, other.index))
}

// tidy orders what was found of a node.
func (n *Node) tidy() {
	n.leadsTo = distinct(n.leadsTo)
	n.unresolved = sortedReasons(n.unresolved)
	n.ambiguous = sortedReasons(n.ambiguous)
}

// distinct orders nodes, each once.
func distinct(nodes []*Node) []*Node {
	nodes = slices.Clone(nodes)
	slices.SortFunc(nodes, (*Node).compare)
	return slices.Compact(nodes)
}
