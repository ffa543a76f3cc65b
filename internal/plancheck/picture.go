// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package plancheck

import (
	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

// picture draws domains, entry points, servers, filing servers and codes.
func (c *checker) picture() check.Picture {
	d := drawing{boxes: map[string]int{}, edges: map[check.Edge]bool{}}
	for i, result := range c.report.Results {
		if n := c.at[i]; n != nil && result.Suppressed == nil {
			d.mark(c.world.label(n), result.Finding.Verdict)
		}
	}
	for i := range c.exposed {
		e := &c.exposed[i]
		d.box(e.shown, "domain")
		if len(e.routes) == 0 {
			for _, n := range e.entries {
				d.box(c.world.label(n), "entry")
				d.edge(e.shown, c.world.label(n))
			}
		}
		for _, r := range e.routes {
			from := e.shown
			for j, n := range r.via {
				kind := "entry"
				if j == len(r.via)-1 {
					kind = "server"
				}
				to := c.world.label(n)
				d.box(to, kind)
				d.edge(from, to)
				from = to
			}
		}
	}
	codes := map[string][]string{}
	for i, code := range c.declared.codes {
		if id, ok := code.ServerID.Value(); ok && !code.Spent {
			codes[id] = append(codes[id], c.world.label(c.declared.codeNodes[i]))
		}
	}
	for i, n := range c.declared.serverNodes {
		label := c.world.label(n)
		d.box(label, "filing_server")
		if made := c.declared.madeOf[n]; made != nil {
			d.box(c.world.label(made), "server")
			d.edge(c.world.label(made), label)
		}
		for _, code := range codes[c.declared.servers[i].ID] {
			d.box(code, "code")
			d.edge(label, code)
		}
	}
	return d.picture
}

// drawing is a picture in the making.
type drawing struct {
	picture check.Picture
	boxes   map[string]int
	edges   map[check.Edge]bool
	marks   map[string]check.Node
}

func (d *drawing) mark(label string, verdict rules.Verdict) {
	if d.marks == nil {
		d.marks = map[string]check.Node{}
	}
	m := d.marks[label]
	m.Violated = m.Violated || verdict == rules.Violation
	m.Undecided = m.Undecided || verdict == rules.Undecided
	d.marks[label] = m
}

func (d *drawing) box(label, kind string) {
	if _, ok := d.boxes[label]; ok {
		return
	}
	d.boxes[label] = len(d.picture.Nodes)
	m := d.marks[label]
	d.picture.Nodes = append(d.picture.Nodes, check.Node{ID: label, Label: label, Kind: kind, Violated: m.Violated, Undecided: m.Undecided})
}

func (d *drawing) edge(from, to string) {
	e := check.Edge{From: from, To: to}
	if !d.edges[e] {
		d.edges[e] = true
		d.picture.Edges = append(d.picture.Edges, e)
	}
}
