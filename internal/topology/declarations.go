// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
)

// Declarations are what the resources declare and serve, each with its node.
type Declarations struct {
	Servers []DeclaredServer
	// Codes that a plan deletes come last.
	Codes      []DeclaredCode
	Deliveries []DeclaredDelivery
	Releases   []DeclaredRelease
}

// DeclaredServer is a filing server.
type DeclaredServer struct {
	filing.Server
	Node *Node
	// MadeOf is the cloud resource that it is made of, nil where that is not in
	// the plans or is not known.
	MadeOf *Node
}

// DeclaredCode is an authorization code.
type DeclaredCode struct {
	filing.Code
	Node *Node
}

// DeclaredDelivery is a domain that a resource serves.
type DeclaredDelivery struct {
	filing.Delivery
	Node *Node
}

// Stack returns what is declared without the nodes, in the same order.
func (d *Declarations) Stack() filing.Stack {
	var stack filing.Stack
	for i := range d.Servers {
		stack.Servers = append(stack.Servers, d.Servers[i].Server)
	}
	for i := range d.Codes {
		stack.Codes = append(stack.Codes, d.Codes[i].Code)
	}
	for i := range d.Deliveries {
		stack.Deliveries = append(stack.Deliveries, d.Deliveries[i].Delivery)
	}
	for i := range d.Releases {
		stack.Releases = append(stack.Releases, d.Releases[i].Release)
	}
	return stack
}

// FiledWebsites returns the websites that are filed or will be. A sensitive one
// is not disclosed but still filed.
func (d *Declarations) FiledWebsites() []filing.Fact[string] {
	var all []filing.Fact[string]
	for i := range d.Servers {
		filed := icp.Server(d.Servers[i].Node.attributes.Values()).Websites
		if filed.IsUnknown() {
			all = append(all, filing.Unknown[string]())
		}
		all = append(all, filed.OrElse(nil)...)
	}
	for i := range d.Codes {
		if !d.Codes[i].Spent {
			if code := icp.Code(d.Codes[i].Node.attributes.Values()); !code.Website.IsAbsent() && (code.Website.IsKnown() || !code.App.IsKnown()) {
				all = append(all, code.Website)
			}
		}
	}
	return all
}

// receivedFrom returns the clouds that a received code may be of: any, where nobody
// states it. It reports false while an apply has to tell.
func (c *DeclaredCode) receivedFrom() (clouds []filing.Cloud, known bool) {
	if c.Cloud.IsAbsent() {
		for _, cloud := range c.Node.in.catalog.Clouds() {
			clouds = append(clouds, cloud.Name)
		}
		return clouds, true
	}
	cloud, known := c.Cloud.Value()
	return []filing.Cloud{cloud}, known
}

// FiledApps returns the names that apps are filed with, in ASCII, and the clouds with
// which, and whether these are all. A sensitive one is not disclosed but still filed.
func (d *Declarations) FiledApps() (filed map[string][]filing.Cloud, all bool) {
	clouds := map[string]filing.Cloud{}
	for i := range d.Servers {
		clouds[d.Servers[i].ID] = d.Servers[i].Cloud.OrElse("")
	}
	filed, all = map[string][]filing.Cloud{}, true
	for i := range d.Codes {
		names := icp.Code(d.Codes[i].Node.attributes.Values()).AppDomains
		if d.Codes[i].Spent || names.IsAbsent() {
			continue
		}
		id, ok := d.Codes[i].ServerID.Value()
		cloud := clouds[id]
		if server, err := filing.ServerByID(id); err == nil {
			cloud = server.Cloud.OrElse(cloud)
		}
		of := []filing.Cloud{cloud}
		if d.Codes[i].IsReceived() {
			of, ok = d.Codes[i].receivedFrom()
		}
		all = all && ok && names.IsKnown()
		for _, name := range names.OrElse(nil) {
			text, known := name.Value()
			all = all && known
			if domain, err := filing.ParseHost(text); err == nil && !slices.Contains(of, "") {
				filed[domain.Host] = append(filed[domain.Host], of...)
			}
		}
	}
	return filed, all
}

