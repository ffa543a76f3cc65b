// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package words holds what the provider says of its own in both languages: about
// input that it cannot read. What it says about servers and codes is the rules'.
package words

import (
	"embed"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

//go:embed messages/*.yaml
var files embed.FS

var messages = text.MustLoad(files, "messages", nil)

// Message returns the text with a key, with the values that it tells.
func Message(key string, values any) text.Message { return messages.Message(key, values) }

// Error is [Message] as an error.
func Error(key string, values any) error { return messages.Error(key, values) }

// In is [Message] in a language.
func In(language text.Language, key string, values any) string {
	return messages.Render(language, key, values)
}

// Join puts sentences after one another.
func Join(language text.Language, sentences ...string) string {
	return strings.Join(sentences, map[text.Language]string{text.English: " "}[language])
}

// Clouds lists the clouds of a catalogue, as descriptions in the schema do.
func Clouds(c *catalog.Catalog) string {
	var names []string
	for _, cloud := range c.Clouds() {
		names = append(names, "`"+string(cloud.Name)+"`")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last] + "."
}
