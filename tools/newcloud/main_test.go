// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"go/format"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// That a skeleton compiles, and is known to every face once its catalogue is
// filled in, is for package house of the provider's module.

// repository returns a folder with what all clouds share, and two clouds.
func repository(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	for path, content := range map[string]string{
		"internal/rules/testdata/cases.md":              "| case |\n| good server | alpha |\n| good server | zeta |\n| other | alpha |\n",
		"internal/clouds/testdata/attribute_names.json": "{\n  \"alpha_instance\": [\"id\"]\n}\n",
		"internal/clouds/alpha/alpha.go":                "package alpha\n\nvar Provider = record.Provider{}\n",
		"internal/clouds/zeta/zeta.go":                  "package zeta\n\nvar Provider = record.Provider{}\n",
		"internal/clouds/record/record.go":              "package record\n\ntype Provider struct{}\n",
		"internal/cloudstub/alpha.go":                   "package cloudstub\n",
		"internal/cloudstub/zeta.go":                    "package cloudstub\n",
		"internal/cloudstub/schemas/alpha.json":         "{}\n",
		"internal/cloudstub/schemas/zeta.json":          "{}\n",
	} {
		file := filepath.Join(root, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func read(t *testing.T, root, path string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(path)))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestRunWritesSkeleton(t *testing.T) {
	root := repository(t)
	var out bytes.Buffer
	if err := run(root, "newcloud2", &out); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{
		"internal/clouds/newcloud2/newcloud2.go", "internal/cloudstub/newcloud2.go",
		"internal/clouds/index_clouds.go", "internal/cloudstub/index_clouds.go",
	} {
		source := read(t, root, path)
		formatted, err := format.Source([]byte(source))
		if err != nil {
			t.Fatalf("%s is not Go: %v\n%s", path, err, source)
		}
		if string(formatted) != source {
			t.Errorf("%s is not formatted:\n%s\nwant:\n%s", path, source, formatted)
		}
	}
	if got, want := read(t, root, casesFile), "| good server | zeta |\n| good server | newcloud2 | server |"; !strings.Contains(got, want) {
		t.Errorf("the decision table has no row of the cloud below the others:\n%s", got)
	}
	if got, want := read(t, root, namesFile), "[\"id\"],\n  \"newcloud2_instance\": ["; !strings.Contains(got, want) {
		t.Errorf("the type has no attribute names:\n%s", got)
	}
	index := read(t, root, "internal/clouds/index_clouds.go")
	var imports []string
	for line := range strings.Lines(index) {
		if strings.HasPrefix(line, "\t\"") {
			imports = append(imports, line)
		}
	}
	if !slices.IsSorted(imports) || !strings.Contains(index, "\talpha.Provider,\n\tnewcloud2.Provider,\n\tzeta.Provider,\n") {
		t.Errorf("the index of the clouds is\n%s", index)
	}
	for _, path := range []string{"internal/catalog/data/newcloud2.yaml", "internal/catalog/data/sources.yaml: "} {
		if !strings.Contains(out.String(), path) {
			t.Errorf("what is printed does not name %s:\n%s", path, out.String())
		}
	}

	err := run(root, "newcloud2", &out)
	if err == nil || !strings.Contains(err.Error(), "newcloud2.go exists already") {
		t.Errorf("a second run: got error %v", err)
	}
}

func TestRunRefusesName(t *testing.T) {
	for _, name := range []string{"", "New", "new_cloud", "2cloud", "../etc"} {
		root := repository(t)
		before := read(t, root, casesFile)
		err := run(root, name, &bytes.Buffer{})
		if err == nil || !strings.Contains(err.Error(), "is not a cloud's name") {
			t.Errorf("%q: got error %v", name, err)
		}
		if read(t, root, casesFile) != before {
			t.Errorf("%q: the decision table has changed", name)
		}
	}
}

func TestIndexNeedsStubs(t *testing.T) {
	root := repository(t)
	if err := os.Remove(filepath.Join(root, "internal", "cloudstub", "zeta.go")); err != nil {
		t.Fatal(err)
	}
	err := writeIndexes(root)
	if err == nil || !strings.Contains(err.Error(), "the cloud zeta does not have a stub") || !strings.Contains(err.Error(), "zeta.go") {
		t.Errorf("got error %v", err)
	}
}
