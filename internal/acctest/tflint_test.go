// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestFindTFLints(t *testing.T) {
	for _, test := range []struct {
		name  string
		files []string
		// want are the versions found, or what the error says.
		want []string
		err  string
	}{
		{name: "the newest first", files: []string{"tflint-0.9.0/tflint", "tflint-0.46.1/tflint", "tflint-0.64.0/tflint", "bin/tofu"}, want: []string{"0.64.0", "0.46.1", "0.9.0"}},
		{name: "none", files: []string{"bin/tflint"}, err: "run `make tools`"},
		{name: "no version", files: []string{"tflint-latest/tflint", "tflint-0.64.0/tflint"}, err: "tflint-latest"},
	} {
		t.Run(test.name, func(t *testing.T) {
			tools := t.TempDir()
			for _, file := range test.files {
				path := filepath.Join(tools, file)
				if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, nil, 0o755); err != nil {
					t.Fatal(err)
				}
			}
			found, err := findTFLints(tools)
			if test.err != "" {
				if err == nil || !strings.Contains(err.Error(), test.err) {
					t.Fatalf("the error is %v, want %q", err, test.err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if len(found) != len(test.want) {
				t.Fatalf("found %v, want %v", found, test.want)
			}
			for i, tflint := range found {
				if tflint.Version != test.want[i] || tflint.Path != filepath.Join(tools, "tflint-"+test.want[i], "tflint") {
					t.Errorf("at %d is %+v, want %s", i, tflint, test.want[i])
				}
			}
		})
	}
}

func TestTFLintAtLeast(t *testing.T) {
	old := TFLint{Version: "0.46.1"}
	if old.AtLeast("0.47.0") || !old.AtLeast("0.46.1") || !old.AtLeast("0.9.0") {
		t.Error("versions are not compared by their numbers")
	}
}
