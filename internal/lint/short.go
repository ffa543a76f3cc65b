// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// shortLimit is how many characters a short message has at most, unless what
// was found alone has more.
const shortLimit = 200

// short returns what was found and the first thing to do about it in one
// sentence: TFLint shows a line for each issue and links the rule's page. What
// was found stands alone where both have more than shortLimit characters.
func short(m rules.Message, language text.Language) string {
	found := withoutStop(m.Found)
	fix := withoutStop(firstSentence(m.Fix))
	if fix == "" {
		return found
	}
	separator := "; "
	if language == text.Chinese {
		separator = "；"
	}
	if both := found + separator + inSentence(fix); utf8.RuneCountInString(both) <= shortLimit {
		return both
	}
	return found
}

// firstSentence returns a text up to its first full stop. A stop ends a
// sentence before a space and a capital letter, and at the text's end.
func firstSentence(s string) string {
	for i, r := range s {
		rest := s[i+utf8.RuneLen(r):]
		next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(rest, " "))
		if r == '。' || r == '.' && strings.HasPrefix(rest, " ") && unicode.IsUpper(next) {
			return s[:i]
		}
	}
	return s
}

func withoutStop(s string) string {
	return strings.TrimRight(strings.TrimSpace(s), ".。")
}

// inSentence returns a sentence as it goes on after another: its first word in
// lower case, unless it is a name such as ICP.
func inSentence(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[size:])
	if size != 1 || !unicode.IsUpper(first) || !unicode.IsLower(next) && next != ' ' {
		return s
	}
	return string(unicode.ToLower(first)) + s[size:]
}
