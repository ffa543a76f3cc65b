// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"io/fs"
	"slices"
	"strings"
)

// Owns reports whether the module at a path of call names is for the
// configuration to change: the root module, or one in a folder below it that is
// called once. A change of any other reaches further than this configuration,
// or is lost when modules are installed again.
func (t *Tree) Owns(calls []string) bool {
	m := t.Module(nil)
	for i, name := range calls {
		if m == nil || m.Calls[name] == nil {
			return false
		}
		call := m.Calls[name]
		if !isLocal(call.Source) || call.Count != nil || call.ForEach != nil {
			return false
		}
		m = t.Module(calls[:i+1])
	}
	if m == nil || !fs.ValidPath(m.folder) || slices.Contains(strings.Split(m.folder, "/"), ".terraform") {
		return false
	}
	if len(t.modules) >= maxModules {
		return false // there may be more calls than were read
	}
	uses := 0
	for _, other := range t.modules {
		if other.folder == m.folder {
			uses++
		}
	}
	return uses == 1
}

// isLocal reports whether a module's source is a folder beside the calling
// module.
func isLocal(source string) bool {
	return strings.HasPrefix(source, "./") || strings.HasPrefix(source, "../")
}

// Text returns the content of a file in which the block, or what overrides a
// part of it, is written. It is nil for files in JSON syntax.
func (b *Block) Text(file string) []byte { return b.texts[file] }
