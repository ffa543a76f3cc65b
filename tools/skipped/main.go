// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Command skipped fails when a test was skipped with every CLI: what it promises
// was seen with none. It reads what go test -json wrote, one file for each CLI.
//
//	skipped FILE...
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// event is a line of go test -json.
type event struct {
	Action, Package, Test string
}

// cliName is how subtests of a CLI are called, within the name of a test.
var cliName = regexp.MustCompile(`/(terraform|tofu)-[^/]+`)

func run(files []string, w io.Writer) error {
	passed, skipped := map[string]bool{}, map[string]bool{}
	for _, file := range files {
		err := read(file, func(e event) {
			name := e.Package + " " + cliName.ReplaceAllString(e.Test, "")
			switch e.Action {
			case "pass":
				// The test above those of the CLIs passes after them, whatever they did.
				passed[name] = passed[name] || cliName.MatchString(e.Test) || !skipped[name]
			case "skip":
				skipped[name] = true
			}
		})
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	var unseen []string
	for name := range skipped {
		if !passed[name] {
			unseen = append(unseen, name)
		}
	}
	if len(unseen) > 0 {
		slices.Sort(unseen)
		return errors.New("skipped with every CLI, so that nothing shows what they promise:\n  " + strings.Join(unseen, "\n  "))
	}
	_, err := fmt.Fprintln(w, "Each skipped test has run with another CLI.")
	return err
}

func read(file string, each func(event)) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var e event
		if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
			return err
		}
		if e.Test != "" {
			each(e)
		}
	}
	return lines.Err()
}
