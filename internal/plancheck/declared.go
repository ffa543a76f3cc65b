// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package plancheck

import (
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// The types of the provider's resources.
const (
	FilingServerType = "icp_filing_server"
	CodeType         = "icp_authorization_code"
)

// declared is what the provider's resources in the plans declare.
type declared struct {
	servers []filing.Server
	codes   []filing.Code
	// serverNodes and codeNodes are where they are declared, in that order.
	// Codes that a plan deletes come last.
	serverNodes, codeNodes []*node
	// madeOf are the cloud resources that filing servers are made of, by where
	// those are declared.
	madeOf map[*node]*node
	// places are the places of the filing servers among servers.
	places map[*node]int
}

// declarations reads the provider's resources out of all plans.
func (w *world) declarations() declared {
	d := declared{madeOf: map[*node]*node{}, places: map[*node]int{}}
	for _, n := range w.nodes {
		if n.Type == FilingServerType && n.Mode == "managed" {
			server, instance := w.declaredServer(n)
			cloud, ok1 := server.Cloud.Value()
			product, ok2 := server.Product.Value()
			switch {
			case stands(n.Resource):
				// There may be none of it.
				server.ID, server.CloudID = "", filing.Unknown[string]()
				server.Account, server.Entity = filing.Unknown[string](), filing.Unknown[string]()
			case server.ID == "" && ok1 && ok2 && textOf(n.Values(), "name").IsKnown():
				server.ID = filing.ServerID(cloud, product, server.Name)
			case server.ID == "" && n.in.unplanned:
				server.ID = n.Address
			}
			d.places[n] = len(d.servers)
			d.servers = append(d.servers, server)
			d.serverNodes = append(d.serverNodes, n)
			if instance != nil {
				d.madeOf[n] = instance
			}
		}
	}
	names := d.nameServers()
	add := func(n *node, spent bool) {
		code := declaredCode(n)
		code.Spent = spent
		switch {
		case stands(n.Resource):
			// There may be none of it, which counts for nothing but the website.
			code = filing.Code{ServerID: filing.Unknown[string](), Website: code.Website}
		case !code.ServerID.IsKnown():
			code.ServerID = d.referredID(w, n)
		}
		if id, ok := code.ServerID.Value(); ok {
			code.ServerID = filing.Known(names.of(n.in, id))
		}
		d.codes = append(d.codes, code)
		d.codeNodes = append(d.codeNodes, n)
	}
	for _, n := range w.nodes {
		if n.Type == CodeType && n.Mode == "managed" {
			add(n, false)
		}
	}
	for _, p := range w.plans {
		for _, r := range p.Deleted {
			if r.Type == CodeType {
				add(newNode(p, r), true)
			}
		}
	}
	return d
}

// serverNames say which server an id means in a plan.
type serverNames struct {
	// inPlan are the ids that mean another server in this plan than in others.
	inPlan map[*planned]map[string]string
	// same are the ids of servers that are declared under another id too.
	same map[string]string
}

// of returns the id by which a server is counted.
func (s serverNames) of(in *planned, id string) string {
	if renamed, ok := s.inPlan[in][id]; ok {
		id = renamed
	}
	if first, ok := s.same[id]; ok {
		id = first
	}
	return id
}

// nameServers tells servers of one id apart: two states of one configuration
// have the same ids for two servers. One server under two ids keeps both, and
// its codes are counted under the first.
func (d *declared) nameServers() serverNames {
	names := serverNames{inPlan: map[*planned]map[string]string{}, same: map[string]string{}}
	instanceOf := map[string]string{}
	first := map[string]string{}
	for i := range d.servers {
		s := &d.servers[i]
		cloudID, ok := s.CloudID.Value()
		if !ok || s.ID == "" {
			continue
		}
		instance := string(s.Cloud.OrElse("")) + "/" + cloudID
		in := d.serverNodes[i].in
		if other, ok := instanceOf[s.ID]; ok && other != instance && d.elsewhere(i) {
			if names.inPlan[in] == nil {
				names.inPlan[in] = map[string]string{}
			}
			renamed := s.ID + " (" + in.name + ")"
			names.inPlan[in][s.ID] = renamed
			s.ID = renamed
		}
		instanceOf[s.ID] = instance
		if id, ok := first[instance]; !ok {
			first[instance] = s.ID
		} else if id != s.ID {
			names.same[s.ID] = id
		}
	}
	return names
}

// elsewhere reports whether the servers before one that have its id are all in
// other plans.
func (d *declared) elsewhere(i int) bool {
	for k := range d.servers[:i] {
		if d.servers[k].ID == d.servers[i].ID && d.serverNodes[k].in == d.serverNodes[i].in {
			return false
		}
	}
	return true
}

// declaredServer reads a filing server: what the provider planned, and what
// the cloud resource that it is made of shows beyond that.
func (w *world) declaredServer(n *node) (filing.Server, *node) {
	v := n.Values()
	s := filing.Server{
		ID: textOf(v, "id").OrElse(""), Name: textOf(v, "name").OrElse(n.Address),
		Cloud:           filing.Map(textOf(v, "cloud"), func(t string) filing.Cloud { return filing.Cloud(t) }),
		Product:         filing.Map(textOf(v, "product"), func(t string) filing.Product { return filing.Product(t) }),
		CloudID:         textOf(v, "server_id"),
		Region:          textOf(v, "region"),
		Billing:         billing(textOf(v, "billing_mode")),
		HasPublicIP:     truth(v, "has_public_ip"),
		ExpiresAt:       instant(textOf(v, "expires_at")),
		Websites:        textsOf(v, "websites"),
		UndeclaredCodes: count(v, "undeclared_codes"),
		Account:         textOf(v, "account"),
		AccountType:     filing.Map(textOf(v, "account_type"), func(t string) filing.AccountType { return filing.AccountType(t) }),
		Entity:          textOf(v, "entity"),
	}
	life := filing.Life{Purchase: filing.Map(count(v, "term_months"), filing.MonthsTerm), Renewed: count(v, "renewed_months")}
	s.Term = life.Term()
	instance, byID := w.madeOf(n)
	if instance == nil {
		return s, nil
	}
	facts, err := w.facts(instance, w.frontOf(instance))
	if err != nil {
		return s, instance
	}
	s.Arguments = facts.Arguments
	life.Purchase = learned(n, "term_months", life.Purchase, facts.Term, byID)
	s.Term = life.Term()
	s.ExpiresAt = learned(n, "expires_at", s.ExpiresAt, facts.ExpiresAt, byID)
	if byID && instance.role() != clouds.RoleServer {
		// Whatever product is stated, the id is that of something else.
		s.Cloud, s.Product = facts.Cloud, facts.Product
	}
	s.Cloud = learned(n, "cloud", s.Cloud, facts.Cloud, byID)
	s.Product = learned(n, "product", s.Product, facts.Product, byID)
	s.Region = learned(n, "region", s.Region, facts.Region, byID)
	s.Billing = learned(n, "billing_mode", s.Billing, facts.Billing, byID)
	s.HasPublicIP = learned(n, "has_public_ip", s.HasPublicIP, facts.HasPublicIP, byID)
	s.CloudID = learned(n, "", s.CloudID, facts.CloudID, byID)
	if !n.writes("has_public_ip") {
		s.HasPublicIP = publicIP(s.HasPublicIP, w.frontOf(instance)) // the provider sees the server alone
	}
	if !s.CloudID.IsKnown() && !stands(instance.Resource) {
		// Two filing servers that are made of one resource have one id, also
		// while the cloud has not given it yet.
		s.CloudID = filing.Known(w.label(instance))
	}
	return s, instance
}

// madeOf returns the cloud resource that a filing server is made of, nil when
// it is not in the plans, and whether only its id is named.
func (w *world) madeOf(n *node) (instance *node, byID bool) {
	if v, _ := n.Values().Attribute("server"); n.in.unplanned && v.Kind() == tfvalue.KindObject {
		return nil, false // facts that are stated by hand
	}
	for _, attribute := range []string{"server", "server_id"} {
		found, ok := w.onlyReferenced(n, attribute)
		if ok || !n.writes(attribute) && found == nil {
			if found != nil {
				return found, attribute == "server_id"
			}
			continue
		}
		return nil, false
	}
	return nil, false
}

// onlyReferenced returns the resource that an attribute surely refers to, nil
// for none. It reports false where another may be meant.
func (w *world) onlyReferenced(n *node, attribute string) (*node, bool) {
	if n.in.unplanned && n.computes(attribute) {
		return nil, false
	}
	r := w.referenced(n, path{attribute})
	found := distinct(r.nodes)
	switch {
	case r.lost != "" || r.either != "" || r.beyond != "" || len(found) > 1:
		return nil, false
	case len(found) == 0:
		return nil, true
	}
	return found[0], true
}

// computes reports whether the source calls functions for an attribute.
func (n *node) computes(attribute string) bool {
	block := n.sourceBlock()
	if block == nil {
		return false
	}
	e, ok := block.Attribute(attribute)
	return ok && e.HasCalls()
}

// learned prefers what the provider planned, and fills in what it did not know.
// Of a server that only its id names the provider knows nothing. What is written
// wins, also while it is not known.
func learned[T any](n *node, attribute string, planned, found filing.Fact[T], byID bool) filing.Fact[T] {
	if attribute != "" && n.writes(attribute) {
		return planned
	}
	if (planned.IsUnknown() || byID && planned.IsAbsent()) && found.IsKnown() {
		return found
	}
	return planned
}

func declaredCode(n *node) filing.Code {
	v := n.Values()
	return filing.Code{
		ServerID: textOf(v, "filing_server"), Website: textOf(v, "website"), Entity: textOf(v, "entity"),
		GrantToAccount: textOf(v, "grant_to_account"), Fingerprint: textOf(v, "code_fingerprint"), FilingNumber: textOf(v, "filing_number"),
	}
}

// referredID returns the id of the filing server that a code refers to: it may
// be known where the code's own attribute is not.
func (d *declared) referredID(w *world, code *node) filing.Fact[string] {
	found, ok := w.onlyReferenced(code, "filing_server")
	if !ok || found == nil {
		return filing.Unknown[string]()
	}
	if i, ok := d.places[found]; ok && d.servers[i].ID != "" {
		return filing.Known(d.servers[i].ID)
	}
	return filing.Unknown[string]()
}

func fact[T any](v tfvalue.Value, read func(tfvalue.Value) (T, bool)) filing.Fact[T] {
	switch v.Kind() {
	case tfvalue.KindNull:
		return filing.Absent[T]()
	case tfvalue.KindUnknown:
		return filing.Unknown[T]()
	}
	if value, ok := read(v); ok {
		return filing.Known(value)
	}
	return filing.Absent[T]()
}

func textOf(v tfvalue.Value, name string) filing.Fact[string] {
	attribute, _ := v.Attribute(name)
	return fact(attribute, tfvalue.Value.Text)
}

func truth(v tfvalue.Value, name string) filing.Fact[bool] {
	attribute, _ := v.Attribute(name)
	return fact(attribute, tfvalue.Value.Truth)
}

func count(v tfvalue.Value, name string) filing.Fact[int] {
	attribute, _ := v.Attribute(name)
	return fact(attribute, func(v tfvalue.Value) (int, bool) {
		number, ok := v.Float()
		return int(number), ok
	})
}

func textsOf(v tfvalue.Value, name string) filing.Fact[[]filing.Fact[string]] {
	attribute, _ := v.Attribute(name)
	return fact(attribute, func(v tfvalue.Value) ([]filing.Fact[string], bool) {
		var all []filing.Fact[string]
		for _, element := range v.Elements() {
			all = append(all, fact(element, tfvalue.Value.Text))
		}
		return all, v.Kind() == tfvalue.KindList
	})
}

func billing(f filing.Fact[string]) filing.Fact[filing.Billing] {
	written, ok := f.Value()
	if !ok {
		return filing.Map(f, func(string) filing.Billing { return "" })
	}
	mode, err := filing.ParseBilling(written)
	if err != nil {
		return filing.Absent[filing.Billing]()
	}
	return filing.Known(mode)
}

func instant(f filing.Fact[string]) filing.Fact[time.Time] {
	written, ok := f.Value()
	if !ok {
		return filing.Map(f, func(string) time.Time { return time.Time{} })
	}
	at, err := filing.ParseTime(written)
	if err != nil {
		return filing.Absent[time.Time]()
	}
	return filing.Known(at)
}
