// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Command headers checks that each Go file begins with the licence header, and
// writes it where it is missing.
//
//	headers [-fix] DIR
//
// It is our own because the usual tool for this, by HashiCorp, brings about a hundred
// modules (a GitHub client among them) for two lines of comment.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

const header = `// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

`

func main() {
	fix := flag.Bool("fix", false, "write missing headers")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: headers [-fix] DIR")
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *fix); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run visits the Go files below dir. It returns an error that names each file
// without the header, unless fix is set: then it writes the header.
func run(dir string, fix bool) error {
	var missing error
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if path != dir && skipped(entry.Name()) {
				return filepath.SkipDir
			}
			return nil
		}
		if filepath.Ext(path) != ".go" {
			return nil
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if bytes.HasPrefix(source, []byte(header)) {
			return nil
		}
		if fix {
			return os.WriteFile(path, append([]byte(header), source...), 0o644)
		}
		missing = errors.Join(missing, fmt.Errorf("%s: no licence header; run `make generate`", path))
		return nil
	})
	return errors.Join(err, missing)
}

// skipped tells whether a folder holds nothing of ours: hidden folders (.git,
// .tools, .terraform) and what make builds. It holds for folders of that name
// at any depth, as the go command skips hidden folders too.
func skipped(name string) bool {
	return name[0] == '.' || name == "build" || name == "dist"
}
