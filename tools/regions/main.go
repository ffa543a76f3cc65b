// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Command regions writes down which regions the clouds' Go SDKs have, for the test
// that holds the catalogue's lists against them.
//
//	regions -root DIR
//
// It reads the source of the newest SDKs, which the go command downloads, and
// builds none of it: the SDKs are not dependencies of anything here. Alibaba
// Cloud's SDKs have no table of regions.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
)

// sdk is a cloud's Go SDK.
type sdk struct {
	cloud, module string
	// tables are the files that name regions, as a pattern within the module.
	tables string
	// regions returns the regions that a file names.
	regions func(*ast.File) []string
}

var sdks = []sdk{
	{"huaweicloud", "github.com/huaweicloud/huaweicloud-sdk-go-v3", "services/*/*/region/region.go", newRegions},
	{"tencentcloud", "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common", "regions/regions.go", constants},
}

// table is what an SDK says.
type table struct {
	Cloud   string   `json:"cloud"`
	Module  string   `json:"module"`
	Version string   `json:"version"`
	Regions []string `json:"regions"`
}

func main() {
	root := flag.String("root", ".", "the provider's repository")
	flag.Parse()
	if err := run(*root); err != nil {
		fmt.Fprintln(os.Stderr, "regions:", err)
		os.Exit(1)
	}
}

func run(root string) error {
	var tables []table
	for _, of := range sdks {
		version, dir, err := download(of.module)
		if err != nil {
			return err
		}
		regions, err := of.read(os.DirFS(dir))
		if err != nil {
			return err
		}
		tables = append(tables, table{of.cloud, of.module, version, regions})
	}
	written, err := json.MarshalIndent(tables, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(root, "internal", "catalog", "testdata", "sdk_regions.json"), append(written, '\n'), 0o644)
}

// download returns the newest version of a module, and the folder of its source.
func download(module string) (version, dir string, err error) {
	away, err := os.MkdirTemp("", "icp-regions-")
	if err != nil {
		return "", "", err
	}
	defer os.RemoveAll(away)
	cmd := exec.Command("go", "mod", "download", "-json", module+"@latest")
	cmd.Dir = away // no module's, so that none comes to require it
	out, err := cmd.Output()
	var got struct{ Version, Dir, Error string }
	if bad := json.Unmarshal(out, &got); bad != nil {
		return "", "", fmt.Errorf("downloading %s: %w", module, errors.Join(err, bad))
	}
	if got.Error != "" {
		err = errors.Join(err, errors.New(got.Error))
	}
	if err != nil {
		return "", "", fmt.Errorf("downloading %s: %w", module, err)
	}
	return got.Version, got.Dir, nil
}

// read returns the regions that the SDK's source names, sorted. None at all means
// that the SDK no longer has them where this command looks.
func (of sdk) read(source fs.FS) ([]string, error) {
	files, err := fs.Glob(source, of.tables)
	if err != nil {
		return nil, err
	}
	found := map[string]bool{}
	for _, name := range files {
		text, err := fs.ReadFile(source, name)
		if err != nil {
			return nil, err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		for _, region := range of.regions(file) {
			found[region] = true
		}
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("%s names no region in %s", of.module, of.tables)
	}
	return slices.Sorted(maps.Keys(found)), nil
}

// newRegions returns the first arguments of region.NewRegion.
func newRegions(file *ast.File) []string {
	var all []string
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) == 0 {
			return true
		}
		if called, ok := call.Fun.(*ast.SelectorExpr); ok && called.Sel.Name == "NewRegion" {
			all = append(all, texts(call.Args[:1])...)
		}
		return true
	})
	return all
}

// constants returns the texts of the constants of a file.
func constants(file *ast.File) []string {
	var all []string
	for _, declaration := range file.Decls {
		group, ok := declaration.(*ast.GenDecl)
		if !ok || group.Tok != token.CONST {
			continue
		}
		for _, spec := range group.Specs {
			if values, ok := spec.(*ast.ValueSpec); ok {
				all = append(all, texts(values.Values)...)
			}
		}
	}
	return all
}

func texts(expressions []ast.Expr) []string {
	var all []string
	for _, e := range expressions {
		if literal, ok := e.(*ast.BasicLit); ok && literal.Kind == token.STRING {
			if text, err := strconv.Unquote(literal.Value); err == nil {
				all = append(all, text)
			}
		}
	}
	return all
}
