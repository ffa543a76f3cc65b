// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfplan

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// InputError says that an input is not plan JSON.
type InputError struct {
	// Got is what the input is, Want what is wanted in its place. Neither has
	// contents of the input that may be secret.
	Got, Want string
}

// Error is one sentence.
func (e *InputError) Error() string { return "got " + e.Got + "; want " + e.Want }

const (
	wantPlan  = "plan JSON: the output of terraform show -json PLAN or tofu show -json PLAN"
	wantWhole = "the whole output of terraform show -json PLAN or tofu show -json PLAN"
	wantUTF8  = "plan JSON in UTF-8 without a byte order mark"
	// powerShell follows wantUTF8 where PowerShell is the likely cause.
	powerShell = `: Windows PowerShell's > writes UTF-16, so run cmd /c "terraform show -json PLAN > plan.json" there`
)

var emptyInput = &InputError{"an empty input", wantPlan}

// encodings are the byte patterns that inputs in other encodings start with,
// the longer first.
var encodings = []struct{ start, got, want string }{
	{"\xFF\xFE\x00\x00", "text in UTF-32", wantUTF8},
	{"\x00\x00\xFE\xFF", "text in UTF-32", wantUTF8},
	{"\xEF\xBB\xBF", "UTF-8 text with a byte order mark", wantUTF8},
	{"\xFF\xFE", "text in UTF-16, little-endian", wantUTF8 + powerShell},
	{"\xFE\xFF", "text in UTF-16, big-endian", wantUTF8 + powerShell},
	{"{\x00", "text in UTF-16, little-endian", wantUTF8 + powerShell},
	{"\x00{", "text in UTF-16, big-endian", wantUTF8 + powerShell},
	{"PK\x03\x04", "a binary plan, as terraform plan -out writes it", "its JSON: run terraform show -json PLAN or tofu show -json PLAN"},
	{"\x1F\x8B", "a gzip file", wantPlan},
}

var (
	hclStart  = regexp.MustCompile(`^(#|//|/\*|(resource|data|module|provider|variable|output|locals|terraform|import|moved|removed|check)\b[^:]*\{)`)
	humanPlan = regexp.MustCompile(`^(\x1b|Terraform |OpenTofu |No changes|Note: |[│╷])`)
)

// sniff looks at the start of an input and says when that cannot be plan JSON.
func sniff(r *bufio.Reader) error {
	const enough = 512
	start, err := r.Peek(enough)
	if err != nil && !errors.Is(err, io.EOF) {
		return readError(err)
	}
	for _, e := range encodings {
		if bytes.HasPrefix(start, []byte(e.start)) {
			return &InputError{e.got, e.want}
		}
	}
	text := strings.TrimLeft(string(start), " \t\r\n")
	switch {
	case text == "" && len(start) < enough:
		return emptyInput
	case text == "", strings.HasPrefix(text, "{"):
		return nil
	case strings.HasPrefix(text, "<"):
		return &InputError{"HTML or XML", wantPlan}
	case strings.HasPrefix(text, "["):
		return &InputError{"a JSON list", wantPlan}
	case hclStart.MatchString(text):
		return &InputError{"Terraform configuration (HCL)", wantPlan}
	case humanPlan.MatchString(text):
		return &InputError{"what a plan prints for people", wantPlan}
	}
	return &InputError{"an input that is not a JSON object", wantPlan}
}

// readError wraps a failure to read that says nothing of the input.
func readError(err error) error { return fmt.Errorf("cannot read the plan: %w", err) }

// explain turns an error of the JSON decoder into a sentence.
func (r *reader) explain(err error) error {
	if errors.Is(err, io.EOF) {
		// The decoder says so only where no value has begun.
		return emptyInput
	}
	syntax, ok := errors.AsType[*jsontext.SyntacticError](err)
	if !ok {
		if _, ok := errors.AsType[*InputError](err); ok {
			return err
		}
		return readError(err)
	}
	place := fmt.Sprintf("byte %d, inside %s", r.base+syntax.ByteOffset, r.place(syntax.JSONPointer))
	switch {
	case errors.Is(syntax.Err, io.ErrUnexpectedEOF):
		return &InputError{"JSON that is cut off at " + place, wantWhole}
	case errors.Is(syntax.Err, jsontext.ErrDuplicateName):
		return &InputError{"JSON with the same key twice in one object, at " + place, wantPlan}
	case strings.Contains(syntax.Err.Error(), "max depth"):
		return &InputError{"JSON that is nested too deeply, at " + fmt.Sprintf("byte %d", r.base+syntax.ByteOffset), wantPlan}
	case strings.Contains(syntax.Err.Error(), "UTF-8"):
		return &InputError{"text that is not UTF-8, at " + place, wantUTF8}
	}
	return &InputError{"JSON with a syntax error at " + place, wantPlan}
}

// contents are the keys below which a plan holds values of the user's.
var contents = map[string]bool{
	"values": true, "sensitive_values": true, "before": true, "after": true, "after_unknown": true,
	"before_sensitive": true, "after_sensitive": true, "constant_value": true, "variables": true, "outputs": true,
}

// place writes a position in the document without the user's values.
func (r *reader) place(pointer jsontext.Pointer) string {
	var tokens []string
	for token := range (r.prefix + pointer).Tokens() {
		tokens = append(tokens, token)
		if contents[token] {
			break
		}
	}
	if len(tokens) == 0 {
		return "the outermost object"
	}
	return strings.Join(tokens, "/")
}

// kindNames are what the kinds of JSON values are called.
var kindNames = map[jsontext.Kind]string{
	'n': "null", 't': "true", 'f': "false", '"': "a string", '0': "a number", '{': "an object", '[': "a list",
}

// unexpected says that the next value is of the wrong type.
func (r *reader) unexpected(want string) error {
	kind := r.dec.PeekKind()
	name, ok := kindNames[kind]
	if !ok {
		_, err := r.dec.ReadToken()
		return err
	}
	return &InputError{
		Got:  fmt.Sprintf("%s at byte %d, inside %s", name, r.base+r.dec.InputOffset(), r.place(r.dec.StackPointer())),
		Want: want + " there, as terraform show -json PLAN writes it",
	}
}

// versioned checks a format version: 0.1 up to, not including, 2.0.
func versioned(version string) error {
	const want = "plan JSON of format 0.1 to 1.x"
	found := formatVersion.FindStringSubmatch(version)
	if found == nil {
		return &InputError{"plan JSON whose format_version is not a version", want}
	}
	if major := found[1]; major != "0" && major != "1" {
		return &InputError{"plan JSON of format " + version + ", which is newer than this program", want}
	}
	return nil
}

var formatVersion = regexp.MustCompile(`^(\d{1,9})\.\d{1,9}(\.\d{1,9})?$`)
