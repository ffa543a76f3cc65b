// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"errors"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// declaredServer reads a filing server, with the id that it is counted by.
func (t *Topology) declaredServer(n *Node) DeclaredServer {
	server, instance := t.readServer(n)
	cloud, ok1 := server.Cloud.Value()
	product, ok2 := server.Product.Value()
	switch {
	case n.IsPlaceholder():
		// There may be none of it.
		server.ID, server.CloudID = "", filing.Unknown[string]()
		server.Account, server.Entity = filing.Unknown[string](), filing.Unknown[string]()
	case server.ID != "":
	case ok1 && ok2 && icp.Text(n.values(), icp.Name).IsKnown():
		server.ID = filing.ServerID(cloud, product, server.Name)
	case n.in.plan == nil:
		server.ID = n.Address // only a plan has the id, or nobody knows it
	}
	return DeclaredServer{server, n, instance}
}

// readServer reads a filing server: what the provider planned, and what the
// cloud resource that it is made of shows beyond that.
func (t *Topology) readServer(n *Node) (filing.Server, *Node) {
	s, life := icp.Server(n.values()), n.statedLife()
	s.Term = life.Term()
	if !icp.Text(n.values(), icp.Name).IsKnown() {
		s.Name = n.Address
	}
	s.Given = n.given()
	instance, byID := t.madeOf(n)
	if instance == nil {
		if named, _ := n.onlyReferenced(icp.PublicAddress); named != nil && s.HasPublicIP.IsUnknown() && !n.writes(icp.HasPublicIP) {
			_, gives := clouds.AddressOf(named.RecordName())
			s.HasPublicIP = filing.Known(gives) // nobody knows of which server
		}
		return s, nil
	}
	s.Arguments = icp.Arguments(clouds.Arguments(instance.RecordName()), n.writes)
	facts, resource, err := t.facts(instance)
	if _, isOther := errors.AsType[*clouds.UnknownShape](err); isOther && !byID && n.in.plan == nil {
		s.Given = filing.GivenOther
	}
	if err != nil {
		return s, instance
	}
	s.ExpiresAt = learned(n, icp.ExpiresAt, s.ExpiresAt, facts.ExpiresAt, byID)
	if !n.statesTerm() {
		life.Purchase = filing.Absent[filing.Term]() // what the provider has read off the resource
	}
	life.ExpiresAt = s.ExpiresAt
	s.Term, s.AutoRenewal, s.Outage = life.Over(resource.Life()).Term(), facts.AutoRenewal, facts.Outage
	if byID && instance.Kind() != filing.KindServer {
		// Whatever product is stated, the id is that of something else.
		s.Cloud, s.Product = facts.Cloud, facts.Product
	}
	s.Cloud = learned(n, icp.CloudName, s.Cloud, facts.Cloud, byID)
	s.Product = learned(n, icp.Product, s.Product, facts.Product, byID)
	s.Region = learned(n, icp.Region, s.Region, facts.Region, byID)
	s.Billing = learned(n, icp.BillingMode, s.Billing, facts.Billing, byID)
	s.Omitted = slices.DeleteFunc(slices.Clone(facts.Omitted), func(fact string) bool {
		return n.writes(fact) || fact == icp.BillingMode && s.Billing != facts.Billing
	})
	s.HasPublicIP = learned(n, icp.HasPublicIP, s.HasPublicIP, facts.HasPublicIP, byID)
	s.CloudID = learned(n, "", s.CloudID, facts.CloudID, byID)
	if !n.writes(icp.HasPublicIP) {
		t.nameAddress(n, instance, &s)
	}
	if !s.CloudID.IsKnown() && !instance.IsPlaceholder() && resource.IsOne {
		// Two filing servers that are made of one resource have one id, also
		// while the cloud has not given it yet.
		s.CloudID = filing.Known(instance.Label())
	}
	return s, instance
}

// given returns what a filing server is given as its cloud resource. A plan does not
// show that, but which facts the provider could not read.
func (n *Node) given() filing.Given {
	if !n.writes(icp.CloudServer) {
		return filing.GivenResource
	}
	given, _ := n.values().Attribute(icp.CloudServer)
	switch given.Becomes() {
	case tfvalue.KindNull, tfvalue.KindUnknown:
	case tfvalue.KindObject:
		if _, err := clouds.Identify(n.in.catalog, given); err != nil {
			return filing.GivenOther
		}
		return filing.GivenResource
	case tfvalue.KindString:
		return filing.GivenText
	default:
		return filing.GivenOther
	}
	for _, fact := range []string{icp.CloudName, icp.Product} {
		if n.leavesUnread(fact) && !n.writes(fact) {
			names := n.in.configuration.ReferencedAttributes(n.Instance, icp.CloudServer)
			if len(names) == 0 || slices.ContainsFunc(names, func(name string) bool { return name != icp.ID }) {
				return filing.GivenOther
			}
			return filing.GivenText
		}
	}
	return filing.GivenResource
}

