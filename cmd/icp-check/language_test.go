// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"path/filepath"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text/texttest"
)

// TestNoEnglishInChinese runs the goldens and the lists of rules.
func TestNoEnglishInChinese(t *testing.T) {
	var titles []string
	for _, s := range catalog.Default().Sources() {
		titles = append(titles, s.Title.ZH)
	}
	files, err := filepath.Glob(filepath.Join(goldens, "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatal("there are no goldens", err)
	}
	commands := [][]string{{"rules"}}
	for _, r := range rules.All() {
		commands = append(commands, []string{"explain", string(r.Name)})
	}
	for _, file := range files {
		commands = append(commands, []string{file})
	}
	for _, args := range commands {
		got := run{}.with(t, append(args, "--language", "zh")...)
		if got.stdout == "" {
			t.Errorf("%v says nothing: %s", args, got.stderr)
		}
		if found := texttest.English(got.stdout, titles...); found != "" {
			t.Errorf("%v has an English sentence: %s", args, found)
		}
		if wrong := texttest.Spacing(got.stdout); wrong != "" {
			t.Errorf("%v: the spaces are wrong: %s", args, wrong)
		}
	}
}
