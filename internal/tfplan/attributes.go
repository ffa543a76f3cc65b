// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfplan

import (
	"fmt"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Values decodes the wanted attributes, each time anew. Those that are known
// only after apply are unknown. They may hold secrets: see Sensitive.
func (r *Resource) Values() tfvalue.Value {
	if r.unknown == wholly {
		return tfvalue.Unknown()
	}
	unknown := map[int]*unknownTree{}
	for number, raw := range unpacked(r.unknown) {
		unknown[number] = must(decodeUnknown(jsontext.Value(raw)))
	}
	attributes := make(map[string]tfvalue.Value, len(unknown))
	for number, raw := range unpacked(r.values) {
		attributes[r.info.names[number]] = must(decodeValue(jsontext.Value(raw), unknown[number]))
		delete(unknown, number)
	}
	for number, tree := range unknown {
		if tree != nil {
			attributes[r.info.names[number]] = tree.value()
		}
	}
	return tfvalue.Object(attributes)
}

// Before returns the instance as a change of it starts. It reports false where
// the plan does not change it.
func (r *Resource) Before() (*Resource, bool) {
	if r.before == "" {
		return nil, false
	}
	was := *r
	was.values, was.unknown, was.sensitive, was.before = r.before, "", r.marksBefore, ""
	return &was, true
}

// Sensitive returns the names of attributes that the plan marks as sensitive,
// or parts of which it does.
func (r *Resource) Sensitive() []string {
	var names []string
	for number := range unpacked(r.sensitive) {
		names = append(names, r.info.names[number])
	}
	return names
}

// IsNull reports whether an attribute is null, not wanted or not there.
func (r *Resource) IsNull(name string) bool {
	if r.unknown == wholly {
		return false
	}
	for _, packed := range []string{r.values, r.unknown} {
		for number, raw := range unpacked(packed) {
			if r.info.names[number] == name && raw != "null" {
				return false
			}
		}
	}
	return true
}

// KnownTexts calls visit with each text that some attributes have, themselves
// or as elements of lists. It decodes no more than it must.
func (r *Resource) KnownTexts(attributes map[string]bool, visit func(text string)) {
	if r.unknown == wholly {
		return
	}
	for number, raw := range unpacked(r.values) {
		kind := raw[0]
		if kind != '"' && kind != '[' || !attributes[r.info.names[number]] {
			continue
		}
		unknown := r.unknownOf(number)
		if kind == '"' && unknown == nil && strings.IndexByte(raw, '\\') < 0 {
			visit(raw[1 : len(raw)-1])
			continue
		}
		for text := range must(decodeValue(jsontext.Value(raw), unknown)).Texts() {
			visit(text)
		}
	}
}

// unknownOf returns what is unknown of an attribute.
func (r *Resource) unknownOf(number int) *unknownTree {
	for at, raw := range unpacked(r.unknown) {
		if at == number {
			return must(decodeUnknown(jsontext.Value(raw)))
		}
	}
	return nil
}

// Expressions decodes the expressions of the wanted attributes, once: a block
// may have many instances. Nobody may change them.
func (b *Block) Expressions() map[string]Expression {
	if b.decoded != nil {
		return b.decoded
	}
	expressions := map[string]Expression{}
	for number, raw := range unpacked(b.expressions) {
		r := &reader{dec: jsontext.NewDecoder(strings.NewReader(raw)), texts: texts{cache[string]{}}}
		expressions[b.info.names[number]] = must(r.expression())
	}
	b.decoded = expressions
	return expressions
}

// must returns what was decoded of something packed.
func must[T any](decoded T, err error) T {
	if err != nil {
		panic(fmt.Sprintf("what was packed cannot be decoded: %v", err))
	}
	return decoded
}
