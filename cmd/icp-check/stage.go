// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// stagedFile is a file that is complete but not in its place yet.
type stagedFile struct {
	target string
	// temporary is beside the target; empty once it has moved. content is
	// what to write to a target that cannot be replaced, such as a device.
	temporary string
	content   []byte
}

// stage writes what a file will hold beside it. Links are followed, and a file
// that exists keeps its mode.
func stage(target string, content []byte) (*stagedFile, error) {
	mode := fs.FileMode(0o644)
	if resolved, err := filepath.EvalSymlinks(target); err == nil {
		target = resolved
	}
	switch info, err := os.Stat(target); {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, messages.Error("output.folder", nil)
	case !info.Mode().IsRegular():
		return &stagedFile{target: target, content: content}, nil
	default:
		mode = info.Mode().Perm()
	}
	temporary, err := os.CreateTemp(filepath.Dir(target), "."+filepath.Base(target)+".*")
	if err != nil {
		return nil, err
	}
	file := &stagedFile{target: target, temporary: temporary.Name()}
	_, err = temporary.Write(content)
	if err = errors.Join(err, temporary.Close()); err == nil {
		err = os.Chmod(file.temporary, mode)
	}
	if err != nil {
		file.drop()
		return nil, err
	}
	return file, nil
}

// commit puts the file in its place.
func (f *stagedFile) commit() error {
	if f.temporary == "" {
		return f.writeThrough()
	}
	if err := os.Rename(f.temporary, f.target); err != nil {
		return err
	}
	f.temporary = ""
	return nil
}

// drop removes what is not in its place.
func (f *stagedFile) drop() {
	if f.temporary != "" {
		_ = os.Remove(f.temporary)
	}
}

func (f *stagedFile) writeThrough() error {
	opened, err := os.OpenFile(f.target, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = opened.Write(f.content)
	return errors.Join(written(err), opened.Close())
}
