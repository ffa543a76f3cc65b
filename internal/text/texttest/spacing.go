// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package texttest

import "regexp"

var (
	// spacing is a space between Chinese characters or after full-width
	// punctuation, or none between Chinese and Latin. A blank between 、 is a value.
	spacing = regexp.MustCompile(`\p{Han} \p{Han}|[。，；：、？！）] [^ \n、]|\p{Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Han}`)
	// chineseName is a name with no space in it: a filing number, a region such
	// as 华东1, a domain. %0A is a line end of GitHub.
	chineseName = regexp.MustCompile(`\p{Han}?(ICP[备证]|B2-)\d*号?(-\d+)?|[东南西北中]\d|\p{Han}+\.\p{Han}+|%0A`)
)

// Spacing returns the first place in a Chinese text that is spaced otherwise
// than Chinese is, empty for none. Quotations, code and addresses do not count.
func Spacing(s string) string {
	for _, except := range []*regexp.Regexp{apart, chineseName} {
		s = except.ReplaceAllString(s, "\n")
	}
	at := spacing.FindStringIndex(s)
	if at == nil {
		return ""
	}
	return "…" + s[max(0, at[0]-30):min(len(s), at[1]+30)] + "…"
}
