// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package house

import (
	"encoding/json"
	"testing"
)

// resource is a resource of a plan.
type resource struct {
	Type   string
	Values map[string]any
}

// planOf returns a plan that creates resources, each with the name "web".
func planOf(t testing.TB, resources ...resource) string {
	t.Helper()
	var planned, changes, configured []map[string]any
	for _, r := range resources {
		head := func(more map[string]any) map[string]any {
			more["address"], more["mode"], more["type"], more["name"] = r.Type+".web", "managed", r.Type, "web"
			return more
		}
		planned = append(planned, head(map[string]any{"values": r.Values}))
		changes = append(changes, head(map[string]any{
			"change": map[string]any{"actions": []string{"create"}, "after_unknown": map[string]any{}},
		}))
		configured = append(configured, head(map[string]any{"expressions": map[string]any{}}))
	}
	plan, err := json.Marshal(map[string]any{
		"format_version": "1.2", "terraform_version": "1.11.4", "complete": true, "errored": false,
		"planned_values":   map[string]any{"root_module": map[string]any{"resources": planned}},
		"resource_changes": changes,
		"configuration":    map[string]any{"root_module": map[string]any{"resources": configured}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return string(plan)
}
