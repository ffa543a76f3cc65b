// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package text

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// CleanLine makes text safe to show on one line: control characters and those
// that change how their neighbours are shown appear as escapes. Names come from
// the checked configuration, and may try to move the cursor or hide a word.
func CleanLine(s string) string {
	return strings.ReplaceAll(Clean(s), "\n", `\n`)
}

// Clean is [CleanLine] for text of several lines.
func Clean(s string) string {
	clean := true
	for _, r := range s {
		clean = clean && r != utf8.RuneError && !hidden(r)
	}
	if clean {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, s[0])
		case hidden(r) && r > 0xffff:
			fmt.Fprintf(&b, `\U%08x`, r)
		case hidden(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
		s = s[size:]
	}
	return b.String()
}

func hidden(r rune) bool {
	if r < utf8.RuneSelf {
		return r != '\n' && (r < ' ' || r == 0x7f)
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

// Shortened returns what somebody wrote as one clean line, cut where a pasted page
// would flood a message.
func Shortened(written string) string {
	const most = 100 // characters
	if runes := []rune(written); len(runes) > most {
		written = string(runes[:most]) + "…"
	}
	return CleanLine(written)
}
