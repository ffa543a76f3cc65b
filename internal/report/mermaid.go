// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"fmt"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

const (
	// Mermaid refuses larger pictures than these, edges and characters, in
	// the configuration that GitHub uses.
	mermaidEdges = 500
	mermaidText  = 50000
)

// boxes are the shapes of the nodes, by kind.
var boxes = map[string][2]string{
	"domain":        {"([", "])"},
	"entry":         {"{{", "}}"},
	"server":        {"[", "]"},
	"filing_server": {"[[", "]]"},
	"code":          {"[/", "/]"},
}

// mermaid draws a sorted picture as a flowchart. It reports false when the
// picture is too large to be shown.
func mermaid(p check.Picture) (string, bool) {
	var b strings.Builder
	b.WriteString("flowchart LR\n")
	ids := make(map[string]string, len(p.Nodes))
	for i, n := range p.Nodes {
		ids[n.ID] = fmt.Sprintf("n%d", i)
		box, ok := boxes[n.Kind]
		if !ok {
			box = boxes["server"]
		}
		fmt.Fprintf(&b, "  %s%s\"%s\"%s%s\n", ids[n.ID], box[0], mermaidLabel(n.Label), box[1], mermaidClass(n))
	}
	edges := 0
	for _, e := range p.Edges {
		from, ok1 := ids[e.From]
		to, ok2 := ids[e.To]
		if ok1 && ok2 {
			edges++
			fmt.Fprintf(&b, "  %s --> %s\n", from, to)
		}
	}
	b.WriteString("  classDef violated fill:#ffebe9,stroke:#cf222e,stroke-width:3px,color:#82071e\n")
	b.WriteString("  classDef undecided fill:#fff8c5,stroke:#9a6700,stroke-dasharray:5 3,color:#4d2d00\n")
	return b.String(), edges <= mermaidEdges && b.Len() <= mermaidText
}

func mermaidClass(n check.PictureNode) string {
	switch {
	case n.Violated:
		return ":::violated"
	case n.Undecided:
		return ":::undecided"
	default:
		return ""
	}
}

// mermaidLabel writes all but letters, digits and what is harmless as Mermaid's
// own character references: quotes, brackets, pipes and comment signs mean
// something even inside of a quoted label.
func mermaidLabel(s string) string {
	var b strings.Builder
	for _, r := range text.CleanLine(s) {
		plain := r > 0x7f || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' ||
			strings.ContainsRune(" ._-/,", r)
		if plain {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "#%d;", r)
		}
	}
	if b.Len() == 0 {
		return " "
	}
	return b.String()
}

// marked returns what of a picture lies on the ways to and from nodes that are
// violated or undecided.
func marked(p check.Picture) check.Picture {
	forward, backward := map[string][]string{}, map[string][]string{}
	for _, e := range p.Edges {
		forward[e.From] = append(forward[e.From], e.To)
		backward[e.To] = append(backward[e.To], e.From)
	}
	var ids []string
	for _, n := range p.Nodes {
		if n.Violated || n.Undecided {
			ids = append(ids, n.ID)
		}
	}
	after, before := reached(ids, forward), reached(ids, backward)
	kept := func(id string) bool { return after[id] || before[id] }
	var part check.Picture
	for _, n := range p.Nodes {
		if kept(n.ID) {
			part.Nodes = append(part.Nodes, n)
		}
	}
	for _, e := range p.Edges {
		if kept(e.From) && kept(e.To) {
			part.Edges = append(part.Edges, e)
		}
	}
	return part
}

func reached(from []string, next map[string][]string) map[string]bool {
	seen := map[string]bool{}
	waiting := append([]string(nil), from...)
	for len(waiting) > 0 {
		id := waiting[len(waiting)-1]
		waiting = waiting[:len(waiting)-1]
		if seen[id] {
			continue
		}
		seen[id] = true
		waiting = append(waiting, next[id]...)
	}
	return seen
}