// leavesUnread reports whether the provider says of a filing server that it could
// not read a fact.
func (n *Node) leavesUnread(fact string) bool {
	undecided, _ := n.values().Attribute(icp.Undecided)
	return slices.ContainsFunc(undecided.Elements(), func(u tfvalue.Value) bool {
		cause, _ := u.Attribute("cause")
		lacks, _ := u.Attribute("fact")
		return cause.IsText("unreadable") && lacks.IsText(fact)
	})
}

// statedLife reads how long a filing server is paid for, as far as its own
// attributes say.
func (n *Node) statedLife() filing.Life {
	life := icp.Life(n.values())
	if !n.statesTerm() {
		life.Purchase = filing.Map(life.Purchase, filing.Term.AsRead)
	}
	return life
}

// statesTerm reports whether the months of a filing server are stated by hand: in
// an attribute of its own, or in an object of facts. Otherwise the provider has
// read them off a cloud resource.
func (n *Node) statesTerm() bool {
	if !n.in.configuration.Has(n.Instance) {
		return false
	}
	if server, _ := n.values().Attribute(icp.CloudServer); n.writes(icp.TermMonths) || server.Kind() == tfvalue.KindObject {
		return true
	}
	found, isExact := n.onlyReferenced(icp.CloudServer)
	return isExact && found == nil && n.writes(icp.CloudServer)
}

// madeOf returns the cloud resource that a filing server is made of, nil when
// it is not in the plans, and whether only its id is named. What it refers to
// comes first, then what has the id that it names.
func (t *Topology) madeOf(n *Node) (instance *Node, byID bool) {
	if v, _ := n.values().Attribute(icp.CloudServer); v.Kind() == tfvalue.KindObject {
		return nil, false // facts that are stated by hand
	}
	for _, attribute := range []string{icp.CloudServer, icp.ServerID} {
		found, ok := n.onlyReferenced(attribute)
		switch {
		case found != nil:
			return found, attribute == icp.ServerID
		case !ok && n.writes(attribute):
			return t.withID(n), attribute == icp.ServerID
		}
	}
	return t.withID(n), !n.writes(icp.CloudServer)
}

// withID returns the one resource in the plans that has the id which a filing
// server names, nil for none. Clouds may give out the same ids.
func (t *Topology) withID(n *Node) *Node {
	server := icp.Server(n.values())
	id, ok := server.CloudID.Value()
	if !ok {
		return nil
	}
	cloud, isKnown := server.Cloud.Value()
	found := slices.DeleteFunc(distinct(dropReread(t.withHandle(id), n)), func(other *Node) bool {
		own := icp.Text(other.values(), icp.ID) == server.CloudID || other.serverID() == id
		return !own || !other.standsForServer() || isKnown && other.cloud() != cloud
	})
	if len(found) != 1 {
		return nil
	}
	return found[0]
}

// onlyReferenced returns the node that an attribute surely refers to, nil for
// none. It reports false where another may be meant.
func (n *Node) onlyReferenced(attribute string) (*Node, bool) {
	if n.in.configuration.Computes(n.Instance, attribute) {
		return nil, false
	}
	r := n.referenced(clouds.Path(attribute))
	found := distinct(r.nodes)
	switch {
	case !r.IsExact() || len(found) > 1:
		return nil, false
	case len(found) == 0:
		return nil, true
	}
	return found[0], true
}

// learned prefers what the provider planned, and fills in what it did not know or
// could not see, such as the region of the cloud's provider. What is written wins,
// also while it is not known; a null is not written. Without a plan what the cloud
// resource does not have is absent, as the provider will find.
func learned[T any](n *Node, attribute string, planned, found filing.Fact[T], byID bool) filing.Fact[T] {
	switch {
	case planned.IsKnown(), planned.IsUnknown() && attribute != "" && n.writes(attribute):
	case found.IsKnown(), planned.IsAbsent() && (found.Unreadable() != nil || found.Waits() && !byID), found.IsAbsent() && n.in.plan == nil && !byID:
		return found
	}
	return planned
}
