// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/text/texttest"
)

func TestBothLanguagesHaveAllWords(t *testing.T) {
	if err := texttest.Check(os.DirFS("messages"), messages); err != nil {
		t.Error(err)
	}
	for _, key := range messageKeys(t) {
		for _, language := range text.Languages {
			if words(language).tell(key, values{Parts: []string{"part"}}) == "" {
				t.Errorf("%s says nothing in %s", key, language)
			}
		}
	}
}

func messageKeys(t *testing.T) []string {
	t.Helper()
	keys, err := texttest.Keys(os.DirFS("messages"))
	if err != nil {
		t.Fatal(err)
	}
	return keys
}

// keyUsed are the places that name a text: by its key, a field's or a level's
// name, or a subject's kind.
var keyUsed = regexp.MustCompile(`\b(say|tell|count|field|Error)\("([a-z_.]+)"`)

// TestWordsAreUsed holds the files of messages and the code to each other.
func TestWordsAreUsed(t *testing.T) {
	used := map[string]bool{}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range keyUsed.FindAllStringSubmatch(string(source), -1) {
			if !strings.HasSuffix(found[2], ".") {
				used[found[2]], used["label."+found[2]] = true, true
			}
		}
	}
	for _, l := range []level{levelError, levelWarning, levelUndecided, levelSuppressed} {
		used["level."+string(l)] = true
		if colorOf[l] == "" {
			t.Errorf("level %s has no colour", l)
		}
	}
	for _, key := range []string{"replace", "insert", "remove"} {
		used["comment."+key] = true
	}
	for _, r := range rules.All() {
		used["subject."+string(r.Subject)] = true
	}
	for _, t := range clouds.Types() {
		used["kind."+string(t.Kind)] = true
	}
	for _, key := range messageKeys(t) {
		if !used[key] {
			t.Errorf("nothing says %s", key)
		}
	}
	for key := range used {
		if strings.Contains(key, ".") && !strings.HasPrefix(key, "label.") && !messages.Has(key) {
			t.Errorf("there is no text %s", key)
		}
	}
}

func TestEveryFormatIsListed(t *testing.T) {
	names := FormatNames()
	if len(names) != len(formats) || names[0] != string(Text) {
		t.Errorf("the formats are %v", names)
	}
	for name, f := range formats {
		if f.write == nil {
			t.Errorf("%s has no writer", name)
		}
	}
}
