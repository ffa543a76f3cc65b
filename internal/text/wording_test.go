// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package text_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// wordings are the messages of all packages and the data of the catalogue, by
// language and file.
func wordings(t *testing.T) map[string]map[string][]string {
	t.Helper()
	words := map[string]map[string][]string{"en": {}, "zh": {}}
	for _, root := range []string{"../../internal", "../../cmd"} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			folder := filepath.Base(filepath.Dir(path))
			if err != nil || d.IsDir() || filepath.Ext(path) != ".yaml" || folder != "messages" && folder != "data" {
				return err
			}
			content, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			var document any
			if err := yaml.Unmarshal(content, &document); err != nil {
				return err
			}
			language := strings.TrimSuffix(filepath.Base(path), ".yaml")
			if folder == "data" {
				language = "" // its texts say themselves which they are in
			}
			collect(document, language, path, words)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for language, files := range words {
		if len(files) == 0 {
			t.Fatalf("there are no texts in %s", language)
		}
	}
	return words
}

// collect adds the texts of a document. In a language of its own a text stands
// under the key "en" or "zh".
func collect(v any, language, path string, into map[string]map[string][]string) {
	switch v := v.(type) {
	case map[string]any:
		for key, inner := range v {
			if language == "" && (key == "en" || key == "zh") {
				collect(inner, key, path, into)
				continue
			}
			collect(inner, language, path, into)
		}
	case []any:
		for _, inner := range v {
			collect(inner, language, path, into)
		}
	case string:
		if into[language] != nil {
			into[language][path] = append(into[language][path], v)
		}
	}
}

// faults are what native readers stumble over.
var faults = map[string][]struct {
	why     string
	pattern *regexp.Regexp
}{
	"en": {
		{`say "is not a"`, regexp.MustCompile(`\b(is|are|was|were) no (\w+)`)},
	},
	"zh": {
		{"no space after full-width punctuation", regexp.MustCompile(`[。，；：、？！）] `)},
		{"full-width punctuation beside Chinese", regexp.MustCompile(`\p{Han}[,;:!?]|[,;:!?]\p{Han}`)},
		{"a space between Chinese and Latin", regexp.MustCompile(`\p{Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Han}`)},
	},
}

// action is a template's action with the spaces it trims. What it writes is not
// ours to judge here.
var action = regexp.MustCompile(`(\s*\{\{-|\{\{).*?(-\}\}\s*|\}\})`)

// names are filing numbers, and names of regions such as 华东1.
var names = regexp.MustCompile(`\p{Han}?(ICP[备证]|B2-)\d*号?(-\d+)?|[东南西北中]\d\p{Han}*`)

func TestWording(t *testing.T) {
	for language, files := range wordings(t) {
		for path, texts := range files {
			for _, written := range texts {
				said := names.ReplaceAllString(action.ReplaceAllString(written, "§"), "§")
				for _, fault := range faults[language] {
					if at := fault.pattern.FindString(said); at != "" && !slices.Contains(allowed, at) {
						t.Errorf("%s: %q: %s: %s", path, at, fault.why, written)
					}
				}
			}
		}
	}
}

// allowed are matches that are right.
var allowed = []string{
	"is no longer", "are no longer",
}
