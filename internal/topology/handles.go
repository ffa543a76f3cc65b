// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/index"
)

// indexHandles reads the handles of all resources. They are numbered through
// all origins.
func (t *Topology) indexHandles() {
	t.handles, t.withHandles = index.NewHandles(), map[string][]*Node{}
	number := 0
	for _, o := range t.origins {
		for i := range o.nodes {
			o.instances.Handles(i, func(text string) { t.handles.Add(text, number) })
			number++
		}
	}
	t.handles.Sort()
}

// withHandle returns the nodes that have a text as a handle, in the order of
// plans and addresses.
func (t *Topology) withHandle(text string) []*Node {
	if found, ok := t.withHandles[text]; ok || text == "" {
		return found
	}
	var found []*Node
	for number := range t.handles.MayHave(text) {
		o, place := t.numbered(number)
		same := false
		o.instances.Handles(place, func(other string) { same = same || other == text })
		if same {
			found = append(found, o.node(place))
		}
	}
	t.withHandles[text] = found
	return found
}

// numbered returns where the resource with a number is.
func (t *Topology) numbered(number int) (*origin, int) {
	for _, o := range t.origins {
		if number < len(o.nodes) {
			return o, number
		}
		number -= len(o.nodes)
	}
	return nil, 0
}
