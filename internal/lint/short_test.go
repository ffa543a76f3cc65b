// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func TestShort(t *testing.T) {
	long := "Write " + strings.Repeat("one word ", 25) + "more."
	for name, test := range map[string]struct {
		language         text.Language
		found, fix, want string
	}{
		"one sentence":         {text.English, "The region is wrong.", "Correct region or cloud.", "The region is wrong; correct region or cloud"},
		"the first of several": {text.English, "It is short.", "Buy 3 months. Renew in the console.", "It is short; buy 3 months"},
		"a stop in a domain":   {text.English, "It is bad.", "Look at domain.miit.gov.cn first. Then buy.", "It is bad; look at domain.miit.gov.cn first"},
		"a name first":         {text.English, "It is bad.", "ICP numbers end in 号.", "It is bad; ICP numbers end in 号"},
		"too long a fix":       {text.English, "It is bad.", long, "It is bad"},
		"nothing to do":        {text.English, "It is bad.", "", "It is bad"},
		"a question":           {text.English, `"x" is bad.`, `Did you mean "y"?`, `"x" is bad; did you mean "y"?`},
		"Chinese":              {text.Chinese, "地域不对。", "请改正地域。或删除。", "地域不对；请改正地域"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := short(rules.Message{Found: test.found, Fix: test.fix}, test.language); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
