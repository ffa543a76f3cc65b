// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/rivo/uniseg"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// TestTypesFitTheTerminal: the list has every type with its attributes, in lines
// of 80 columns, and its kinds are in the reader's language.
func TestTypesFitTheTerminal(t *testing.T) {
	english := regexp.MustCompile(`(?m)^  类别 +[a-z]`)
	for _, language := range []text.Language{text.English, text.Chinese} {
		var b strings.Builder
		if err := report.WriteTypes(&b, language, 80); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(b.String()) {
			if width := uniseg.StringWidth(strings.TrimSuffix(line, "\n")); width > 80 {
				t.Errorf("a line has %d columns: %s", width, line)
			}
		}
		words := strings.Fields(b.String())
		listed := map[string]bool{}
		for _, word := range words {
			listed[word] = true
		}
		for _, entry := range clouds.Types() {
			for _, name := range append(append([]string{entry.Name}, entry.Aliases...), entry.Attributes...) {
				if !listed[name] {
					t.Errorf("%s of %s is not in the list", name, entry.Name)
				}
			}
		}
		if found := english.FindString(b.String()); found != "" {
			t.Errorf("a kind is in English: %q", found)
		}
	}
}
