// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"embed"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/template"
)

//go:embed templates/*.tmpl
var templateFiles embed.FS

var templates = template.Must(template.ParseFS(templateFiles, "templates/*.tmpl"))

// render fills in a template. It panics if the template is wrong, which is a
// mistake in this program.
func render(name string, data any) string {
	var text strings.Builder
	if err := templates.ExecuteTemplate(&text, name, data); err != nil {
		panic(err)
	}
	return text.String()
}

// cloud is what the templates know of the cloud.
type cloud struct {
	Name   string // tencentcloud
	Title  string // Tencentcloud
	Server string // tencentcloud_instance, the type of the first record
}

// file is a file to write; its path is below the repository's top folder.
type file struct{ path, text string }

// files are the files that a cloud has for itself.
func (c cloud) files() []file {
	return []file{
		{filepath.Join("internal", "clouds", c.Name, c.Name+".go"), render("cloud.go.tmpl", c)},
		{filepath.Join("internal", "catalog", "data", c.Name+".yaml"), render("catalog.yaml.tmpl", c)},
		{filepath.Join("internal", "cloudstub", c.Name+".go"), render("stub.go.tmpl", c)},
		{filepath.Join("internal", "cloudstub", "schemas", c.Name+".json"), render("schema.json.tmpl", c)},
	}
}

// Where all clouds have rows.
var (
	casesFile = filepath.Join("internal", "rules", "testdata", "cases.md")
	namesFile = filepath.Join("internal", "clouds", "testdata", "attribute_names.json")
)

// rows returns the files that all clouds share, with rows for this one.
func (c cloud) rows(root string) ([]file, error) {
	cases, err := os.ReadFile(filepath.Join(root, casesFile))
	if err != nil {
		return nil, err
	}
	names, err := os.ReadFile(filepath.Join(root, namesFile))
	if err != nil {
		return nil, err
	}
	withCase, err := insertAfter(string(cases), "| good server | ", render("case.md.tmpl", c))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", casesFile, err)
	}
	begin, ok := strings.CutSuffix(strings.TrimRight(string(names), "\n"), "\n}")
	if !ok {
		return nil, fmt.Errorf("%s does not end with a line of its own for the last bracket", namesFile)
	}
	return []file{{casesFile, withCase}, {namesFile, begin + ",\n" + render("names.json.tmpl", c) + "}\n"}}, nil
}

// insertAfter puts a row below the last line of the first run of lines with a
// prefix.
func insertAfter(text, prefix, row string) (string, error) {
	lines := strings.SplitAfter(text, "\n")
	for i := range lines {
		if strings.HasPrefix(lines[i], prefix) && (i+1 == len(lines) || !strings.HasPrefix(lines[i+1], prefix)) {
			return strings.Join(lines[:i+1], "") + row + strings.Join(lines[i+1:], ""), nil
		}
	}
	return "", fmt.Errorf("there is not a line that begins with %q", prefix)
}
