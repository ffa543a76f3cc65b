// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package text

import (
	"strings"
	"testing"
)

func TestParseLanguage(t *testing.T) {
	for _, language := range []Language{English, Chinese} {
		if got, err := ParseLanguage(string(language)); err != nil || got != language {
			t.Errorf("%s is read as %q, %v", language, got, err)
		}
	}
	if _, err := ParseLanguage("de"); err == nil || !strings.Contains(err.Error(), "use en or zh") {
		t.Errorf("an unknown language gives %v", err)
	}
}
