// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"strings"
	"testing"
)

func TestLog(t *testing.T) {
	dir := folder(t, map[string]string{"plan.json": planOf("web", 3), "main.tf": sourceOf("web", 3)})
	quiet := run{dir: dir}.with(t, "plan.json")
	for _, test := range []struct {
		level     string
		says, not []string
	}{
		{"trace", []string{"[TRACE] icp-check: source is read", "[DEBUG] icp-check: plan is opened: plan=plan.json", "[INFO]  icp-check: checked: plans=1 subjects=1"}, nil},
		{"debug", []string{"[DEBUG] icp-check: plan is read: plan=plan.json resources=1", "after="}, []string{"[TRACE]"}},
		{"INFO", []string{"[INFO]"}, []string{"[DEBUG]"}},
		{"error", nil, []string{"icp-check"}},
	} {
		got := run{dir: dir, env: []string{"ICP_CHECK_LOG=" + test.level}}.with(t, "plan.json")
		if got.code != exitClean || got.stdout != quiet.stdout {
			t.Errorf("%s changes the check: %+v", test.level, got)
		}
		contains(t, got.stderr, test.says...)
		for _, not := range test.not {
			if strings.Contains(got.stderr, not) {
				t.Errorf("%s logs %s:\n%s", test.level, not, got.stderr)
			}
		}
	}
	got := run{dir: dir, env: []string{"ICP_CHECK_LOG=loud"}}.with(t, "plan.json")
	if got.code != exitCannotCheck {
		t.Errorf("%+v", got)
	}
	contains(t, got.stderr, `invalid ICP_CHECK_LOG "loud": want trace, debug, info, warn, error or off`)
}
