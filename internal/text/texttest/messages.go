// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package texttest

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"text/template/parse"

	"go.yaml.in/yaml/v3"

	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// Keys returns the keys of the texts in a folder of messages, sorted, each once.
// It fails on a file that cannot be read.
func Keys(folder fs.FS) ([]string, error) {
	keys := map[string]bool{}
	for _, language := range text.Languages {
		content, err := fs.ReadFile(folder, string(language)+".yaml")
		if err != nil {
			return nil, err
		}
		var nested map[string]any
		if err := yaml.Unmarshal(content, &nested); err != nil {
			return nil, err
		}
		addKeys(keys, "", nested)
	}
	return slices.Sorted(maps.Keys(keys)), nil
}

func addKeys(into map[string]bool, prefix string, nested map[string]any) {
	for name, v := range nested {
		if inner, ok := v.(map[string]any); ok {
			addKeys(into, prefix+name+".", inner)
		} else {
			into[prefix+name] = true
		}
	}
}

// Check returns what is wrong with the messages of a folder: a key that one
// language lacks, a template that cannot be parsed, or values that one language
// tells and another does not.
func Check(folder fs.FS, m *text.Messages) error {
	keys, err := Keys(folder)
	if err != nil {
		return err
	}
	var errs []error
	for _, key := range keys {
		var first []string
		for i, language := range text.Languages {
			parsed, err := m.Template(language, key)
			if err != nil {
				errs = append(errs, err)
				continue
			}
			told := fields(parsed.Root)
			if i == 0 {
				first = told
			} else if !slices.Equal(first, told) {
				errs = append(errs, fmt.Errorf("%s tells %v in %s and %v in %s", key, first, text.Languages[0], told, language))
			}
		}
	}
	return errors.Join(errs...)
}

// fields returns the names of the values that a template tells, sorted, each
// once. What only decides between texts is not told: languages differ there.
func fields(node parse.Node) []string {
	found := map[string]bool{}
	var walk func(parse.Node)
	walk = func(node parse.Node) {
		switch node := node.(type) {
		case *parse.ListNode:
			if node == nil {
				return
			}
			for _, inner := range node.Nodes {
				walk(inner)
			}
		case *parse.ActionNode:
			for _, command := range node.Pipe.Cmds {
				for _, argument := range command.Args {
					walk(argument)
				}
			}
		case *parse.FieldNode:
			found[strings.Join(node.Ident, ".")] = true
		case *parse.PipeNode:
			for _, command := range node.Cmds {
				for _, argument := range command.Args {
					walk(argument)
				}
			}
		case *parse.IfNode:
			walk(node.List)
			walk(node.ElseList)
		case *parse.RangeNode:
			walk(node.Pipe)
			walk(node.List)
			walk(node.ElseList)
		case *parse.WithNode:
			walk(node.Pipe)
			walk(node.List)
			walk(node.ElseList)
		}
	}
	walk(node)
	return slices.Sorted(maps.Keys(found))
}
