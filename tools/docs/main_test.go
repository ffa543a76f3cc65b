// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"strings"
	"testing"
)

func TestRekey(t *testing.T) {
	const want = `{"format_version":"1.0","provider_schemas":{"icp":{"functions":{"eligible":{}}}}}`
	tests := []struct{ name, schemas, want, err string }{
		{
			name:    "Terraform",
			schemas: `{"format_version":"1.0","provider_schemas":{"registry.terraform.io/icp-filing/icp":{"functions":{"eligible":{}}}}}`,
			want:    want,
		},
		{
			name:    "OpenTofu",
			schemas: `{"format_version":"1.0","provider_schemas":{"registry.opentofu.org/icp-filing/icp":{"functions":{"eligible":{}}}}}`,
			want:    want,
		},
		{
			name: "identity, which Terraform prints since 1.12, and another provider",
			schemas: `{"format_version":"1.0","provider_schemas":{"terraform.io/builtin/terraform":{},
				"registry.terraform.io/icp-filing/icp":{"functions":{"eligible":{}},"resource_identity_schemas":{"icp_filing_server":{}}}}}`,
			want: want,
		},
		{
			name:    "no schema",
			schemas: `{"format_version":"1.0"}`,
			err:     "the CLI printed no schema for icp-filing/icp",
		},
		{
			name:    "no JSON",
			schemas: `Error: no configuration`,
			err:     "reading the provider's schema",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := rekey([]byte(test.schemas))
			switch {
			case test.err == "" && err != nil:
				t.Fatal(err)
			case test.err != "" && (err == nil || !strings.Contains(err.Error(), test.err)):
				t.Fatalf("got error %v, want %q", err, test.err)
			}
			if string(got) != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}
