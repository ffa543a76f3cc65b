// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package text

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"
	"text/template"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// Languages are all languages, the default one first.
var Languages = []Language{English, Chinese}

// Messages are the texts of one package: a file for each language, en.yaml and
// zh.yaml, with the same keys. A text is a template of text/template over the
// values that a message carries. Messages can be used by several goroutines.
type Messages struct {
	texts     map[Language]map[string]string
	functions func(Language) template.FuncMap
	parsed    sync.Map // of templateKey to *template.Template
}

type templateKey struct {
	language Language
	key      string
}

// Load reads the files of a folder. Nested keys are joined by dots. functions
// returns what the templates of a language may call beside [Functions]; it may
// be nil. Load fails on a file that cannot be read, not on a broken template.
func Load(fsys fs.FS, dir string, functions func(Language) template.FuncMap) (*Messages, error) {
	m := &Messages{texts: map[Language]map[string]string{}, functions: functions}
	for _, language := range Languages {
		name := path.Join(dir, string(language)+".yaml")
		content, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		var nested map[string]any
		if err := yaml.Unmarshal(content, &nested); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		m.texts[language] = map[string]string{}
		if err := flatten(m.texts[language], "", nested); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return m, nil
}

// MustLoad is [Load] for embedded files: it panics where those are broken.
func MustLoad(fsys fs.FS, dir string, functions func(Language) template.FuncMap) *Messages {
	m, err := Load(fsys, dir, functions)
	if err != nil {
		panic(err)
	}
	return m
}

func flatten(into map[string]string, prefix string, nested map[string]any) error {
	for name, v := range nested {
		switch v := v.(type) {
		case map[string]any:
			if err := flatten(into, prefix+name+".", v); err != nil {
				return err
			}
		case string:
			into[prefix+name] = strings.TrimSpace(v)
		default:
			return fmt.Errorf("%s%s is not a text", prefix, name)
		}
	}
	return nil
}

// Has reports whether there is a text with a key.
func (m *Messages) Has(key string) bool {
	_, ok := m.texts[English][key]
	return ok
}

// Message returns what the text with a key says of some values, to be rendered
// when the language is known.
func (m *Messages) Message(key string, values any) Message {
	return Message{messages: m, key: key, values: values}
}

// Error returns a message as an error.
func (m *Messages) Error(key string, values any) error { return &Error{m.Message(key, values)} }

// Render fills in the text with a key, in English for a language that there is
// not. A text that is missing or broken shows as its key.
func (m *Messages) Render(language Language, key string, values any) string {
	if _, ok := m.texts[language]; !ok {
		language = English
	}
	parsed, err := m.Template(language, key)
	if err != nil {
		return "(" + key + ")"
	}
	var b bytes.Buffer
	if err := parsed.Execute(&b, values); err != nil {
		return "(" + key + ")"
	}
	return strings.TrimSpace(b.String())
}

// Template returns the text with a key, parsed when it is first needed: most runs
// need few. It fails on a text that is missing or broken.
func (m *Messages) Template(language Language, key string) (*template.Template, error) {
	at := templateKey{language, key}
	if parsed, ok := m.parsed.Load(at); ok {
		return parsed.(*template.Template), nil //nolint:forcetypeassert // nothing else is stored
	}
	written, ok := m.texts[language][key]
	if !ok {
		return nil, fmt.Errorf("there is no text %s in %s.yaml", key, language)
	}
	t := template.New(key).Option("missingkey=error").Funcs(Functions(language))
	if m.functions != nil {
		t = t.Funcs(m.functions(language))
	}
	parsed, err := t.Parse(written)
	if err != nil {
		return nil, fmt.Errorf("%s.yaml: %w", language, err)
	}
	m.parsed.Store(at, parsed)
	return parsed, nil
}

// Message is something to say: a text and the values to fill in. The zero value
// says nothing.
type Message struct {
	messages *Messages
	key      string
	values   any
}

// IsZero reports whether the message says nothing.
func (m Message) IsZero() bool { return m.messages == nil }

// Key returns the key of the text.
func (m Message) Key() string { return m.key }

// In returns the message in a language.
func (m Message) In(language Language) string {
	if m.messages == nil {
		return ""
	}
	return m.messages.Render(language, m.key, m.values)
}

// Error is an error that can be said in every language.
type Error struct{ Message }

// Error returns the error in English.
func (e *Error) Error() string { return e.In(English) }

// Prefixed puts a place, such as a file and a line, before an error.
func Prefixed(prefix string, err error) error { return &prefixed{prefix, err} }

type prefixed struct {
	prefix string
	err    error
}

func (e *prefixed) Error() string { return e.prefix + ": " + e.err.Error() }

func (e *prefixed) Unwrap() error { return e.err }

// In returns what an error says in a language. An error of a library says the
// same in all.
func In(language Language, err error) string {
	switch err := err.(type) { //nolint:errorlint // each error says its own part
	case nil:
		return ""
	case interface{ In(Language) string }:
		return err.In(language)
	case *prefixed:
		return err.prefix + colon[language] + In(language, err.err)
	}
	return err.Error()
}

var (
	colon = map[Language]string{English: ": ", Chinese: "："}
	stop  = map[Language]string{English: ".", Chinese: "。"}
	or    = map[Language]string{English: " or ", Chinese: " 或 "}
)

// Functions returns what all templates of a language may call: list joins
// names, either joins names of which one is wanted, quote puts a text in
// quotation marks, local and say render a text, message or error that is part
// of another, ended one that ends a sentence.
func Functions(language Language) template.FuncMap {
	separator := map[Language]string{English: ", ", Chinese: "、"}[language]
	quotes := map[Language][2]string{English: {`"`, `"`}, Chinese: {"“", "”"}}[language]
	return template.FuncMap{
		"list": func(names []string) string { return strings.Join(names, separator) },
		"either": func(names []string) string {
			if len(names) < 2 {
				return strings.Join(names, "")
			}
			last := len(names) - 1
			return strings.Join(names[:last], separator) + or[language] + names[last]
		},
		"quote": func(s string) string { return quotes[0] + s + quotes[1] },
		"local": func(t Text) string { return t.In(language) },
		"say":   func(part any) string { return say(language, part) },
		"ended": func(part any) string { return Ended(language, say(language, part)) },
	}
}

// Ended returns a text with a full stop, unless it ends a sentence already.
func Ended(language Language, said string) string {
	if last, _ := utf8.DecodeLastRuneInString(said); strings.ContainsRune(".?。？", last) {
		return said
	}
	return said + stop[language]
}

// say renders what is part of another text.
func say(language Language, part any) string {
	switch part := part.(type) {
	case interface{ In(Language) string }:
		return part.In(language)
	case error:
		return In(language, part)
	}
	return fmt.Sprint(part)
}
