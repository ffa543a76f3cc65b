// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Command newrule writes the skeleton of a rule: its code, its test and its page,
// and its entries in the texts, the decision table and the changelog.
//
//	newrule -root DIR NAME
//
// NAME is the rule's full name, such as icp_server_term. The word after icp_ says
// what the rule judges. The skeleton compiles; its tests fail until the rule is
// written.
package main

import (
	"bytes"
	"embed"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"text/template"
)

//go:embed templates/*.tmpl
var templateFiles embed.FS

var templates = template.Must(template.ParseFS(templateFiles, "templates/*.tmpl"))

var namePattern = regexp.MustCompile(`^icp(_[a-z][a-z0-9]*)+$`)

// rule is what the templates know of the rule.
type rule struct {
	Name  string // icp_server_term
	File  string // server_term
	Var   string // serverTerm
	Title string // ServerTerm
	Kind  string // Server, one of the subject kinds of package rules
	Needs string // NeedsInstance, one of the needs of package rules
}

// needs are the needs to begin with, by the kind of the subject.
var needs = map[string]string{
	"Server": "NeedsInstance", "Code": "NeedsCode", "Account": "NeedsAccount", "Website": "NeedsWebsite", "Delivery": "NeedsDelivery",
}

func main() {
	root := flag.String("root", ".", "the provider's repository")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: newrule -root DIR NAME")
		os.Exit(2)
	}
	if err := run(*root, flag.Arg(0), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "newrule:", err)
		os.Exit(1)
	}
}

// run writes the skeleton below root and prints the steps that remain. It fails,
// and writes nothing, when the name is malformed, one of the files exists or one
// of those to add to has another form.
func run(root, name string, out io.Writer) error {
	r, err := parse(name)
	if err != nil {
		return err
	}
	written := map[string]string{}
	for _, file := range []struct{ path, template string }{
		{"internal/rules/" + r.File + ".go", "rule.go.tmpl"},
		{"internal/rules/" + r.File + "_test.go", "rule_test.go.tmpl"},
		{"docs/rules/" + r.Name + ".md", "page.md.tmpl"},
	} {
		if _, err := os.Stat(filepath.Join(root, filepath.FromSlash(file.path))); err == nil {
			return fmt.Errorf("%s exists already", file.path)
		}
		if written[file.path], err = render(file.template, r); err != nil {
			return err
		}
	}
	for _, e := range entries {
		text, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(e.path)))
		if err != nil {
			return err
		}
		if written[e.path], err = e.add(string(text), r); err != nil {
			return fmt.Errorf("%s: %w", e.path, err)
		}
	}
	for _, path := range slices.Sorted(maps.Keys(written)) {
		file := filepath.Join(root, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, []byte(written[path]), 0o644); err != nil {
			return err
		}
		fmt.Fprintln(out, "wrote", path)
	}
	return templates.ExecuteTemplate(out, "steps.txt.tmpl", r)
}

func render(name string, r rule) (string, error) {
	var text bytes.Buffer
	err := templates.ExecuteTemplate(&text, name, r)
	return text.String(), err
}

func parse(name string) (rule, error) {
	if !namePattern.MatchString(name) || strings.Count(name, "_") < 2 {
		return rule{}, fmt.Errorf("%q is not a rule name: write icp_, what the rule judges, and what it demands, such as icp_server_term", name)
	}
	r := rule{Name: name, File: strings.TrimPrefix(name, "icp_")}
	words := strings.Split(r.File, "_")
	if last := words[len(words)-1]; last == "test" {
		return rule{}, fmt.Errorf("%q cannot end in _test: Go would take the rule's file for a test", name)
	}
	for _, word := range words {
		r.Title += strings.ToUpper(word[:1]) + word[1:]
	}
	r.Var = strings.ToLower(r.Title[:1]) + r.Title[1:]
	switch words[0] {
	case "server", "code", "account", "delivery":
		r.Kind = strings.ToUpper(words[0][:1]) + words[0][1:]
	default:
		r.Kind = "Website"
	}
	r.Needs = needs[r.Kind]
	return r, nil
}
