// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check

import (
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

// picture draws domains, entry points, servers, filing servers and codes.
func (c *checker) picture() Picture {
	d := drawing{boxes: map[string]int{}, edges: map[PictureEdge]bool{}}
	for i := range c.report.Results {
		if r := &c.report.Results[i]; r.Node != nil && r.Suppressed == nil {
			d.mark(r.Node.Label(), r.Finding.Verdict)
		}
	}
	for i := range c.exposed {
		e := &c.exposed[i]
		d.box(e.Shown, "domain")
		if len(e.Routes) == 0 {
			for _, n := range e.Entries {
				d.box(n.Label(), "entry")
				d.edge(e.Shown, n.Label())
			}
		}
		for _, r := range e.Routes {
			from := e.Shown
			for _, n := range r.Via {
				kind := "entry"
				if n == r.Server() {
					kind = "server"
				}
				to := n.Label()
				d.box(to, kind)
				d.edge(from, to)
				from = to
			}
		}
	}
	codes := map[string][]string{}
	for i := range c.declared.Codes {
		code := &c.declared.Codes[i]
		if id, ok := code.ServerID.Value(); ok && !code.Spent {
			codes[id] = append(codes[id], code.Node.Label())
		}
	}
	for i := range c.declared.Servers {
		server := &c.declared.Servers[i]
		label := server.Node.Label()
		d.box(label, "filing_server")
		if server.MadeOf != nil {
			d.box(server.MadeOf.Label(), "server")
			d.edge(server.MadeOf.Label(), label)
		}
		for _, code := range codes[server.ID] {
			d.box(code, "code")
			d.edge(label, code)
		}
	}
	return d.picture
}

// drawing is a picture in the making.
type drawing struct {
	picture Picture
	boxes   map[string]int
	edges   map[PictureEdge]bool
	marks   map[string]PictureNode
}

func (d *drawing) mark(label string, verdict rules.Verdict) {
	if d.marks == nil {
		d.marks = map[string]PictureNode{}
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
	d.picture.Nodes = append(d.picture.Nodes, PictureNode{ID: label, Label: label, Kind: kind, Violated: m.Violated, Undecided: m.Undecided})
}

func (d *drawing) edge(from, to string) {
	e := PictureEdge{From: from, To: to}
	if !d.edges[e] {
		d.edges[e] = true
		d.picture.Edges = append(d.picture.Edges, e)
	}
}
