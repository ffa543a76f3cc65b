// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package plancheck

import (
	"fmt"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// behind returns what to say with a finding about the product of a filing
// server: the servers behind what it is made of.
func (c *checker) behind(f rules.Finding) check.Result {
	if !f.NotAServer() || f.Subject.At.Kind != rules.SubjectServer {
		return check.Result{}
	}
	instance := c.declared.madeOf[c.declared.serverNodes[f.Subject.At.Index]]
	if instance == nil || instance.role() == clouds.RoleServer {
		return check.Result{}
	}
	e := instance.backends(c.world)
	if len(e.routes) == 0 {
		return check.Result{}
	}
	var servers []*node
	for _, r := range e.routes {
		servers = append(servers, r.server())
	}
	label, named := c.world.label(instance), c.world.listed(servers)
	return check.Result{Advice: text.Text{
		EN: fmt.Sprintf("%s passes traffic on to %s: file with a server, not with what is in front of it.", label, named.EN),
		ZH: fmt.Sprintf("%s 将流量转发到 %s：请用服务器备案，而不是用它前面的产品。", label, named.ZH),
	}}
}

// backends returns what a resource passes traffic on to.
func (n *node) backends(w *world) exposure {
	e := exposure{entries: []*node{n}}
	e.walk(w)
	return e
}

// onlyBackend returns the server that a resource passes all traffic on to,
// nil when it is one itself or there may be others.
func (n *node) onlyBackend(w *world) *node {
	if n.role() == clouds.RoleServer {
		return nil
	}
	e := n.backends(w)
	if len(e.routes) != 1 || len(e.unresolved) > 0 || len(e.either) > 0 {
		return nil
	}
	for _, passed := range e.routes[0].via {
		if stands(passed.Resource) {
			return nil // there may be none, or several
		}
	}
	return e.routes[0].server()
}

// dedicatedFirewall stands in the servers' network and passes on to their
// private addresses.
const dedicatedFirewall = "huaweicloud_waf_dedicated_domain"

// frontOf reports whether the internet reaches a resource through others that
// have a public address: an EIP, a NAT gateway or a load balancer. It is unknown
// while one of those may turn out to have one, or may lead there.
func (w *world) frontOf(n *node) filing.Fact[bool] {
	if w.fronts == nil {
		w.findFronts()
	}
	if front, ok := w.fronts[n]; ok {
		return front
	}
	if w.hasLooseFront || n.mayBeFronted {
		return filing.Unknown[bool]()
	}
	return filing.Absent[bool]()
}

func (w *world) findFronts() {
	w.fronts = map[*node]filing.Fact[bool]{}
	for _, wanted := range []filing.Fact[bool]{filing.Known(true), filing.Unknown[bool]()} {
		var queue []*node
		for _, p := range w.plans {
			for _, n := range p.made {
				if n == nil {
					continue
				}
				if n.isOpen() == wanted {
					queue = append(queue, n)
				}
				w.hasLooseFront = w.hasLooseFront || len(n.unresolved) > 0 && !n.isOpen().IsAbsent()
			}
		}
		for len(queue) > 0 {
			n := queue[0]
			queue = queue[1:]
			for _, next := range n.leadsTo {
				if _, ok := w.fronts[next]; !ok {
					w.fronts[next] = wanted
					queue = append(queue, next)
				}
			}
		}
	}
}

// isOpen reports whether a resource that passes traffic on has a public address.
// It is absent for a resource that does not pass traffic on, or is private.
func (n *node) isOpen() filing.Fact[bool] {
	switch n.role() {
	case clouds.RoleEIP, clouds.RoleNAT:
		return filing.Known(true)
	case clouds.RoleLoadBalancer:
		resource, err := clouds.ReadType(n.shape(), n.Values())
		switch public, ok := resource.HasPublicIP.Value(); {
		case err != nil || !ok:
			return filing.Unknown[bool]()
		case public:
			return filing.Known(true)
		}
	}
	return filing.Absent[bool]()
}

// isClosed reports whether a resource is a load balancer with a private address
// only: a DNS record of it is for its own network.
func (n *node) isClosed() bool {
	return n.role() == clouds.RoleLoadBalancer && n.isOpen().IsAbsent()
}

// isBoundElsewhere reports whether the plan says that an EIP is bound to
// something, and not to what.
func (n *node) isBoundElsewhere() bool {
	if n.role() != clouds.RoleEIP || len(n.leadsTo) > 0 {
		return false
	}
	status, _ := n.Values().Attribute(statusAttribute)
	bound, _ := n.Values().Attribute("instance_id")
	to, _ := bound.Text()
	return isText(status, "InUse") || isText(status, "BOUND") || isText(status, "BIND") || to != ""
}

// publicIP returns whether a server has a public address, with what is in front
// of it.
func publicIP(own, front filing.Fact[bool]) filing.Fact[bool] {
	has, ok := own.Value()
	switch {
	case front.OrElse(false):
		return front
	case front.IsUnknown() && ok && !has:
		return front
	}
	return own
}
