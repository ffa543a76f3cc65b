// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfplan

import (
	"embed"

	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

//go:embed messages/*.yaml
var files embed.FS

var messages = text.MustLoad(files, "messages", nil)

// found is what messages tell of an input. It has no contents that may be
// secret.
type found struct {
	Offset       int64
	Inside       place
	Kind         text.Message
	Version      string
	Address, Key string
	Cause        error
	Want         text.Message
}

// InputError says that an input is not plan JSON.
type InputError struct {
	// Got is what the input is, Want what is wanted in its place. Neither has
	// contents of the input that may be secret.
	Got, Want text.Message
}

// Error is one sentence, in English.
func (e *InputError) Error() string { return e.In(text.English) }

// In returns the sentence in a language.
func (e *InputError) In(language text.Language) string {
	return messages.Render(language, "input", struct{ Got, Want string }{e.Got.In(language), e.Want.In(language)})
}

// refused says by the keys of the texts what an input is and what is wanted.
func refused(got, want string, of found) *InputError {
	return &InputError{Got: messages.Message("got."+got, of), Want: messages.Message("want."+want, of)}
}

// place is a position in the document without the user's values, empty for the
// outermost object.
type place string

// In returns the position in a language.
func (p place) In(language text.Language) string {
	if p == "" {
		return messages.Render(language, "outermost", nil)
	}
	return string(p)
}

// notPlan is [refused] where plan JSON is wanted.
func notPlan(got string, of found) *InputError { return refused(got, "plan", of) }

// kind is what a JSON value is called, by the key of the text.
func kind(key string) text.Message { return messages.Message("kind."+key, nil) }
