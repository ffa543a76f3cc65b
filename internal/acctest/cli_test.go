// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestInspect(t *testing.T) {
	for _, test := range []struct {
		says string
		want CLI
		err  string
	}{
		{says: "Terraform v1.8.5\non linux_amd64", want: CLI{Name: "terraform", Version: "1.8.5"}},
		{says: "Terraform v1.11.4", want: CLI{Name: "terraform", Version: "1.11.4", WriteOnly: true}},
		{says: "Terraform v1.12.0", want: CLI{Name: "terraform", Version: "1.12.0", WriteOnly: true, Identity: true}},
		{says: "OpenTofu v1.12.6", want: CLI{Name: "tofu", Version: "1.12.6", WriteOnly: true, Identity: true}},
		{says: "OpenTofu v1.7.0", want: CLI{Name: "tofu", Version: "1.7.0"}},
		{says: "OpenTofu v1.11.0-dev", want: CLI{Name: "tofu", Version: "1.11.0-dev", WriteOnly: true}},
		{says: "Packer v1.11.0", err: "is neither Terraform nor OpenTofu"},
	} {
		t.Run(test.says, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "cli")
			script := "#!/bin/sh\ncat <<END\n" + test.says + "\nEND\n"
			if err := os.WriteFile(path, []byte(script), 0o755); err != nil {
				t.Fatal(err)
			}
			got, err := inspect(path)
			if test.err != "" {
				if err == nil || !strings.Contains(err.Error(), test.err) {
					t.Fatalf("the error is %v, want %q", err, test.err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			test.want.Path = path
			if got != test.want {
				t.Errorf("it is %+v, want %+v", got, test.want)
			}
		})
	}
}
