// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Command newrule writes the skeleton of a rule: its code, its test and its page.
//
//	newrule -root DIR NAME
//
// NAME is the rule's full name, such as icp_server_term. The word after icp_ says
// what the rule judges. The skeleton's test fails until the rule is written.
package main

import (
	"bytes"
	"embed"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"text/template"
)

//go:embed templates/*.tmpl
var templateFiles embed.FS

var templates = template.Must(template.ParseFS(templateFiles, "templates/*.tmpl"))

var namePattern = regexp.MustCompile(`^icp(_[a-z][a-z0-9]*)+$`)

// rule is what the templates know of the rule.
type rule struct {
	Name   string // icp_server_term
	File   string // server_term
	Var    string // serverTerm
	Title  string // ServerTerm
	Kind   string // Server, one of the subject kinds of package rules
	Server bool
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
// and writes nothing, when the name is malformed or one of the files exists.
func run(root, name string, out io.Writer) error {
	r, err := parse(name)
	if err != nil {
		return err
	}
	files := []struct{ path, template string }{
		{filepath.Join("internal", "rules", r.File+".go"), "rule.go.tmpl"},
		{filepath.Join("internal", "rules", r.File+"_test.go"), "rule_test.go.tmpl"},
		{filepath.Join("docs", "rules", r.Name+".md"), "page.md.tmpl"},
	}
	for _, file := range files {
		if _, err := os.Stat(filepath.Join(root, file.path)); err == nil {
			return fmt.Errorf("%s exists already", file.path)
		}
	}
	for _, file := range files {
		var text bytes.Buffer
		if err := templates.ExecuteTemplate(&text, file.template, r); err != nil {
			return err
		}
		path := filepath.Join(root, file.path)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, text.Bytes(), 0o644); err != nil {
			return err
		}
		fmt.Fprintln(out, "wrote", file.path)
	}
	return templates.ExecuteTemplate(out, "steps.txt.tmpl", r)
}

func parse(name string) (rule, error) {
	if !namePattern.MatchString(name) || strings.Count(name, "_") < 2 {
		return rule{}, fmt.Errorf("%q is no rule name: write icp_, what the rule judges, and what it demands, such as icp_server_term", name)
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
	r.Server = r.Kind == "Server"
	return r, nil
}
