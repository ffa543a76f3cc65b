// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"archive/zip"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReadBinaryPlanRefuses(t *testing.T) {
	dir := t.TempDir()
	zipped := func(name string, entries map[string]string) {
		out, err := os.Create(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		w := zip.NewWriter(out)
		for name, content := range entries {
			entry, err := w.Create(name)
			if err == nil {
				_, err = entry.Write([]byte(content))
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := errors.Join(w.Close(), out.Close()); err != nil {
			t.Fatal(err)
		}
	}
	zipped("other.zip", map[string]string{"readme": "x"})
	zipped("malformed.zip", map[string]string{planManifest: "{"})
	zipped("rootless.zip", map[string]string{planManifest: `[{"Key":"a","Dir":"a"}]`})
	if err := os.WriteFile(filepath.Join(dir, "plan.json"), []byte(`{"format_version":"1.2"}`), 0o644); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"other.zip": "this is not a plan file", "plan.json": "this is not a plan file", "absent": "no such file",
		"malformed.zip": "this is not a plan file", "rootless.zip": "the plan does not hold the module",
	} {
		if _, err := ReadBinaryPlan(filepath.Join(dir, name), ruleNames); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: the error is %v, want %q", name, err, want)
		}
	}
}
