// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// serverUnique: codes are counted for a filing server, so that one cloud
// server declared twice would have its slots counted twice.
var serverUnique = Rule{
	Name: "icp_server_unique", Severity: Error, Subject: SubjectServer, Needs: NeedsServers,
	Sources: []string{"ALI-TABLE", "HW-2024", "TC-CODE"},
	check: func(e *evaluation) {
		servers := e.Servers[:e.Declared]
		if len(servers) == 1 {
			e.emit(e.serverSubject(0), pass)
			return
		}
		byID := make(map[string][]int, len(servers))
		byInstance := make(map[filing.Instance][]int, len(servers))
		for i := range servers {
			if id := servers[i].ID; id != "" {
				byID[id] = append(byID[id], i)
			}
			if instance, ok := servers[i].Instance(); ok {
				byInstance[instance] = append(byInstance[instance], i)
			}
		}
		for i := range servers {
			s := &servers[i]
			instance, isKnown := s.Instance()
			switch twins := byInstance[instance]; {
			case len(byID[s.ID]) > 1:
				v := e.serverValues(s, nil)
				v.Text = s.ID
				e.emit(e.serverSubject(i), violation("same_id", v, "name"))
			case isKnown && len(twins) > 1:
				v := e.serverValues(s, nil)
				v.Text = instance.ID
				for _, t := range twins {
					v.Names = append(v.Names, serverName(&servers[t]))
				}
				slices.Sort(v.Names)
				e.emit(e.serverSubject(i), violation("same_instance", v, "server_id"))
			default:
				e.emit(e.serverSubject(i), pass)
			}
		}
	},
}

func init() { register(&serverUnique) }
