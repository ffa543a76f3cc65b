// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// What is read of a tree is bounded: it comes from a pull request.
const (
	maxFileBytes = 8 << 20
	maxTreeBytes = 256 << 20
	maxModules   = 5000
	maxCallDepth = 32
)

// ErrNoFiles says that a folder has no files of a module.
var ErrNoFiles = errors.New("there are no .tf files")

// errTooLarge says that a file is over a bound.
var errTooLarge = errors.New("it is too large")

// ReadDir reads the root module in a folder, and modules beside it.
func ReadDir(dir string, rules RuleNames) (*Tree, error) {
	absolute, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	volume := filepath.VolumeName(absolute) + string(filepath.Separator)
	root, err := filepath.Rel(volume, absolute)
	if err != nil {
		return nil, err
	}
	return Read(os.DirFS(volume), filepath.ToSlash(root), rules)
}

// Read reads the root module in a folder of a file system, and the modules it
// calls: those with a relative source from there, others from where
// .terraform/modules/modules.json says they are installed. Where a file exists
// for OpenTofu only beside one of the same name, OpenTofu's is read.
//
// It is an error when the folder has no configuration. Files that do not parse
// and modules that are missing are problems of the tree.
func Read(fsys fs.FS, root string, rules RuleNames) (*Tree, error) {
	root = path.Clean(root)
	installed := installedModules(fsys, root)
	list := func(dir string) ([]file, error) { return readFolder(fsys, root, dir) }
	locate := func(key, parent, source string) (string, bool) {
		if isLocal(source) {
			return path.Join(parent, source), true
		}
		dir, ok := installed[key]
		return dir, ok
	}
	return readTree(list, locate, rules)
}

// moduleRecord is an entry of modules.json, in a folder or in a plan.
type moduleRecord struct {
	Key, Source, Dir string
}

// installedModules returns the folders of the installed modules, relative to
// the root module. A manifest that cannot be read is as none: the modules are
// reported as missing.
func installedModules(fsys fs.FS, root string) map[string]string {
	content, err := readFile(fsys, path.Join(root, ".terraform/modules/modules.json"))
	if err != nil {
		return nil
	}
	var manifest struct{ Modules []moduleRecord }
	if json.Unmarshal(content, &manifest) != nil {
		return nil
	}
	dirs := make(map[string]string, len(manifest.Modules))
	for _, record := range manifest.Modules {
		dirs[record.Key] = path.Clean(filepath.ToSlash(record.Dir))
	}
	return dirs
}

// file is a configuration file. Its name is relative to the root module.
type file struct {
	name string
	read func() ([]byte, error)
}

// isJSON reports whether the file has the JSON syntax.
func (f file) isJSON() bool { return strings.HasSuffix(f.name, ".json") }

// isOverride reports whether the file is merged over the others.
func (f file) isOverride() bool {
	name, _ := configurationName(filepath.Base(f.name))
	return name == "override" || strings.HasSuffix(name, "_override")
}

// configurationName returns the name of a configuration file without what
// makes it one, and whether it is one.
func configurationName(name string) (string, bool) {
	if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "#") {
		return "", false
	}
	name, _ = strings.CutSuffix(name, ".json")
	if base, ok := strings.CutSuffix(name, ".tf"); ok {
		return base, true
	}
	return strings.CutSuffix(name, ".tofu")
}

// configurationFiles keeps the names that are configuration, overrides last,
// and of a .tf and a .tofu file of one name the latter.
func configurationFiles(names []string) []string {
	names = slices.DeleteFunc(slices.Clone(names), func(name string) bool {
		if _, ok := configurationName(name); !ok {
			return true
		}
		base, isJSON := strings.CutSuffix(name, ".json")
		twin, isTerraform := strings.CutSuffix(base, ".tf")
		if twin += ".tofu"; isJSON {
			twin += ".json"
		}
		return isTerraform && slices.Contains(names, twin)
	})
	slices.SortFunc(names, overridesLast)
	return names
}

