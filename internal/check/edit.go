// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
)

// changes are those of one remedy in one block. What is written may have a form
// that nobody can change without reading it, such as a block in one line: then
// all of them are refused.
type changes struct {
	block   *tfconfig.Block
	all     []change
	refused bool
}

// change replaces some bytes of a file.
type change struct {
	file       string
	start, end int
	text       string
	// newline ends the lines of the file; only insertions have it.
	newline string
}

func (c *changes) refuse() { c.refused = true }

// textOf returns the file that a range is in. It refuses JSON, and what is not
// the text that was parsed.
func (c *changes) textOf(r hcl.Range) ([]byte, bool) {
	content := c.block.Text(r.Filename)
	if content == nil || !r.CanSliceBytes(content) {
		c.refuse()
		return nil, false
	}
	return content, true
}

// replace writes another expression.
func (c *changes) replace(e tfconfig.Expression, expression string) {
	r := e.Range()
	if content, ok := c.textOf(r); ok && string(r.SliceBytes(content)) != expression {
		c.all = append(c.all, change{file: r.Filename, start: r.Start.Byte, end: r.End.Byte, text: expression})
	}
}

// remove removes an attribute with its lines and the comments that are right
// above it. Of blank lines on both sides it leaves one side.
func (c *changes) remove(e tfconfig.Expression) {
	content, ok := c.textOf(e.Written)
	if !ok {
		return
	}
	start, end := lineStart(content, e.Written.Start.Byte), e.Written.End.Byte
	rest, hasEnd := restOfLine(content, end)
	if !hasEnd || len(bytes.TrimSpace(content[start:e.Written.Start.Byte])) > 0 {
		c.refuse()
		return
	}
	end += len(rest) + 1
	for start > 0 {
		above := lineStart(content, start-1)
		line := bytes.TrimSpace(content[above:start])
		if !isLineComment(line) || bytes.Contains(line, []byte("*/")) {
			break
		}
		start = above
	}
	before, after := 0, 0
	for at := start; at > 0; before++ {
		above := lineStart(content, at-1)
		if len(bytes.TrimSpace(content[above:at])) > 0 {
			break
		}
		at = above
	}
	past := end
	for past < len(content) {
		line, _, found := bytes.Cut(content[past:], []byte("\n"))
		if !found || len(bytes.TrimSpace(line)) > 0 {
			break
		}
		past += len(line) + 1
		after++
	}
	if before == after {
		end = past
	}
	c.all = append(c.all, change{file: e.Written.Filename, start: start, end: end})
}

// insert writes arguments on the lines below an attribute, as that is indented.
func (c *changes) insert(behind hcl.Range, arguments []filing.Argument) {
	content, ok := c.textOf(behind)
	if !ok {
		return
	}
	end := behind.End.Byte
	if end > 0 && content[end-1] == '\n' {
		end-- // a here document ends with its line
	}
	rest, hasEnd := restOfLine(content, end)
	if !hasEnd {
		c.refuse()
		return
	}
	// A comment behind the attribute stays with it.
	line := bytes.TrimSuffix(rest, []byte("\r"))
	newline := "\n"
	if len(line) < len(rest) {
		newline = "\r\n"
	}
	start := lineStart(content, behind.Start.Byte)
	indent := string(content[start:behind.Start.Byte])
	if strings.TrimSpace(indent) != "" {
		c.refuse()
		return
	}
	// The equals signs stand below that of the attribute, where the names fit.
	width := bytes.IndexByte(content[behind.Start.Byte:], '=') - 1
	for _, argument := range arguments {
		width = max(width, len(argument.Name))
	}
	text := ""
	for _, argument := range arguments {
		if argument.Value == nil {
			c.refuse()
			return
		}
		text += newline + indent + fmt.Sprintf("%-*s = %s", width, argument.Name, argument.Expression())
	}
	end += len(line)
	c.all = append(c.all, change{file: behind.Filename, start: end, end: end, text: text, newline: newline})
}

