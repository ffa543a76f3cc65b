// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

//go:embed stacks/*.tf
var files embed.FS

// The verdicts of a plan.
const (
	passes  = "pass"
	warned  = "warned"
	refused = "refused"
)

// stack is one configuration with what its plan must say.
type stack struct {
	name, title, source string
	verdict             string
	rule                string
}

// readStacks reads the stacks in order. A file begins with two comment lines:
// its title, and "expect:" with the verdict and the rule.
func readStacks() ([]stack, error) {
	names, err := fs.Glob(files, "stacks/*.tf")
	if err != nil {
		return nil, err
	}
	var stacks []stack
	for _, name := range names {
		content, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		title, rest, _ := strings.Cut(string(content), "\n")
		expect, source, ok := strings.Cut(rest, "\n")
		expect, found := strings.CutPrefix(expect, "# expect: ")
		if !ok || !found {
			return nil, fmt.Errorf("%s: the second line does not begin with \"# expect: \"", name)
		}
		s := stack{name: path.Base(name), title: strings.TrimPrefix(title, "# "), source: source}
		s.verdict, s.rule, _ = strings.Cut(expect, " ")
		stacks = append(stacks, s)
	}
	return stacks, nil
}
