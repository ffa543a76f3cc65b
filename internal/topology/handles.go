// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import "github.com/icp-filing/terraform-provider-icp/internal/topology/internal/index"

// handleAttributes are the attributes by whose values others name a resource.
var handleAttributes = []string{
	"id", "public_ip", "address", "ip_address", "eip", "ipv4_eip", "eip_addresses", "dns_name", "cname",
	"private_ip", "primary_ip_address", "access_ip_v4", "vip_address", "ipv4_address", "clb_vips",
	"forward_table_ids", "public_addresses",
}

var (
	ownHandles = setOf(handleAttributes)
	// readHandles are those of servers that data sources have read. Of a network
	// there are the private addresses and ports.
	readHandles = setOf(handleAttributes, []string{"instance_id", "public_ip_address", "inner_ip_address", "network"})
)

// handles returns the attributes by whose values others name a resource, or an
// element of what a data source has read.
func handles(isElement bool) map[string]bool {
	if isElement {
		return readHandles
	}
	return ownHandles
}

// indexHandles reads the handles of all resources. They are numbered through
// all origins.
func (t *Topology) indexHandles() {
	t.handles, t.withHandles = index.NewHandles(), map[string][]*Node{}
	number := 0
	for _, o := range t.origins {
		for i := range o.nodes {
			o.attributes(i).KnownTexts(handles(i >= o.own), func(text string) { t.handles.Add(text, number) })
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
		o.attributes(place).KnownTexts(handles(place >= o.own), func(other string) { same = same || other == text })
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