// Declarations reads what is declared out of all plans, or of the module.
func (t *Topology) Declarations() Declarations {
	var d Declarations
	// places are the places of the filing servers, by their nodes.
	places := map[*Node]int{}
	for _, n := range t.roots {
		switch {
		case !n.IsManaged():
		case n.Type == filing.ServerType:
			places[n] = len(d.Servers)
			d.Servers = append(d.Servers, t.declaredServer(n))
		default:
			for _, delivery := range t.deliveriesOf(n) {
				d.Deliveries = append(d.Deliveries, DeclaredDelivery{delivery, n})
			}
		}
	}
	names, whole := d.nameServers(), t.isWhole()
	add := func(n *Node, spent bool) {
		code := icp.Code(n.values())
		code.Spent, code.IsNew = spent, n.addsCode()
		code.IsLiteral = whole && code.ServerID.IsKnown() && n.in.configuration.IsPlanned(n.Instance, icp.FilingServerID)
		switch {
		case n.IsPlaceholder():
			// There may be none of it, which counts for nothing but what it is for.
			of := filing.Unknown[string]()
			if code.IsReceived() {
				of = filing.Absent[string]()
			}
			code = filing.Code{Origin: code.Origin, Cloud: code.Cloud, ServerID: of, Website: code.Website, App: code.App, AppDomains: code.AppDomains}
		case code.IsReceived() && !n.writes(icp.FilingServerID):
		case !code.ServerID.IsKnown():
			code.ServerID = d.referredID(n, places)
		}
		if id, ok := code.ServerID.Value(); ok && names[n.in][id] != "" {
			code.ServerID = filing.Known(names[n.in][id])
		}
		d.Codes = append(d.Codes, DeclaredCode{code, n})
	}
	for _, n := range t.roots {
		if n.Type == filing.CodeType && n.IsManaged() {
			add(n, false)
		}
	}
	for _, n := range t.roots {
		// A code that another one replaces is spent as well.
		if was, existed := n.before(); existed && was != n && n.Type == filing.CodeType &&
			!was.attributes.IsNull(icp.CodeFingerprint) && icp.Code(was.values()).Fingerprint != icp.Code(n.values()).Fingerprint {
			add(was, true)
		}
	}
	for _, o := range t.origins {
		for _, n := range o.deleted() {
			if n.Type == filing.CodeType {
				add(n, true)
			}
		}
	}
	d.Releases = t.releases(&d)
	return d
}

// isWhole reports whether no plan leaves out what the configuration has.
func (t *Topology) isWhole() bool {
	return !slices.ContainsFunc(t.origins, func(o *origin) bool {
		return o.plan != nil && slices.ContainsFunc(o.plan.Kinds, func(k tfplan.Kind) bool {
			return k == tfplan.Partial || k == tfplan.Errored || k == tfplan.Deferred
		})
	})
}

// serverNames are the ids that mean another server in one plan than in others,
// with what the server is called here.
type serverNames map[*origin]map[string]string

// nameServers tells servers of one id apart: two states of one configuration
// have the same ids for two servers.
func (d *Declarations) nameServers() serverNames {
	names := serverNames{}
	instanceOf := map[string]filing.Instance{}
	for i := range d.Servers {
		s := &d.Servers[i]
		instance, ok := s.Instance()
		if !ok || s.ID == "" {
			continue
		}
		in := s.Node.in
		if other, ok := instanceOf[s.ID]; ok && other != instance && d.elsewhere(i) {
			if names[in] == nil {
				names[in] = map[string]string{}
			}
			renamed := s.ID + " (" + in.name + ")"
			names[in][s.ID] = renamed
			s.ID = renamed
		}
		instanceOf[s.ID] = instance
	}
	return names
}

// elsewhere reports whether the servers before one that have its id are all in
// other plans.
func (d *Declarations) elsewhere(i int) bool {
	for k := range d.Servers[:i] {
		if d.Servers[k].ID == d.Servers[i].ID && d.Servers[k].Node.in == d.Servers[i].Node.in {
			return false
		}
	}
	return true
}

// referredID returns the id of the filing server that a code refers to: it may
// be known where the code's own attribute is not.
func (d *Declarations) referredID(code *Node, places map[*Node]int) filing.Fact[string] {
	found, ok := code.onlyReferenced(icp.FilingServerID)
	if !ok || found == nil {
		return filing.Unknown[string]()
	}
	if i, ok := places[found]; ok && d.Servers[i].ID != "" {
		return filing.Known(d.Servers[i].ID)
	}
	return filing.Unknown[string]()
}
