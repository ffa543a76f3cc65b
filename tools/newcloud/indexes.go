// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
)

// indexes are the lists of the clouds, by path below the repository's top
// folder, with the template of each.
var indexes = []struct{ path, template string }{
	{"internal/clouds/index_clouds.go", "clouds_index.go.tmpl"},
	{"internal/cloudstub/index_clouds.go", "stubs_index.go.tmpl"},
}

// writeIndexes writes the lists of the clouds that have records. It fails if
// one of them does not have a stub.
func writeIndexes(root string) error {
	clouds, err := cloudsIn(root)
	if err != nil {
		return err
	}
	for _, cloud := range clouds {
		for _, stub := range []string{cloud + ".go", filepath.Join("schemas", cloud+".json")} {
			if _, err := os.Stat(filepath.Join(root, "internal", "cloudstub", stub)); err != nil {
				return fmt.Errorf("the cloud %s does not have a stub for tests: %w", cloud, err)
			}
		}
	}
	for _, index := range indexes {
		path := filepath.Join(root, filepath.FromSlash(index.path))
		if err := os.WriteFile(path, []byte(render(index.template, clouds)), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// cloudsIn returns the names of the folders with a cloud's records, sorted. They
// differ from the other folders in that they declare a cloud.
func cloudsIn(root string) ([]string, error) {
	found, err := filepath.Glob(filepath.Join(root, "internal", "clouds", "*", "*.go"))
	if err != nil {
		return nil, err
	}
	var clouds []string
	for _, path := range found {
		source, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		if bytes.Contains(source, []byte("\nvar Provider = record.Provider{")) {
			clouds = append(clouds, filepath.Base(filepath.Dir(path)))
		}
	}
	if len(clouds) == 0 {
		return nil, fmt.Errorf("%s does not have a folder that declares a cloud", filepath.Join(root, "internal", "clouds"))
	}
	return clouds, nil
}
