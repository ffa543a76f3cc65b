// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package faces_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestAddedRules adds a rule of each need to the source, in its own file and
// its texts alone, and shows that all faces report it.
func TestAddedRules(t *testing.T) {
	const folder = "../rules"
	probes, err := os.ReadFile(filepath.Join("testdata", "probes.go"))
	if err != nil {
		t.Fatal(err)
	}
	names := regexp.MustCompile(`Name: "(icp_probe_\w+)"`).FindAllStringSubmatch(string(probes), -1)
	if len(names) == 0 {
		t.Fatal("there are no probes")
	}
	replaced := map[string]string{"probes.go": string(probes)}
	for language, words := range map[string]string{"en": "It is broken.", "zh": "有误。"} {
		texts, err := os.ReadFile(filepath.Join(folder, "messages", language+".yaml"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			texts = fmt.Appendf(texts, "  %s:\n    summary: %s\n    about: %s\n    why: %[3]s\n    violations:\n      broken: {found: %[3]s, fix: %[3]s}\n", name[1], name[1], words)
		}
		replaced["messages/"+language+".yaml"] = string(texts)
	}
	overlay := map[string]string{}
	for name, text := range replaced {
		path, err := filepath.Abs(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		overlay[path] = filepath.Join(t.TempDir(), filepath.Base(name))
		if err := os.WriteFile(overlay[path], []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(t.TempDir(), "overlay.json")
	if err := os.WriteFile(file, []byte(encode(t, map[string]any{"Replace": overlay})), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.CommandContext(t.Context(), "go", "test", "-overlay", file, "-run", "^TestFaces$", "-v", ".").CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	for _, name := range names {
		if !strings.Contains(string(out), "--- PASS: TestFaces/"+name[1]+" ") {
			t.Errorf("not every face reports %s", name[1])
		}
	}
}
