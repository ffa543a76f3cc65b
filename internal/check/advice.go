// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check

import (
	"embed"
	"sync"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

//go:embed messages/*.yaml
var messageFiles embed.FS

var messages = sync.OnceValue(func() *text.Messages { return text.MustLoad(messageFiles, "messages", nil) })

// say returns what the text with a key says of some values.
func say(key string, values any) text.Message { return messages().Message(key, values) }

// maxNamed bounds how many resources a sentence names.
const maxNamed = 10

// named are the resources that a sentence names, the first of many.
type named struct {
	Names []string
	// More is how many are not named.
	More int
}

func namesOf(nodes []*topology.Node) named {
	var n named
	for _, node := range nodes[:min(len(nodes), maxNamed)] {
		n.Names = append(n.Names, node.Label())
	}
	n.More = len(nodes) - len(n.Names)
	return n
}

// advice says which of several servers to fix or to file with, why a server of
// this cloud is needed beside others, what to do about one that is only read, and
// that a filing of the domain may be there already.
// The candidates are in order, the best first.
func (c *checker) advice(e *exposure, candidates []candidate, mayBeFiled bool) text.Message {
	best := candidates[0]
	var parts []text.Message
	if len(candidates) > 1 {
		var others []*topology.Node
		for _, c := range candidates[1:] {
			others = append(others, c.route.Server())
		}
		parts = append(parts, say("advice.nearest", struct {
			Domain  string
			Servers int
			Best    string
			Others  named
		}{e.Shown, len(candidates), best.route.Server().Label(), namesOf(others)}))
	} else if groups := c.adviceOnGroups(best.route.Server()); !groups.IsZero() {
		parts = append(parts, groups)
	}
	if e.isFiled || e.clouds > 1 {
		parts = append(parts, say("advice.access", struct {
			Domain string
			Cloud  text.Text
		}{e.Shown, best.cloud.Title}))
	}
	if read := adviceOnRead(best); !read.IsZero() {
		parts = append(parts, read)
	}
	if mayBeFiled {
		parts = append(parts, say("advice.filed", nil))
	}
	switch len(parts) {
	case 0:
		return text.Message{}
	case 1:
		return parts[0]
	}
	return say("advice.all", parts)
}

// adviceOnGroups says what to file with where a node passes traffic on to scaling
// groups or containers, and to no server.
func (c *checker) adviceOnGroups(n *topology.Node) text.Message {
	groups := c.topology.Groups(n)
	if n.Kind() == filing.KindServer || len(groups) == 0 {
		return text.Message{}
	}
	return say("advice.groups", namesOf(groups))
}

// adviceOnRead says what to do about a server that a data source has read: no
// attribute of it is written in the configuration.
func adviceOnRead(c candidate) text.Message {
	server := c.route.Server()
	values := struct{ Server string }{server.Label()}
	switch {
	case !server.IsRead():
		return text.Message{}
	case c.summary.Violated:
		return say("advice.read", values)
	}
	return say("advice.read_undecided", values)
}

// describe returns what a report says about a plan: what it leaves unchecked.
func describe(plan topology.PlanInfo, known *catalog.Catalog) Plan {
	p := Plan{
		Name: plan.Name, TerraformVersion: plan.TerraformVersion, FormatVersion: plan.FormatVersion,
		Errored: plan.Errored(),
	}
	for _, kind := range plan.Kinds {
		p.Notes = append(p.Notes, say("notes."+string(kind), nil))
	}
	p.Notes = append(p.Notes, coverage(plan, known)...)
	if plan.Source == nil {
		return p
	}
	for _, problem := range plan.Source.Problems {
		p.Notes = append(p.Notes, say("notes.problem", struct {
			At      string
			Problem text.Message
		}{problem.Position.InLine().String(), problem.Message}))
	}
	return p
}

// coverage says what of a plan belongs to clouds that no rule covers.
func coverage(plan topology.PlanInfo, known *catalog.Catalog) []text.Message {
	var notes []text.Message
	for _, cloud := range plan.Uncovered {
		notes = append(notes, say("notes.uncovered", struct{ Title text.Text }{cloud.Title}))
	}
	if !plan.HasCovered && plan.Plan.Skipped > 0 {
		notes = append(notes, say("notes.no_cloud", struct{ Clouds []string }{known.CloudNames()}))
	}
	return notes
}
