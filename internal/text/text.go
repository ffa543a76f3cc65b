// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package text holds what users read in each language: languages, texts in
// both, the loader of message files, and the cleaning of text from outside. The
// sentences themselves are in the packages that say them. It imports nothing of
// ours.
package text

// Language is a language that texts are written in.
type Language string

// The languages of every text.
const (
	English Language = "en"
	Chinese Language = "zh"
)

// Text is one text in every language.
type Text struct {
	EN string `yaml:"en"`
	ZH string `yaml:"zh"`
}

// In returns the text in a language, English for one that it does not know.
func (t Text) In(l Language) string {
	if l == Chinese {
		return t.ZH
	}
	return t.EN
}
