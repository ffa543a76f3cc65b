// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"os"
	"path"
	"path/filepath"
)

// rootOf returns a folder with slashes, relative to the working directory
// where that is possible, and nothing for the working directory.
func rootOf(folder string) string {
	relative := folder
	if filepath.IsAbs(folder) {
		if here, err := os.Getwd(); err == nil {
			if to, err := filepath.Rel(here, folder); err == nil && filepath.IsLocal(to) {
				relative = to
			}
		}
	}
	if relative = filepath.ToSlash(filepath.Clean(relative)); relative == "." {
		return ""
	}
	return relative
}

// under puts a folder before a file. An unknown file stays unknown.
func under(folder, file string) string {
	if file == "" || folder == "" || path.IsAbs(file) {
		return file
	}
	return path.Join(folder, file)
}

// repositoryRoot leads from the top of the repository to the working
// directory. It is empty outside of a repository.
func repositoryRoot() string {
	here, err := os.Getwd()
	if err != nil {
		return ""
	}
	for top := here; ; top = filepath.Dir(top) {
		if _, err := os.Stat(filepath.Join(top, ".git")); err == nil {
			if relative, err := filepath.Rel(top, here); err == nil && relative != "." {
				return filepath.ToSlash(relative)
			}
			return ""
		}
		if top == filepath.Dir(top) {
			return ""
		}
	}
}
