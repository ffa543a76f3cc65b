// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfplan

import (
	"bytes"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// unknownTree tells which parts of a value are known only after apply. It is
// nil where nothing is.
type unknownTree struct {
	all     bool
	list    []*unknownTree
	members map[string]*unknownTree
}

// value returns the value of which no part is known but its shape.
func (t *unknownTree) value() tfvalue.Value {
	switch {
	case t == nil:
		return tfvalue.Null()
	case t.all:
		return tfvalue.Unknown()
	case t.list != nil:
		elements := make([]tfvalue.Value, len(t.list))
		for i, element := range t.list {
			elements[i] = element.value()
		}
		return tfvalue.List(elements)
	}
	attributes := make(map[string]tfvalue.Value, len(t.members))
	for name, member := range t.members {
		attributes[name] = member.value()
	}
	return tfvalue.Object(attributes)
}

func (t *unknownTree) element(i int) *unknownTree {
	if t == nil || i >= len(t.list) {
		return nil
	}
	return t.list[i]
}

func (t *unknownTree) member(name string) *unknownTree {
	if t == nil {
		return nil
	}
	return t.members[name]
}

// decodeUnknown reads after_unknown of one attribute.
func decodeUnknown(raw jsontext.Value) (*unknownTree, error) {
	if string(raw) == "true" {
		return &unknownTree{all: true}, nil
	}
	return readUnknown(jsontext.NewDecoder(bytes.NewBuffer(raw)))
}

func readUnknown(dec *jsontext.Decoder) (*unknownTree, error) {
	var tree unknownTree
	switch dec.PeekKind() {
	case 't':
		return &unknownTree{all: true}, dec.SkipValue()
	case '[':
		some := false
		err := readArray(dec, func() error {
			element, err := readUnknown(dec)
			tree.list = append(tree.list, element)
			some = some || element != nil
			return err
		})
		if err != nil || !some {
			return nil, err
		}
		return &tree, nil
	case '{':
		err := readObject(dec, func(name string) error {
			member, err := readUnknown(dec)
			if member != nil {
				if tree.members == nil {
					tree.members = map[string]*unknownTree{}
				}
				tree.members[name] = member
			}
			return err
		})
		if err != nil || tree.members == nil {
			return nil, err
		}
		return &tree, nil
	}
	return nil, dec.SkipValue()
}

// decodeValue reads a value and marks what is unknown in it.
func decodeValue(raw jsontext.Value, unknown *unknownTree) (tfvalue.Value, error) {
	if unknown == nil {
		switch raw.Kind() {
		case '{', '[':
		default:
			return scalar(raw)
		}
	}
	return readValue(jsontext.NewDecoder(bytes.NewBuffer(raw)), unknown)
}

func readValue(dec *jsontext.Decoder, unknown *unknownTree) (tfvalue.Value, error) {
	if unknown != nil && unknown.all {
		return tfvalue.Unknown(), dec.SkipValue()
	}
	switch dec.PeekKind() {
	case '[':
		var elements []tfvalue.Value
		err := readArray(dec, func() error {
			element, err := readValue(dec, unknown.element(len(elements)))
			elements = append(elements, element)
			return err
		})
		if unknown != nil && len(unknown.list) > len(elements) {
			for _, element := range unknown.list[len(elements):] {
				elements = append(elements, element.value())
			}
		}
		return tfvalue.List(elements), err
	case '{':
		attributes := map[string]tfvalue.Value{}
		err := readObject(dec, func(name string) (err error) {
			attributes[name], err = readValue(dec, unknown.member(name))
			return err
		})
		if unknown != nil {
			// What is unknown is left out among the values.
			for name, member := range unknown.members {
				if _, ok := attributes[name]; !ok {
					attributes[name] = member.value()
				}
			}
		}
		return tfvalue.Object(attributes), err
	}
	raw, err := dec.ReadValue()
	if err != nil {
		return tfvalue.Value{}, err
	}
	if unknown != nil && raw.Kind() == 'n' {
		return unknown.value(), nil
	}
	return scalar(raw)
}

// scalar decodes what is neither a list nor an object.
func scalar(raw jsontext.Value) (tfvalue.Value, error) {
	switch raw.Kind() {
	case 't', 'f':
		return tfvalue.Bool(raw.Kind() == 't'), nil
	case '"':
		text, err := jsontext.AppendUnquote(nil, raw)
		return tfvalue.String(string(text)), err
	case '0':
		// A number that is too large for a float becomes infinite, which no
		// rule takes for a count.
		number, err := strconv.ParseFloat(string(raw), 64)
		if err != nil && number == 0 {
			return tfvalue.Value{}, err
		}
		return tfvalue.Number(number), nil
	}
	return tfvalue.Null(), nil
}

func readArray(dec *jsontext.Decoder, element func() error) error {
	if _, err := dec.ReadToken(); err != nil {
		return err
	}
	for dec.PeekKind() != ']' {
		if err := element(); err != nil {
			return err
		}
	}
	_, err := dec.ReadToken()
	return err
}

func readObject(dec *jsontext.Decoder, member func(name string) error) error {
	if _, err := dec.ReadToken(); err != nil {
		return err
	}
	for dec.PeekKind() != '}' {
		name, err := dec.ReadToken()
		if err != nil {
			return err
		}
		if err := member(name.String()); err != nil {
			return err
		}
	}
	_, err := dec.ReadToken()
	return err
}

// wholeNumber reads a whole number in digits.
func wholeNumber(raw []byte) (int, bool) {
	number, err := strconv.Atoi(string(raw))
	return number, err == nil
}
