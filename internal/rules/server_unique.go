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
	Name: "icp_server_unique", Severity: Error, Subject: SubjectServer,
	Sources: []string{"ALI-TABLE", "HW-2024"},
	check: func(e *evaluation) {
		servers := e.servers[:e.declared]
		if len(servers) == 1 {
			e.emit(e.serverSubject(0), pass)
			return
		}
		byID := make(map[string][]int, len(servers))
		byInstance := make(map[string][]int, len(servers))
		for i := range servers {
			if id := servers[i].ID; id != "" {
				byID[id] = append(byID[id], i)
			}
			if key, ok := instanceKey(&servers[i]); ok {
				byInstance[key] = append(byInstance[key], i)
			}
		}
		for i := range servers {
			s := &servers[i]
			key, _ := instanceKey(s)
			switch twins := byInstance[key]; {
			case len(byID[s.ID]) > 1:
				d := details{Server: serverName(s), Text: s.ID}
				e.emit(e.serverSubject(i), violation("same_id", d, "name"))
			case key != "" && len(twins) > 1:
				d := details{Server: serverName(s), Text: s.CloudID.OrElse("")}
				for _, t := range twins {
					d.Names = append(d.Names, serverName(&servers[t]))
				}
				slices.Sort(d.Names)
				e.emit(e.serverSubject(i), violation("same_instance", d, "server_id"))
			default:
				e.emit(e.serverSubject(i), pass)
			}
		}
	},
}

// instanceKey tells cloud instances apart. An id is only unique within its
// cloud.
func instanceKey(s *filing.Server) (string, bool) {
	cloud, ok1 := s.Cloud.Value()
	id, ok2 := s.CloudID.Value()
	if !ok1 || !ok2 || id == "" {
		return "", false
	}
	return string(cloud) + "/" + id, true
}
