// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package invalid

import (
	"errors"
	"strconv"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// In both languages, what is wrong with a domain or a filing number: the package
// filing knows the problem, not the words.
type malformed struct {
	err error
	// text is what was read, problem the key of what is wrong with it.
	text, problem string
	// suggestion is what was probably meant, empty for none.
	suggestion string
	// found is how many digits there are, want are the counts that there may be.
	found int
	want  []string
}

// Filing gives the errors of [filing.ParseDomain] and [filing.ParseNumber] words
// in both languages. It returns any other error as it is.
func Filing(err error) error {
	if domain, ok := errors.AsType[*filing.DomainError](err); ok {
		return &malformed{err: err, text: domain.Text, problem: "domain." + string(domain.Problem), suggestion: domain.Suggestion}
	}
	number, ok := errors.AsType[*filing.NumberError](err)
	if !ok {
		return err
	}
	m := &malformed{
		err: err, text: number.Text, problem: "number." + string(number.Problem),
		suggestion: number.Suggestion, found: number.Found,
	}
	for _, count := range number.Want {
		m.want = append(m.want, strconv.Itoa(count))
	}
	return m
}

// Error returns the error in English.
func (m *malformed) Error() string { return m.In(text.English) }

// Unwrap returns the error of the package filing.
func (m *malformed) Unwrap() error { return m.err }

// In returns the error in a language.
func (m *malformed) In(language text.Language) string {
	problem := messages.Render(language, m.problem, struct {
		Found int
		Want  []string
	}{m.found, m.want})
	return messages.Render(language, "malformed", struct{ Text, Problem, Suggestion string }{text.Shortened(m.text), problem, m.suggestion})
}
