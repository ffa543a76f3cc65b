// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfplan

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ParseModule reads the address of a module instance, such as
// `module.web["a.b"].module.node[0]`, outermost call first. The root module's
// address is empty and has no steps.
func ParseModule(address string) ([]Step, error) {
	if address == "" {
		return nil, nil
	}
	var steps []Step
	// Each step ends with a dot before the next, or before a resource.
	for rest := address + "."; rest != ""; {
		if !strings.HasPrefix(rest, modulePrefix) {
			return nil, addressError("parts", found{Address: address})
		}
		text, after, err := moduleStep(rest)
		if err != nil {
			return nil, addressError("step", found{Address: address})
		}
		step := Step{Name: text.name}
		if text.key != "" {
			if step.Key, err = instanceKey(text.key); err != nil {
				return nil, err
			}
		}
		steps, rest = append(steps, step), after
	}
	return steps, nil
}

// ModuleAddress returns what the address of a module instance's resources
// begins with, the dot after the module included. It is empty for the root.
func (r *Resource) ModuleAddress() string {
	return must(modulePart(r.Address))
}

const modulePrefix = "module."

// modulePart returns the module's part of a resource's address, with the dot
// after it.
func modulePart(address string) (string, error) {
	rest := address
	for strings.HasPrefix(rest, modulePrefix) {
		_, after, err := moduleStep(rest)
		if err != nil {
			return "", addressError("step", found{Address: address})
		}
		rest = after
	}
	return address[:len(address)-len(rest)], nil
}

// stepText is a module call as an address writes it. The key is without its
// brackets, and empty when there is none.
type stepText struct{ name, key string }

// errStep says that an address has a module without a name, or with a key that
// does not end.
var errStep = errors.New("malformed module")

func addressError(key string, of found) error { return messages.Error("address."+key, of) }

// moduleStep cuts the first module off an address, with the dot after it.
func moduleStep(address string) (stepText, string, error) {
	rest := address[len(modulePrefix):]
	end := strings.IndexAny(rest, ".[")
	if end <= 0 {
		return stepText{}, "", errStep
	}
	step := stepText{name: rest[:end]}
	rest = rest[end:]
	if rest[0] == '[' {
		if end = keyEnd(rest); end < 0 {
			return stepText{}, "", errStep
		}
		step.key, rest = rest[1:end], rest[end+1:]
	}
	if !strings.HasPrefix(rest, ".") {
		return stepText{}, "", errStep
	}
	return step, rest[1:], nil
}

// keyEnd returns where the bracket closes that text opens, or -1. A key is
// never empty.
func keyEnd(text string) int {
	if !strings.HasPrefix(text, `["`) {
		if end := strings.IndexByte(text, ']'); end > 1 {
			return end
		}
		return -1
	}
	for i := 2; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '"':
			if i+1 < len(text) && text[i+1] == ']' {
				return i + 1
			}
			return -1
		}
	}
	return -1
}

// instanceKey reads the key of an instance: a number of count or a quoted key
// of for_each.
func instanceKey(text string) (any, error) {
	if !strings.HasPrefix(text, `"`) {
		number, err := strconv.Atoi(text)
		if err != nil || number < 0 {
			return nil, addressError("key", found{Key: text})
		}
		return number, nil
	}
	return unquoteKey(text[1 : len(text)-1])
}

// unquoteKey takes the escapes of HCL out of a quoted key. They include those
// of templates: $${ is ${ and %%{ is %{.
func unquoteKey(text string) (string, error) {
	if !strings.ContainsAny(text, `\$%`) {
		return text, nil
	}
	var key strings.Builder
	for len(text) > 0 {
		switch {
		case strings.HasPrefix(text, "$${"), strings.HasPrefix(text, "%%{"):
			key.WriteString(text[1:3])
			text = text[3:]
		case text[0] == '\\':
			size, err := unescape(&key, text)
			if err != nil {
				return "", err
			}
			text = text[size:]
		default:
			key.WriteByte(text[0])
			text = text[1:]
		}
	}
	return key.String(), nil
}

// simpleEscapes are the escapes of one letter.
var simpleEscapes = map[byte]byte{'n': '\n', 'r': '\r', 't': '\t', '"': '"', '\\': '\\'}

// unescape writes the character that text starts with an escape of, and
// returns the escape's length.
func unescape(key *strings.Builder, text string) (int, error) {
	unknown := func() error { return addressError("escape", found{Key: text}) }
	if len(text) < 2 {
		return 0, unknown()
	}
	if character, ok := simpleEscapes[text[1]]; ok {
		key.WriteByte(character)
		return 2, nil
	}
	size := map[byte]int{'u': 6, 'U': 10}[text[1]]
	if size == 0 || len(text) < size {
		return 0, unknown()
	}
	character, err := strconv.ParseUint(text[2:size], 16, 32)
	if err != nil || character > utf8.MaxRune || !utf8.ValidRune(rune(character)) {
		return 0, unknown()
	}
	key.WriteRune(rune(character))
	return size, nil
}
