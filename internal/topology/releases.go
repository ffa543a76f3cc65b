// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
)

// DeclaredRelease is a cloud server that a plan gives up, with the filing server
// that it was.
type DeclaredRelease struct {
	filing.Release
	Node *Node
}

// before returns a node as it is before the plan is applied. It reports false for
// one that the plan creates.
func (n *Node) before() (*Node, bool) {
	r, ok := n.attributes.(*tfplan.Resource)
	if !ok || !n.IsManaged() {
		return nil, false
	}
	if was, changed := r.Before(); changed {
		return &Node{Instance: n.Instance, attributes: was, in: n.in}, true
	}
	return n, n.Exists()
}

// addsCode reports whether a plan adds the code of a node: it creates the node,
// or gives a reservation its code.
func (n *Node) addsCode() bool {
	was, existed := n.before()
	return !existed || was.attributes.IsNull(icp.CodeFingerprint) && !n.attributes.IsNull(icp.CodeFingerprint)
}

// changes are the nodes that a plan changes or deletes, as they were.
type changes struct {
	// servers by their ids; eips are what others name EIPs by.
	servers map[filing.Instance]*Node
	eips    map[string]bool
	links   []*Node
	// unaddressed are the nodes that an EIP is taken from.
	unaddressed map[*Node]bool
}

func (t *Topology) changes() changes {
	c := changes{servers: map[filing.Instance]*Node{}, eips: map[string]bool{}, unaddressed: map[*Node]bool{}}
	for _, o := range t.origins {
		if o.plan == nil {
			continue
		}
		for _, r := range slices.Concat(o.plan.Resources, o.plan.Deleted) {
			kind, known := clouds.KindOf(r.Type)
			if _, changed := r.Before(); !known || !changed {
				continue
			}
			was, _ := o.newNode(r).before()
			switch kind {
			case filing.KindLink:
				c.links = append(c.links, was)
			case filing.KindEIP:
				was.attributes.KnownTexts(clouds.Handles(was.RecordName()), func(text string) { c.eips[text] = true })
			default:
				if id, ok := icp.Text(was.values(), icp.ID).Value(); ok {
					c.servers[filing.Instance{Cloud: was.cloud(), ID: id}] = was
				}
			}
		}
	}
	for _, link := range c.links {
		for _, l := range clouds.Links(link.Type) {
			if !c.isEIP(t, link, l) {
				continue
			}
			for _, n := range t.ends(link, l.To).nodes {
				c.unaddressed[n] = true
			}
		}
	}
	return c
}

// releases finds the cloud servers of filing servers that the plans give up.
func (t *Topology) releases(d *Declarations) []DeclaredRelease {
	changed, codes := t.changes(), t.codesBefore()
	after := map[*Node]*DeclaredServer{}
	stay := map[filing.Instance]bool{}
	for i := range d.Servers {
		after[d.Servers[i].Node] = &d.Servers[i]
		if instance, ok := d.Servers[i].Instance(); ok {
			stay[instance] = true
		}
	}
	var all []DeclaredRelease
	add := func(n *Node) {
		was, existed := n.before()
		if !existed {
			return
		}
		server := icp.Server(was.values())
		loss := t.loss(&server, after[n], n, changed)
		if instance, ok := server.Instance(); loss == "" || ok && stay[instance] && (loss == filing.Replaced || loss == filing.Undeclared) {
			return
		}
		uses := filing.ServicesInUse(&server, codesOf(&server, codes[n.in]))
		if len(uses) > 0 {
			all = append(all, DeclaredRelease{filing.Release{Server: server, Loss: loss, Uses: uses}, n})
		}
	}
	for _, n := range t.roots {
		if n.Type == filing.ServerType && n.IsManaged() {
			add(n)
		}
	}
	for _, o := range t.origins {
		for _, n := range o.deleted() {
			if n.Type == filing.ServerType {
				add(n)
			}
		}
	}
	return all
}

// loss returns what the plans do to the cloud server of a filing server. after is
// what is declared then, nil where the filing server leaves the configuration.
func (t *Topology) loss(was *filing.Server, after *DeclaredServer, n *Node, changed changes) filing.Loss {
	instance, known := was.Instance()
	if r := changed.servers[instance]; known && r != nil {
		switch {
		case slices.Contains(r.Actions, "create"):
			return filing.Replaced
		case slices.Contains(r.Actions, "forget"):
			return filing.Forgotten
		case slices.Contains(r.Actions, "delete"):
			return filing.Destroyed
		}
	}
	inSight := known && len(t.withHandle(instance.ID)) > 0
	if after == nil {
		if !known || inSight {
			return ""
		}
		return filing.Undeclared
	}
	now := after.Server
	now.CloudID = icp.Server(n.values()).CloudID
	if isNew := after.MadeOf != nil && !after.MadeOf.Exists(); now.CloudID.IsUnknown() && !isNew {
		now.CloudID = was.CloudID // nothing says that it is another one
	}
	switch loss := filing.LossBetween(was, &now); {
	case loss == filing.Replaced && inSight:
		return "" // the filing server is another one, and this one stays
	case loss == "" && known && t.losesAddress(instance, changed):
		return filing.Unaddressed
	default:
		return loss
	}
}

// losesAddress reports whether the plans take the EIP of a server that has no
// other public address.
func (t *Topology) losesAddress(instance filing.Instance, changed changes) bool {
	for _, server := range t.withHandle(instance.ID) {
		if !changed.unaddressed[server] || server.cloud() != instance.Cloud || server.Kind() != filing.KindServer || t.Address(server).OrElse(false) {
			continue
		}
		if facts, err := t.Facts(server); err == nil && !facts.HasPublicIP.OrElse(false) {
			return true
		}
	}
	return false
}

// isEIP reports whether a link led from an EIP.
func (c *changes) isEIP(t *Topology, link *Node, l clouds.Link) bool {
	for _, v := range link.values().At(l.From.Steps()...) {
		if text, ok := v.Text(); ok && c.eips[text] {
			return true
		}
	}
	return slices.ContainsFunc(t.ends(link, l.From).nodes, func(n *Node) bool { return n.Kind() == filing.KindEIP })
}

// codesBefore returns the codes of each plan, as they are before it.
func (t *Topology) codesBefore() map[*origin][]filing.Code {
	codes := map[*origin][]filing.Code{}
	add := func(n *Node) {
		if n.Type != filing.CodeType {
			return
		}
		if was, existed := n.before(); existed {
			codes[n.in] = append(codes[n.in], icp.Code(was.values()))
		}
	}
	for _, n := range t.roots {
		add(n)
	}
	for _, o := range t.origins {
		for _, n := range o.deleted() {
			add(n)
		}
	}
	return codes
}

// codesOf returns those of some codes that are of a filing server.
func codesOf(server *filing.Server, codes []filing.Code) []filing.Code {
	var found []filing.Code
	for i := range codes {
		code := &codes[i]
		isOf := code.ServerID == filing.Known(server.ID)
		if code.CloudID.IsKnown() && server.CloudID.IsKnown() {
			isOf = code.CloudID == server.CloudID
		}
		if isOf {
			found = append(found, *code)
		}
	}
	return found
}
