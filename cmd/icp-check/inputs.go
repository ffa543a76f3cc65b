// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bufio"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/hashicorp/go-hclog"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// stdinName is what reports call the plan on stdin.
const stdinName = "stdin"

// zipStart is how a binary plan begins.
const zipStart = "PK\x03\x04"

// loader opens plans and reads the source beside them.
type loader struct {
	stdin io.Reader
	// source is the folder of every plan's source, empty for each plan's own.
	source string
	cli    string
	getenv func(string) string
	log    hclog.Logger

	// trees are the sources by folder.
	trees map[string]*tfconfig.Tree
	// folders are the source's folder of each plan, files its file when that
	// can be read again; by the plan's name.
	folders, files map[string]string
	opened         []io.Closer
}

// load opens plans in order. A name may be "-", for stdin. [loader.close]
// closes them.
func (l *loader) load(names []string) ([]topology.PlanInput, error) {
	l.trees, l.folders, l.files = map[string]*tfconfig.Tree{}, map[string]string{}, map[string]string{}
	inputs := make([]topology.PlanInput, 0, len(names))
	for _, name := range names {
		label := stdinName
		if name != "-" {
			label = filepath.ToSlash(filepath.Clean(name))
		}
		if _, twice := l.folders[label]; twice {
			return nil, text.Prefixed(label, messages.Error("plan.twice", nil))
		}
		l.folders[label] = rootOf(l.folder(name))
		input := topology.PlanInput{Name: label}
		if err := l.open(name, &input); err != nil {
			return nil, text.Prefixed(label, err)
		}
		l.log.Debug("plan is opened", "plan", label, "source", input.Source != nil)
		inputs = append(inputs, input)
	}
	return inputs, nil
}

// close closes what was opened.
func (l *loader) close() {
	for _, opened := range l.opened {
		_ = opened.Close()
	}
}

// folder returns where a plan's source is looked for. For stdin that is the
// working directory.
func (l *loader) folder(name string) string {
	switch {
	case l.source != "":
		return l.source
	case name == "-":
		return "."
	}
	return filepath.Dir(name)
}

func (l *loader) open(name string, input *topology.PlanInput) error {
	if name == "-" {
		input.JSON = l.stdin
		return l.beside(name, input)
	}
	file, err := os.Open(name)
	if err != nil {
		return reason(err)
	}
	l.opened = append(l.opened, file)
	info, err := file.Stat()
	if err != nil {
		return reason(err)
	}
	if info.IsDir() {
		return messages.Error("plan.folder", nil)
	}
	buffered := bufio.NewReader(file)
	// What cannot be opened again, such as a named pipe, cannot be shown.
	if info.Mode().IsRegular() {
		if start, _ := buffered.Peek(len(zipStart)); string(start) == zipStart {
			return l.openBinary(name, input)
		}
		l.files[input.Name] = name
	}
	input.JSON = buffered
	return l.beside(name, input)
}

// beside reads the source of a plan's folder.
func (l *loader) beside(name string, input *topology.PlanInput) (err error) {
	folder := l.folder(name)
	if l.source == "" && !hasConfiguration(folder) {
		return nil
	}
	input.Source, err = l.tree(folder)
	return err
}

// openBinary opens a plan as plan -out writes it, with the source in it.
func (l *loader) openBinary(name string, input *topology.PlanInput) error {
	tree, err := tfconfig.ReadBinaryPlan(name, check.RuleNames)
	if err != nil {
		return reason(err)
	}
	dir := filepath.Dir(name)
	if l.source == "" {
		rooted(tree, rootOf(dir))
	} else {
		if tree, err = l.tree(l.source); err != nil {
			return err
		}
		if !hasConfiguration(dir) {
			dir = l.source
		}
	}
	shown, err := l.show(name, dir)
	if err != nil {
		return err
	}
	l.opened = append(l.opened, shown)
	input.JSON, input.Source = shown, tree
	return nil
}

// explain says which plan could not be read, and more about it where it can: only
// the whole file tells an encrypted plan from other JSON.
func (l *loader) explain(err error) error {
	unread, ok := errors.AsType[*topology.PlanError](err)
	if !ok {
		return err
	}
	if file := l.files[unread.Name]; file != "" {
		if _, asBinary := tfconfig.ReadBinaryPlan(file, check.RuleNames); errors.Is(asBinary, tfconfig.ErrEncrypted) {
			return text.Prefixed(unread.Name, reason(asBinary))
		}
	}
	return text.Prefixed(unread.Name, unread.Err)
}

// tree reads the source in a folder, once.
func (l *loader) tree(folder string) (*tfconfig.Tree, error) {
	if tree := l.trees[folder]; tree != nil {
		return tree, nil
	}
	tree, err := tfconfig.ReadDir(folder, check.RuleNames)
	if err != nil {
		return nil, &sourceError{folder, reason(err)}
	}
	l.log.Trace("source is read", "folder", folder, "problems", len(tree.Problems))
	rooted(tree, rootOf(folder))
	l.trees[folder] = tree
	return tree, nil
}

// place makes the files of results, which are relative to the source of their
// plan, relative to the working directory.
func (l *loader) place(results []check.Result) {
	for i := range results {
		r := &results[i]
		folder := l.folders[r.Plan]
		r.Position.File = under(folder, r.Position.File)
		for j := range r.Fix {
			r.Fix[j].File = under(folder, r.Fix[j].File)
		}
	}
}

// rooted does the same for the problems and the suppressions of a source.
func rooted(tree *tfconfig.Tree, folder string) {
	tree.NameFiles(func(file string) string { return under(folder, file) })
}

// hasConfiguration reports whether a folder has files of a module.
func hasConfiguration(folder string) bool {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return false
	}
	for _, entry := range entries {
		for _, pattern := range []string{"*.tf", "*.tf.json", "*.tofu", "*.tofu.json"} {
			if match, _ := filepath.Match(pattern, entry.Name()); match && !entry.IsDir() {
				return true
			}
		}
	}
	return false
}

// sourceError is a folder whose source cannot be read.
type sourceError struct {
	folder string
	err    error
}

func (e *sourceError) Error() string { return e.In(text.English) }

func (e *sourceError) Unwrap() error { return e.err }

// In returns the error in a language.
func (e *sourceError) In(language text.Language) string {
	return text.In(language, text.Prefixed(messages.Render(language, "plan.source", one{e.folder}), e.err))
}
