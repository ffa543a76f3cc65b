// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfplan_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	tfjson "github.com/hashicorp/terraform-json"

	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
)

// largePlan returns a plan of servers, each of which is like one that
// Terraform planned.
func largePlan(b *testing.B, size int) []byte {
	b.Helper()
	var document struct {
		Planned struct {
			Root struct {
				Resources []json.RawMessage `json:"resources"`
			} `json:"root_module"`
		} `json:"planned_values"`
		Changes       []json.RawMessage `json:"resource_changes"`
		Configuration json.RawMessage   `json:"configuration"`
	}
	if err := json.Unmarshal(golden(b, "create-terraform"), &document); err != nil {
		b.Fatal(err)
	}
	const address = `"alicloud_instance.counted[0]"`
	one := func(list []json.RawMessage) string {
		for _, element := range list {
			if bytes.Contains(element, []byte(address)) {
				return string(element)
			}
		}
		b.Fatalf("the plan has no %s", address)
		return ""
	}
	planned, change := one(document.Planned.Root.Resources), one(document.Changes)
	count := size / (len(planned) + len(change))
	list := func(template string) string {
		var all strings.Builder
		for i := range count {
			if i > 0 {
				all.WriteByte(',')
			}
			numbered := strings.Replace(template, address, fmt.Sprintf(`"alicloud_instance.counted[%d]"`, i), 1)
			numbered = strings.Replace(numbered, `"index":0`, fmt.Sprintf(`"index":%d`, i), 1)
			all.WriteString(strings.Replace(numbered, `"counted-0"`, fmt.Sprintf(`"counted-%d"`, i), 1))
		}
		return all.String()
	}
	return []byte(`{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{"root_module":{"resources":[` + list(planned) +
		`]}},"resource_changes":[` + list(change) + `],"configuration":` + string(document.Configuration) + `,"complete":true,"errored":false}`)
}

func BenchmarkRead(b *testing.B) {
	input := largePlan(b, 20_000_000)
	for _, bench := range []struct {
		name string
		run  func() error
	}{
		{"servers wanted", func() error { _, err := tfplan.Read(bytes.NewReader(input), servers{}); return err }},
		{"nothing wanted", func() error { _, err := tfplan.Read(bytes.NewReader(input), nothing{}); return err }},
		{"json.Valid", func() error {
			if !json.Valid(input) {
				return fmt.Errorf("not JSON")
			}
			return nil
		}},
		{"terraform-json", func() error { return new(tfjson.Plan).UnmarshalJSON(input) }},
		{"encoding-json into terraform-json", func() error {
			// Without the decoder's checks of the format.
			type bare tfjson.Plan
			return json.Unmarshal(input, new(bare))
		}},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.SetBytes(int64(len(input)))
			b.ReportAllocs()
			for b.Loop() {
				if err := bench.run(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
