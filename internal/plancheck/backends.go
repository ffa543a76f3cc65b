// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package plancheck

import (
	"fmt"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/shapes"
)

// behind returns what to say with a finding about the product of a filing
// server: the servers behind what it is made of.
func (c *checker) behind(f rules.Finding) report.Result {
	if f.Rule != "icp_server_product" || f.Verdict != rules.Violation || f.Subject.At.Kind != rules.SubjectServer {
		return report.Result{}
	}
	instance := c.declared.madeOf[c.declared.serverNodes[f.Subject.At.Index]]
	if instance == nil || instance.role() == shapes.RoleServer {
		return report.Result{}
	}
	e := instance.backends()
	if len(e.routes) == 0 {
		return report.Result{}
	}
	var servers []string
	for _, r := range e.routes {
		servers = append(servers, c.world.label(r.server()))
	}
	label := c.world.label(instance)
	return report.Result{Advice: report.Note{
		EN: fmt.Sprintf("%s passes traffic on to %s: file with a server, not with what is in front of it.", label, strings.Join(servers, ", ")),
		ZH: fmt.Sprintf("%s 将流量转发到 %s：请用服务器备案，而不是用它前面的产品。", label, strings.Join(servers, "、")),
	}}
}

// backends returns what a resource passes traffic on to.
func (n *node) backends() exposure {
	e := exposure{entries: []*node{n}}
	e.walk()
	return e
}

// onlyBackend returns the server that a resource passes all traffic on to,
// nil when it is one itself or there may be others.
func (n *node) onlyBackend() *node {
	if n.role() == shapes.RoleServer {
		return nil
	}
	e := n.backends()
	if len(e.routes) != 1 || len(e.unresolved) > 0 || len(e.either) > 0 {
		return nil
	}
	return e.routes[0].server()
}

// fronted returns the resources that the internet reaches through others: an
// EIP, a NAT gateway or a load balancer that is not private.
func (w *world) fronted() map[*node]bool {
	if w.behindEntries != nil {
		return w.behindEntries
	}
	w.behindEntries = map[*node]bool{}
	var queue []*node
	for _, p := range w.plans {
		for _, n := range p.made {
			if n != nil && n.isEntry() {
				queue = append(queue, n)
			}
		}
	}
	for len(queue) > 0 {
		n := queue[0]
		queue = queue[1:]
		for _, next := range n.leadsTo {
			if !w.behindEntries[next] {
				w.behindEntries[next] = true
				queue = append(queue, next)
			}
		}
	}
	return w.behindEntries
}

// isEntry reports whether the internet reaches a resource that passes traffic
// on, or may.
func (n *node) isEntry() bool {
	switch n.role() {
	case shapes.RoleEIP:
		return true
	case shapes.RoleLoadBalancer, shapes.RoleNAT:
		resource, err := shapes.ReadType(n.shape(), n.Values())
		return err == nil && resource.PublicIP.OrElse(true)
	}
	return false
}