// edits returns the changes in their order, nothing where they are refused.
func (c *changes) edits() []Edit {
	if c.refused {
		return nil
	}
	slices.SortStableFunc(c.all, func(a, b change) int {
		if a.file != b.file {
			return strings.Compare(a.file, b.file)
		}
		return a.start - b.start
	})
	var merged []change
	for _, next := range c.all {
		if len(merged) > 0 {
			last := &merged[len(merged)-1]
			if last.file == next.file && next.start < last.end {
				if next.newline == "" || last.text != "" {
					return nil // two changes of one text
				}
				// What is inserted below a line that is removed takes its place.
				last.text = strings.TrimPrefix(next.text, next.newline) + next.newline
				last.end = next.end + len(next.newline)
				continue
			}
			if last.file == next.file && next.start == last.end && next.newline != "" {
				last.text += next.text // behind the value that is replaced
				continue
			}
		}
		merged = append(merged, next)
	}
	all := make([]Edit, 0, len(merged))
	for _, m := range merged {
		all = append(all, m.edit(c.block.Text(m.file)))
	}
	return all
}

func (c change) edit(content []byte) Edit {
	line, column := placeOf(content, c.start)
	endLine, endColumn := placeOf(content, c.end)
	return Edit{
		Position:  Position{File: c.file, Line: line, Column: column, EndLine: endLine},
		EndColumn: endColumn, NewText: c.text,
	}
}

// Range returns the part of a file's content that the edit replaces, and whether
// the content has it.
func (e Edit) Range(content []byte) (hcl.Range, bool) {
	start, hasStart := offsetOf(content, e.Line, e.Column)
	end, hasEnd := offsetOf(content, e.EndLine, e.EndColumn)
	return hcl.Range{
		Filename: e.File,
		Start:    hcl.Pos{Line: e.Line, Column: e.Column, Byte: start},
		End:      hcl.Pos{Line: e.EndLine, Column: e.EndColumn, Byte: end},
	}, hasStart && hasEnd && start <= end
}

// byteOrderMark may begin a file. No column counts it.
const byteOrderMark = "\ufeff"

// placeOf returns the line and the column of a byte. Columns count code points,
// as the reports say; those of HCL count what a reader sees as one character.
func placeOf(content []byte, offset int) (line, column int) {
	start := lineStart(content, offset)
	before := bytes.TrimPrefix(content[start:offset], []byte(byteOrderMark))
	return 1 + bytes.Count(content[:offset], []byte("\n")), 1 + utf8.RuneCount(before)
}

// offsetOf is the inverse of placeOf.
func offsetOf(content []byte, line, column int) (int, bool) {
	offset := 0
	for ; line > 1; line-- {
		length := bytes.IndexByte(content[offset:], '\n')
		if length < 0 {
			return 0, false
		}
		offset += length + 1
	}
	if bytes.HasPrefix(content[offset:], []byte(byteOrderMark)) {
		offset += len(byteOrderMark)
	}
	for ; column > 1; column-- {
		_, size := utf8.DecodeRune(content[offset:])
		if size == 0 {
			return 0, false
		}
		offset += size
	}
	return offset, true
}

// lineStart returns where the line of a byte begins.
func lineStart(content []byte, offset int) int {
	return bytes.LastIndexByte(content[:offset], '\n') + 1
}

// restOfLine returns what is behind an attribute on its line. It reports false
// where that is more than a comment, or a comment that goes on below.
func restOfLine(content []byte, offset int) ([]byte, bool) {
	rest, _, found := bytes.Cut(content[offset:], []byte("\n"))
	trimmed := bytes.TrimSpace(rest)
	return rest, found && (len(trimmed) == 0 || isLineComment(trimmed) && !bytes.Contains(trimmed, []byte("/*")))
}

func isLineComment(line []byte) bool {
	return bytes.HasPrefix(line, []byte("#")) || bytes.HasPrefix(line, []byte("//"))
}
