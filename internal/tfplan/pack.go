// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfplan

import (
	"bytes"
	"encoding/binary"
	"iter"
	"slices"

	"github.com/go-json-experiment/json/jsontext"
)

// Wanted attributes are kept packed: for each its number within the type, the
// length of its JSON and the JSON. A map of values takes several times as
// much, so it is made only of what turns out to matter.

// wholly stands in for the packed unknown attributes of an instance of which
// nothing is known yet. No packed attributes look like it.
const wholly = "\xFF"

type typeKey struct{ mode, name string }

// typeInfo is what the filter says of a type.
type typeInfo struct {
	typeKey
	kept bool
	// attributes are those seen, by their names as they are written; names the
	// wanted ones, by number.
	attributes map[string]*attribute
	names      []string
	// objectsRead tells the attributes of one object from those of the next.
	objectsRead int
}

// attribute is what is known of an attribute of a type. Its number is -1 when
// it is not wanted.
type attribute struct{ number, lastIn int }

func (r *reader) typeInfo(mode, name string) *typeInfo {
	key := typeKey{mode, name}
	info, ok := r.types[key]
	if !ok {
		info = &typeInfo{typeKey: key, kept: r.filter.Type(mode, name), attributes: map[string]*attribute{}}
		r.types[key] = info
	}
	return info
}

// attribute returns an attribute by its name as it is written.
func (r *reader) attribute(info *typeInfo, raw []byte) (*attribute, error) {
	if known, ok := info.attributes[string(raw)]; ok {
		return known, nil
	}
	written := string(raw)
	name, err := r.intern(raw)
	if err != nil {
		return nil, err
	}
	a := &attribute{number: -1}
	if r.filter.Attribute(info.name, name) {
		a.number = len(info.names)
		info.names = append(info.names, name)
	}
	info.attributes[written] = a
	return a, nil
}

// checkValue checks that a value can be decoded. Unlike the decoder of the
// document, those of values refuse keys that come twice.
func (r *reader) checkValue(raw jsontext.Value) (bool, error) {
	if kind := raw.Kind(); kind != '{' && kind != '[' || raw.IsValid() {
		return true, nil
	}
	return false, notPlan("values", found{Address: string(r.address)})
}

// checkUnknown is checkValue for after_unknown, and selects what has something
// unknown: true says so, beside much that is known.
func (r *reader) checkUnknown(raw jsontext.Value) (bool, error) {
	if !bytes.Contains(raw, []byte("true")) {
		return false, nil
	}
	return r.checkValue(raw)
}

// pack reads an object and appends its wanted attributes to the scratch space.
// Check selects values and refuses those that cannot be decoded.
func (r *reader) pack(info *typeInfo, check func(raw jsontext.Value) (bool, error)) error {
	info.objectsRead++
	return r.rawObject(func(raw []byte) error {
		a, err := r.attribute(info, raw)
		if err != nil {
			return err
		}
		if a.lastIn == info.objectsRead {
			return r.twice()
		}
		a.lastIn = info.objectsRead
		if a.number < 0 {
			return r.skip()
		}
		value, err := r.dec.ReadValue()
		if err != nil {
			return err
		}
		if selected, err := check(value); !selected {
			return err
		}
		r.packed = binary.AppendUvarint(r.packed, uint64(a.number))
		r.packed = binary.AppendUvarint(r.packed, uint64(len(value)))
		r.packed = append(r.packed, value...)
		return nil
	})
}

// unpacked iterates over packed attributes: their numbers and their JSON.
func unpacked(packed string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for rest := packed; rest != ""; {
			var number, length int
			number, rest = cutNumber(rest)
			length, rest = cutNumber(rest)
			if !yield(number, rest[:length]) {
				return
			}
			rest = rest[length:]
		}
	}
}

// cutNumber reads the number that binary.AppendUvarint wrote, without a copy
// of the rest as bytes.
func cutNumber(packed string) (number int, rest string) {
	for i := 0; ; i++ {
		number |= int(packed[i]&0x7F) << (7 * i)
		if packed[i] < 0x80 {
			return number, packed[i+1:]
		}
	}
}

// shareActions returns actions, the same slice for the same actions.
func (r *reader) shareActions(actions []string) []string {
	for _, known := range r.actions {
		if slices.Equal(known, actions) {
			return known
		}
	}
	r.actions = append(r.actions, slices.Clip(actions))
	return actions
}

// cache remembers some of the values made of texts, never more than
// cacheSize: memory must not grow with what has passed.
type cache[V any] map[string]V

const cacheSize = 4096

func (c cache[V]) put(key string, value V) {
	if len(c) >= cacheSize {
		clear(c)
	}
	c[key] = value
}

// texts is a cache of strings.
type texts struct{ cache[string] }

// get returns the text as a string.
func (t texts) get(text []byte) string {
	if known, ok := t.cache[string(text)]; ok {
		return known
	}
	known := string(text)
	t.put(known, known)
	return known
}
