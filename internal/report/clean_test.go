// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func TestCleanLine(t *testing.T) {
	for in, want := range map[string]string{
		"plain":               "plain",
		"商店.中国":               "商店.中国",
		"a\nb":                `a\nb`,
		"a\r\tb":              `a\u000d\u0009b`,
		"\x1b[2J":             `\u001b[2J`,
		"\u202egpj.exe":       `\u202egpj.exe`,
		"zero\u200bwidth":     `zero\u200bwidth`,
		"line\u2028separator": `line\u2028separator`,
		"\U000e0041":          `\U000e0041`,
		"bad\xff":             `bad\xff`,
		"kept \ufffd":         "kept \ufffd",
	} {
		if got := text.CleanLine(in); got != want {
			t.Errorf("text.CleanLine(%q) = %q, want %q", in, got, want)
		}
	}
	if got := text.Clean("a\nb"); got != "a\nb" {
		t.Errorf("cleanText does not keep lines: %q", got)
	}
}

func TestName(t *testing.T) {
	subject := rules.Subject{Kind: rules.SubjectAccount, Name: "123"}
	for want, r := range map[string]check.Result{
		"alicloud_instance.a": {Address: "alicloud_instance.a", Finding: rules.Finding{Subject: subject}},
		"123":                 {Finding: rules.Finding{Subject: subject}},
		"account":             {Finding: rules.Finding{Subject: rules.Subject{Kind: rules.SubjectAccount}}},
	} {
		if got := r.Name(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
