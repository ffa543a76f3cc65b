// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// comment is a suppression where it is written, or what is wrong with it.
type comment struct {
	Suppression

	problem *Problem
	// own says that nothing else is on its line.
	own bool
}

// suppress attaches the suppressions of a file to its blocks.
func (r *treeReader) suppress(name string, tokens hclsyntax.Tokens, blocks []topBlock) {
	lines := linesOf(tokens)
	for _, token := range tokens {
		if token.Type != hclsyntax.TokenComment {
			continue
		}
		for _, c := range r.commentsIn(name, token) {
			c.own = !lines.code[c.Position.Line]
			block := coveredBlock(blocks, c, lines)
			if c.problem != nil {
				if block != nil {
					c.problem.Covers = block.Position
				}
				r.tree.Problems = append(r.tree.Problems, *c.problem)
				continue
			}
			if block == nil {
				r.tree.Problems = append(r.tree.Problems, *newProblem(c.Position, "suppression.unplaced", "", ""))
				continue
			}
			c.Covers = block.Position
			block.Suppressions = append(block.Suppressions, c.Suppression)
		}
	}
}

// commentsIn parses the suppressions in a comment: one of several lines may
// have several.
func (r *treeReader) commentsIn(name string, token hclsyntax.Token) []comment {
	var found []comment
	start := token.Range.Start
	for i, line := range strings.Split(string(token.Bytes), "\n") {
		at := Position{File: name, Line: start.Line + i, Column: 1, EndLine: start.Line + i}
		if i == 0 {
			at.Column = start.Column
		}
		text := strings.TrimLeft(line, " \t#/*")
		at.Column += utf8.RuneCountInString(line) - utf8.RuneCountInString(text)
		switch s, problem := parseSuppression(strings.TrimSuffix(strings.TrimSpace(text), "*/"), at, r.rules); {
		case problem != nil:
			found = append(found, comment{Suppression: Suppression{Position: at}, problem: problem})
		case s != nil:
			found = append(found, comment{Suppression: *s})
		}
	}
	return found
}

// fileLines says what is on the lines of a file.
type fileLines struct{ code, comment map[int]bool }

func linesOf(tokens hclsyntax.Tokens) fileLines {
	lines := fileLines{code: map[int]bool{}, comment: map[int]bool{}}
	for _, token := range tokens {
		kind := lines.code
		last := token.Range.End.Line
		switch token.Type {
		case hclsyntax.TokenNewline, hclsyntax.TokenEOF:
			continue
		case hclsyntax.TokenComment:
			kind = lines.comment
			// A comment to the end of a line has the line break in it.
			if token.Range.End.Column == 1 && last > token.Range.Start.Line {
				last--
			}
		}
		for line := token.Range.Start.Line; line <= last; line++ {
			kind[line] = true
		}
	}
	return lines
}

// target returns the line that a comment is about: its own, or the one below
// it and the comments that follow right away.
func (l fileLines) target(c comment) int {
	line := c.Position.Line
	for !l.code[line] && l.comment[line] {
		line++
	}
	return line
}

// coveredBlock returns the block that a comment is in, on or right above.
func coveredBlock(blocks []topBlock, c comment, lines fileLines) *Block {
	target := lines.target(c)
	for i := range blocks {
		position := blocks[i].block.Position
		inside := position.Line <= c.Position.Line && c.Position.Line <= position.EndLine
		if inside || c.own && position.Line == target {
			if blocks[i].covers() {
				return &blocks[i].block
			}
			return nil
		}
	}
	return nil
}

// NameFiles gives the files of problems and suppressions other names: what they
// say is read by people in another folder.
func (t *Tree) NameFiles(name func(file string) string) {
	for i := range t.Problems {
		at := &t.Problems[i].Position
		at.File = name(at.File)
	}
	named := map[*Block]bool{}
	for b := range t.blocks() {
		for i := range b.Suppressions {
			if at := &b.Suppressions[i].Position; !named[b] {
				at.File = name(at.File)
			}
		}
		named[b] = true
	}
}

// blocks iterates over the blocks that comments may be on. One may come twice:
// calls share modules.
func (t *Tree) blocks() iter.Seq[*Block] {
	return func(yield func(*Block) bool) {
		for _, m := range t.modules {
			for _, b := range m.Resources {
				if !yield(b) {
					return
				}
			}
			for _, b := range m.Providers {
				if !yield(b) {
					return
				}
			}
			for _, call := range m.Calls {
				if !yield(&call.Block) {
					return
				}
			}
		}
	}
}

// Suppressions returns all suppressions of the tree, in the order of their
// positions.
func (t *Tree) Suppressions() []Suppression {
	var all []Suppression
	for b := range t.blocks() {
		all = append(all, b.Suppressions...)
	}
	slices.SortFunc(all, func(a, b Suppression) int { return a.Position.Compare(b.Position) })
	return slices.CompactFunc(all, func(a, b Suppression) bool { return a.Position == b.Position })
}
