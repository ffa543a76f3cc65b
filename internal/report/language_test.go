// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report_test

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/text/texttest"
)

// sourceTitles are the titles of pages that exist in one language only.
func sourceTitles() []string {
	var titles []string
	for _, s := range catalog.Default().Sources() {
		titles = append(titles, s.Title.ZH)
	}
	return titles
}

// TestNoEnglishInChineseReports reads the golden files, which every format has.
// Wrapped ones have no other words.
func TestNoEnglishInChineseReports(t *testing.T) {
	for _, format := range report.FormatNames() {
		files, err := filepath.Glob(filepath.Join("testdata", format+".zh.[a-z]*"))
		if err != nil || len(files) == 0 {
			t.Fatalf("there is no golden file of %s: add a test that calls bothLanguages", format)
		}
		for _, file := range files {
			content, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range textsIn(t, file, content) {
				if found := texttest.English(s, sourceTitles()...); found != "" {
					t.Errorf("%s has an English sentence: %s", file, found)
				}
				if wrong := texttest.Spacing(s); wrong != "" {
					t.Errorf("%s: the spaces are wrong: %s", file, wrong)
				}
			}
		}
	}
}

// textsIn returns the texts in a report: of JSON the strings, of XML the
// attributes and the text.
func textsIn(t *testing.T, file string, content []byte) []string {
	t.Helper()
	switch filepath.Ext(file) {
	case ".json", ".sarif":
		var v any
		if err := json.Unmarshal(content, &v); err != nil {
			t.Fatal(err)
		}
		return stringsIn(v)
	case ".xml":
		return textsInXML(t, content)
	}
	return []string{string(content)}
}

func stringsIn(v any) []string {
	var all []string
	switch v := v.(type) {
	case string:
		all = append(all, v)
	case []any:
		for _, inner := range v {
			all = append(all, stringsIn(inner)...)
		}
	case map[string]any:
		for _, inner := range v {
			all = append(all, stringsIn(inner)...)
		}
	}
	return all
}

func textsInXML(t *testing.T, content []byte) []string {
	t.Helper()
	var all []string
	decoder := xml.NewDecoder(strings.NewReader(string(content)))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			for _, a := range token.Attr {
				all = append(all, a.Value)
			}
		case xml.CharData:
			all = append(all, string(token))
		}
	}
}

// TestBothLanguagesTellTheSame compares what the findings of the sample say.
func TestBothLanguagesTellTheSame(t *testing.T) {
	for _, r := range sample(t).Results {
		told := map[text.Language][]string{}
		for _, language := range text.Languages {
			m := r.Finding.Message(language)
			said := strings.Join([]string{m.Summary, m.Found, m.Fix, m.Why, m.Page}, "\n")
			for _, title := range sourceTitles() {
				said = strings.ReplaceAll(said, title, "")
			}
			told[language] = texttest.Values(said)
		}
		if en, zh := told[text.English], told[text.Chinese]; !slices.Equal(en, zh) {
			t.Errorf("%s of %s tells %q in English and %q in Chinese", r.Finding.Rule, r.Name(), en, zh)
		}
	}
}
