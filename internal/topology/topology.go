// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package topology is the graph of what plans or a module declare: resource
// instances, which of them traffic goes on to, what could not be followed and
// why, what is declared to the filing rules, and where domains lead.
//
// It judges nothing and knows no rule: the check does that. What a Terraform
// type is comes from clouds, the instances from tfplan or, for a module without
// a plan, from whoever evaluated it; internal/instance lists them. What an
// expression refers to is followed by internal/reference; how one DNS record is
// read is in internal/dnsrecord.
package topology

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/index"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/reference"
)

// Topology is the graph of all plans that are looked at together, or of one
// module. Most resources of a plan have nothing to do with a domain, so only
// those that something leads to become nodes.
type Topology struct {
	origins []*origin
	catalog *catalog.Catalog
	// roots are what following begins with, in the order of plans and
	// addresses: the provider's resources, DNS records, deliveries and links.
	roots []*Node
	// handles finds nodes by the values that others name them by, withHandles are
	// the answers so far.
	handles     *index.Handles
	withHandles map[string][]*Node
	// zones are the domains of the zones that DNS records are in.
	zones map[*Node]string
	// recordNames are the DNS records by their full names.
	recordNames map[string][]*Node
	// addresses are the links by addresses that nothing in the plans has.
	addresses map[string][]*Node
	// addressed is what [Topology.Address] found; nil until it is asked for.
	// hasLooseAddress says of which clouds there may be more.
	addressed       map[*Node]bool
	hasLooseAddress map[filing.Cloud]bool
}

// Catalog returns what the clouds say, as the topology was built with it.
func (t *Topology) Catalog() *catalog.Catalog { return t.catalog }

// newTopology indexes origins and draws the edges.
func newTopology(origins []*origin, c *catalog.Catalog) *Topology {
	t := &Topology{origins: origins, catalog: c, hasLooseAddress: map[filing.Cloud]bool{}}
	for order, o := range origins {
		o.order, o.isOneOfSeveral = order, len(origins) > 1
		for i := range o.instances.Len() {
			if o.isRoot(i) {
				t.roots = append(t.roots, o.node(i))
			}
		}
	}
	t.indexHandles()
	t.indexZones()
	t.indexRecords()
	t.indexAddresses()
	t.connect()
	return t
}

// PlanInfo is what a plan says of itself.
type PlanInfo struct {
	Name                            string
	TerraformVersion, FormatVersion string
	// Kinds limit what can be checked. A plan that ended in an error is not
	// called partial as well: the error is why.
	Kinds []tfplan.Kind
	// Uncovered are the clouds in the plan that serve the mainland and that no rule
	// covers, each once. HasCovered says that resources of a covered one, or of
	// icp, are in it.
	Uncovered  []catalog.UncoveredCloud
	HasCovered bool
	// Source is the configuration beside the plan, nil without one.
	Source *tfconfig.Tree
	// Plan is what was read of it.
	Plan *tfplan.Plan
}

// Errored reports whether planning ended in an error.
func (p PlanInfo) Errored() bool { return slices.Contains(p.Kinds, tfplan.Errored) }

// ProviderArgument returns the value of an argument of a provider block: null
// where it is not written, unknown where neither plan nor source shows it.
func (p PlanInfo) ProviderArgument(key, name string) tfvalue.Value {
	return reference.ProviderArgument(p.Plan, p.Source, key, name)
}

// Plans describes the plans, in order. A module has none.
func (t *Topology) Plans() []PlanInfo {
	var all []PlanInfo
	for _, o := range t.origins {
		if o.plan != nil {
			all = append(all, o.info())
		}
	}
	return all
}
