// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfplan

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"regexp"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// encodings are the byte patterns that inputs in other encodings start with,
// the longer first, and what is said of each.
var encodings = []struct{ start, got, want string }{
	{"\xFF\xFE\x00\x00", "utf32", "utf8"},
	{"\x00\x00\xFE\xFF", "utf32", "utf8"},
	// Windows PowerShell is the likely cause.
	{"\xFF\xFE", "utf16_little", "utf8_powershell"},
	{"\xFE\xFF", "utf16_big", "utf8_powershell"},
	{"{\x00", "utf16_little", "utf8_powershell"},
	{"\x00{", "utf16_big", "utf8_powershell"},
	{"PK\x03\x04", "binary", "shown"},
	{"\x1F\x8B", "gzip", "plan"},
}

var (
	hclStart  = regexp.MustCompile(`^(#|//|/\*|(resource|data|module|provider|variable|output|locals|terraform|import|moved|removed|check)\b[^:]*\{)`)
	humanPlan = regexp.MustCompile(`^(\x1b|Terraform |OpenTofu |No changes|Note: |[│╷])`)
)

// byteOrderMark is what Windows programs begin UTF-8 with. wrapperStart begins the
// line that the wrapper of the action setup-terraform writes before what the
// command prints, workflowCommand each one that it writes behind.
const (
	byteOrderMark   = "\xEF\xBB\xBF"
	wrapperStart    = "[command]"
	workflowCommand = "::"
)

// skipLead skips what stands before the plan in a redirected output, and returns
// its length in bytes.
func skipLead(r *bufio.Reader) (skipped int64, err error) {
	if start, _ := r.Peek(len(byteOrderMark)); string(start) == byteOrderMark {
		n, err := r.Discard(len(byteOrderMark))
		if skipped += int64(n); err != nil {
			return skipped, readError(err)
		}
	}
	if start, _ := r.Peek(len(wrapperStart)); string(start) != wrapperStart {
		return skipped, nil
	}
	for {
		line, err := r.ReadSlice('\n')
		skipped += int64(len(line))
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case errors.Is(err, io.EOF), err == nil:
			return skipped, nil
		default:
			return skipped, readError(err)
		}
	}
}

// atEnd reports whether nothing is left of an input but what the wrapper writes.
func atEnd(r io.Reader) (bool, error) {
	lines := bufio.NewReader(r)
	for begins := true; ; {
		line, err := lines.ReadSlice('\n')
		if rest := bytes.TrimSpace(line); begins && len(rest) > 0 && !bytes.HasPrefix(rest, []byte(workflowCommand)) {
			return false, nil
		}
		switch {
		case errors.Is(err, io.EOF):
			return true, nil
		case err != nil && !errors.Is(err, bufio.ErrBufferFull):
			return false, readError(err)
		}
		begins = err == nil
	}
}

// sniff looks at the start of an input and says when that cannot be plan JSON.
func sniff(r *bufio.Reader) error {
	const enough = 512
	start, err := r.Peek(enough)
	if err != nil && !errors.Is(err, io.EOF) {
		return readError(err)
	}
	for _, e := range encodings {
		if bytes.HasPrefix(start, []byte(e.start)) {
			return refused(e.got, e.want, found{})
		}
	}
	text := strings.TrimLeft(string(start), " \t\r\n")
	switch {
	case text == "" && len(start) < enough:
		return notPlan("empty", found{})
	case text == "", strings.HasPrefix(text, "{"):
		return nil
	case strings.HasPrefix(text, "<"):
		return notPlan("markup", found{})
	case strings.HasPrefix(text, "["):
		return notPlan("list", found{})
	case hclStart.MatchString(text):
		return notPlan("configuration", found{})
	case humanPlan.MatchString(text):
		return notPlan("human", found{})
	}
	return notPlan("not_object", found{})
}

// readError wraps a failure to read that says nothing of the input.
func readError(err error) error { return &unreadable{err} }

// unreadable is a failure of the reader that the plan comes from.
type unreadable struct{ error }

func (e *unreadable) Error() string { return e.In(text.English) }

func (e *unreadable) Unwrap() error { return e.error }

// In returns the failure in a language.
func (e *unreadable) In(language text.Language) string {
	return messages.Render(language, "unreadable", found{Cause: e.error})
}

// explain turns an error of the JSON decoder into a sentence.
func (r *reader) explain(err error) error {
	if errors.Is(err, io.EOF) {
		// The decoder says so only where no value has begun.
		return notPlan("empty", found{})
	}
	syntax, ok := errors.AsType[*jsontext.SyntacticError](err)
	if !ok {
		if _, ok := errors.AsType[*InputError](err); ok {
			return err
		}
		return readError(err)
	}
	at := found{Offset: r.base + syntax.ByteOffset, Inside: r.place(syntax.JSONPointer)}
	switch {
	case errors.Is(syntax.Err, io.ErrUnexpectedEOF):
		return refused("cut_off", "whole", at)
	case errors.Is(syntax.Err, jsontext.ErrDuplicateName):
		return notPlan("key_twice", at)
	case strings.Contains(syntax.Err.Error(), "max depth"):
		return notPlan("too_deep", at)
	case strings.Contains(syntax.Err.Error(), "UTF-8"):
		return refused("not_utf8", "utf8", at)
	}
	return notPlan("syntax", at)
}

// contents are the keys below which a plan holds values of the user's.
var contents = map[string]bool{
	"values": true, "sensitive_values": true, "before": true, "after": true, "after_unknown": true,
	"before_sensitive": true, "after_sensitive": true, "constant_value": true, "variables": true, "outputs": true,
}

// place writes a position in the document without the user's values.
func (r *reader) place(pointer jsontext.Pointer) place {
	var tokens []string
	for token := range (r.prefix + pointer).Tokens() {
		tokens = append(tokens, token)
		if contents[token] {
			break
		}
	}
	return place(strings.Join(tokens, "/"))
}

// kindNames are what the kinds of JSON values are called, by the keys of texts.
var kindNames = map[jsontext.Kind]string{
	'n': "null", 't': "true", 'f': "false", '"': "string", '0': "number", '{': "object", '[': "list",
}

// unexpected says that the next value is not of the kind that is wanted.
func (r *reader) unexpected(want string) error {
	name, ok := kindNames[r.dec.PeekKind()]
	if !ok {
		_, err := r.dec.ReadToken()
		return err
	}
	return refused("other_kind", "kind", found{
		Kind: kind(name), Want: kind(want), Offset: r.base + r.dec.InputOffset(), Inside: r.place(r.dec.StackPointer()),
	})
}

// versioned checks a format version: 0.1 up to, not including, 2.0.
func versioned(version string) error {
	parts := formatVersion.FindStringSubmatch(version)
	if parts == nil {
		return refused("no_version", "version", found{})
	}
	if major := parts[1]; major != "0" && major != "1" {
		return refused("newer", "version", found{Version: version})
	}
	return nil
}

var formatVersion = regexp.MustCompile(`^(\d{1,9})\.\d{1,9}(\.\d{1,9})?$`)
