// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Command newcloud writes the skeleton of a cloud: its records, its catalogue
// file, its stub for tests and a row of the decision table.
//
//	newcloud -root DIR NAME
//	newcloud -root DIR -index
//
// NAME is spelled as in the names of the cloud's Terraform types, such as
// tencentcloud. With -index it only writes the lists of the clouds anew, from the
// folders that are there; `make generate` does that.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

var namePattern = regexp.MustCompile(`^[a-z][a-z0-9]*$`)

func main() {
	root := flag.String("root", ".", "the provider's repository")
	index := flag.Bool("index", false, "only write the lists of the clouds")
	flag.Parse()
	if flag.NArg() != 1 && !*index {
		fmt.Fprintln(os.Stderr, "usage: newcloud -root DIR NAME")
		os.Exit(2)
	}
	var err error
	if *index {
		err = writeIndexes(*root)
	} else {
		err = run(*root, flag.Arg(0), os.Stdout)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "newcloud:", err)
		os.Exit(1)
	}
}

// run writes the skeleton below root and prints the steps that remain. It fails,
// and writes nothing, if the name is malformed or one of the files exists.
func run(root, name string, out io.Writer) error {
	if !namePattern.MatchString(name) {
		return fmt.Errorf("%q is not a cloud's name: spell it as its Terraform provider does, in lower-case letters and digits", name)
	}
	c := cloud{Name: name, Title: strings.ToUpper(name[:1]) + name[1:], Server: name + "_instance"}
	files := c.files()
	for _, file := range files {
		if _, err := os.Stat(filepath.Join(root, file.path)); !errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("%s exists already", file.path)
		}
	}
	rows, err := c.rows(root)
	if err != nil {
		return err
	}
	for _, file := range append(files, rows...) {
		path := filepath.Join(root, file.path)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, []byte(file.text), 0o644); err != nil {
			return err
		}
		fmt.Fprintln(out, "wrote", filepath.ToSlash(file.path))
	}
	if err := writeIndexes(root); err != nil {
		return err
	}
	for _, index := range indexes {
		fmt.Fprintln(out, "wrote", index.path)
	}
	_, err = io.WriteString(out, "\n"+render("steps.txt.tmpl", c))
	return err
}
