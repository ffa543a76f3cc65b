// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check

import (
	"os"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/text/texttest"
)

// TestMessages holds both languages to the same texts and values.
func TestMessages(t *testing.T) {
	if err := texttest.Check(os.DirFS("messages"), messages()); err != nil {
		t.Error(err)
	}
}

// TestManyNames: a sentence names some of many resources, and says how many more
// there are.
func TestManyNames(t *testing.T) {
	for more, want := range map[int]map[text.Language]string{
		0: {text.English: "on to a, b: file", text.Chinese: "转发到 a、b：请"},
		3: {text.English: "on to a, b and 3 more: file", text.Chinese: "转发到 a、b 以及另外 3 台服务器：请"},
	} {
		advice := say("advice.backends", struct {
			Server string
			Named  named
		}{"front", named{Names: []string{"a", "b"}, More: more}})
		for language, words := range want {
			if got := advice.In(language); !strings.Contains(got, words) {
				t.Errorf("in %s it is %q, want %q in it", language, got, words)
			}
		}
	}
}