// overridesLast orders the names of files as they are merged.
func overridesLast(a, b string) int {
	aOver, bOver := file{name: a}.isOverride(), file{name: b}.isOverride()
	if aOver != bOver {
		if aOver {
			return 1
		}
		return -1
	}
	return cmp.Compare(a, b)
}

func readFolder(fsys fs.FS, root, dir string) ([]file, error) {
	folder := path.Join(root, dir)
	if !fs.ValidPath(folder) {
		return nil, fmt.Errorf("%s is outside of what can be read", dir)
	}
	entries, err := fs.ReadDir(fsys, folder)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, entry := range entries {
		if !entry.IsDir() {
			names = append(names, entry.Name())
		}
	}
	var files []file
	for _, name := range configurationFiles(names) {
		files = append(files, file{
			name: path.Join(dir, name),
			read: func() ([]byte, error) { return readFile(fsys, path.Join(folder, name)) },
		})
	}
	return files, nil
}

func readFile(fsys fs.FS, name string) ([]byte, error) {
	opened, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = opened.Close() }()
	return readBounded(opened, maxFileBytes)
}

// readBounded reads all of r, which may not be longer than limit.
func readBounded(r io.Reader, limit int64) ([]byte, error) {
	content, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err == nil && int64(len(content)) > limit {
		return nil, errTooLarge
	}
	return content, err
}

// treeReader reads modules, each folder once.
type treeReader struct {
	tree  *Tree
	rules RuleNames
	// list returns the files of a folder.
	list func(dir string) ([]file, error)
	// locate returns the folder of a called module, by its key as in
	// modules.json, the calling module's folder and its source.
	locate  func(key, parent, source string) (string, bool)
	folders map[string]*Module
	bytes   int
	full    bool
}

func readTree(list func(string) ([]file, error), locate func(key, parent, source string) (string, bool), rules RuleNames) (*Tree, error) {
	r := treeReader{
		tree: &Tree{modules: map[string]*Module{}}, list: list, locate: locate,
		folders: map[string]*Module{}, rules: rules,
	}
	root, err := r.folder(".")
	if err != nil {
		return nil, err
	}
	r.add(nil, root)
	r.tree.Problems = sortedProblems(r.tree.Problems)
	return r.tree, nil
}

// add puts a module and those it calls into the tree.
func (r *treeReader) add(calls []string, m *Module) {
	r.tree.modules[moduleKey(calls)] = m
	for _, name := range sortedKeys(m.Calls) {
		call := m.Calls[name]
		if len(calls) == maxCallDepth || len(r.tree.modules) >= maxModules {
			if !r.full {
				r.full = true
				r.problem(call.Position, "too_many_modules", "")
			}
			return
		}
		inner := append(slices.Clone(calls), name)
		dir, ok := r.locate(moduleKey(inner), m.dir, call.Source)
		if !ok {
			r.missing(call, name)
			continue
		}
		module, err := r.folder(dir)
		if err != nil {
			r.missing(call, name)
			continue
		}
		r.add(inner, module)
	}
}

func (r *treeReader) missing(call *Call, name string) {
	r.problem(call.Position, "no_module", name)
}

func (r *treeReader) problem(at Position, key, name string) {
	r.tree.Problems = append(r.tree.Problems, *newProblem(at, key, name, ""))
}

// folder reads the module in a folder.
func (r *treeReader) folder(dir string) (*Module, error) {
	if m := r.folders[dir]; m != nil {
		return m, nil
	}
	files, err := r.list(dir)
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, ErrNoFiles
	}
	m := newModule(dir)
	m.folder = path.Dir(files[0].name)
	r.folders[dir] = m
	for _, f := range files {
		content, err := []byte(nil), errTooLarge
		if r.bytes <= maxTreeBytes {
			content, err = f.read()
			r.bytes += len(content)
		}
		switch {
		case errors.Is(err, errTooLarge):
			r.problem(Position{File: f.name}, "too_large", "")
		case err != nil:
			r.problem(Position{File: f.name}, "unreadable", "")
		default:
			r.parse(m, f, content)
		}
	}
	return m, nil
}
