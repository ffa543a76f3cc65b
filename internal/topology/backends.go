// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// Backends are the servers that a node passes traffic on to.
type Backends struct {
	Servers []*Node
	// Only is the server that all traffic goes to, nil where there may be others
	// or none.
	Only *Node
}

// Backends returns the servers behind a node. A server has none.
func (t *Topology) Backends(n *Node) Backends {
	if n.Kind() == filing.KindServer {
		return Backends{}
	}
	e := Exposure{Entries: []*Node{n}}
	e.walk()
	var b Backends
	for _, r := range e.Routes {
		b.Servers = append(b.Servers, r.Server())
	}
	if len(e.Routes) == 1 && len(e.Unresolved)+len(e.Ambiguous) == 0 && !slices.ContainsFunc(e.Routes[0].Via, (*Node).IsPlaceholder) {
		b.Only = e.Routes[0].Server()
	}
	return b
}
