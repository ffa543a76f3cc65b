// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"
)

// Where a plan keeps the configuration it was made from.
const (
	planManifest     = "tfconfig/modules.json"
	planModulePrefix = "tfconfig/m-"
)

// maxPlanFiles bounds the entries of a plan: it is more than [maxModules]
// modules of some files each.
const maxPlanFiles = 50_000

// ErrEncrypted says that a plan is encrypted, as OpenTofu can do.
var ErrEncrypted = errors.New("the plan is encrypted: only OpenTofu with the configuration's encryption settings can read it; give the JSON that tofu show -json writes, and the source folder")

// ErrNotPlan says that a file is not a plan as -out writes it.
var ErrNotPlan = errors.New("this is not a plan file: terraform plan -out=FILE and tofu plan -out=FILE write one")

// ReadBinaryPlan reads the configuration in a plan that terraform or tofu wrote
// with -out. It holds all modules, also those that are not on this machine.
// It fails with [ErrEncrypted], with [ErrNotPlan], or as opening a file does.
func ReadBinaryPlan(name string, rules RuleNames) (*Tree, error) {
	opened, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = opened.Close() }()
	info, err := opened.Stat()
	if err != nil {
		return nil, err
	}
	archive, err := zip.NewReader(opened, info.Size())
	if err != nil {
		head, _ := io.ReadAll(io.NewSectionReader(opened, 0, 4096))
		if bytes.HasPrefix(bytes.TrimSpace(head), []byte("{")) && isEncrypted(opened) {
			return nil, ErrEncrypted
		}
		return nil, ErrNotPlan
	}
	return readPlan(archive, rules)
}

// isEncrypted reports whether a file is the JSON in which OpenTofu wraps what
// it encrypts.
func isEncrypted(r io.ReaderAt) bool {
	decoder := json.NewDecoder(io.NewSectionReader(r, 0, maxFileBytes))
	if _, err := decoder.Token(); err != nil {
		return false
	}
	// The data comes after the small members and may be long: the token before
	// it is enough.
	for decoder.More() {
		key, err := decoder.Token()
		if err != nil {
			return false
		}
		if key == "encrypted_data" || key == "encryption_version" {
			return true
		}
		var skipped json.RawMessage
		if decoder.Decode(&skipped) != nil {
			return false
		}
	}
	return false
}

func readPlan(archive *zip.Reader, rules RuleNames) (*Tree, error) {
	if len(archive.File) > maxPlanFiles {
		return nil, fmt.Errorf("the plan has %d files: %w", len(archive.File), errTooLarge)
	}
	entries := map[string][]*zip.File{}
	var records []moduleRecord
	found := false
	for _, entry := range archive.File {
		if entry.Name == planManifest {
			content, err := readEntry(entry)
			if err != nil {
				return nil, fmt.Errorf("%s of the plan: %w", planManifest, err)
			}
			if err := json.Unmarshal(content, &records); err != nil {
				return nil, ErrNotPlan
			}
			found = true
		}
		if name, ok := strings.CutPrefix(entry.Name, planModulePrefix); ok {
			if key, _, ok := strings.Cut(name, "/"); ok {
				entries[key] = append(entries[key], entry)
			}
		}
	}
	if !found {
		return nil, ErrNotPlan
	}
	dirs := map[string]string{}
	for _, record := range records {
		dirs[record.Key] = path.Clean(strings.ReplaceAll(record.Dir, `\`, "/"))
	}
	// A module's place is its key: the root's is empty.
	list := func(place string) ([]file, error) {
		key := place
		if place == "." {
			key = ""
		}
		dir, ok := dirs[key]
		if !ok {
			return nil, errors.New("the plan does not hold the module")
		}
		return planFiles(dir, entries[key]), nil
	}
	locate := func(key, _, _ string) (string, bool) {
		_, ok := dirs[key]
		return key, ok
	}
	return readTree(list, locate, rules)
}

func planFiles(dir string, entries []*zip.File) []file {
	byName := map[string]*zip.File{}
	for _, entry := range entries {
		byName[path.Base(entry.Name)] = entry
	}
	var files []file
	for _, name := range configurationFiles(sortedKeys(byName)) {
		files = append(files, file{
			name: path.Join(dir, name),
			read: func() ([]byte, error) { return readEntry(byName[name]) },
		})
	}
	return files
}

// readEntry reads an entry of a zip file, whatever size it says it has.
func readEntry(entry *zip.File) ([]byte, error) {
	opened, err := entry.Open()
	if err != nil {
		return nil, err
	}
	defer func() { _ = opened.Close() }()
	return readBounded(opened, maxFileBytes)
}
