// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// The parsers recurse with the nesting of expressions, so that a hostile file
// could exhaust the stack: no written configuration comes near these bounds.
const (
	maxNesting = 250
	maxChain   = 2000
)

// level is what is open at a place in a file.
type level struct {
	// lines says that a line break ends an expression here.
	lines bool
	// chain counts the operators since the last separator.
	chain int
}

// tooNested returns where brackets nest, or operators follow one another, more
// than the parser can be trusted with.
func tooNested(tokens hclsyntax.Tokens) (Position, bool) {
	levels := []level{{lines: true}}
	for i, token := range tokens {
		top := &levels[len(levels)-1]
		switch token.Type {
		case hclsyntax.TokenOBrace:
			levels = append(levels, level{lines: !startsFor(tokens[i+1:])})
		case hclsyntax.TokenTemplateControl:
			// Directives nest without brackets around what they contain.
			top.chain++
			levels = append(levels, level{})
		case hclsyntax.TokenOBrack, hclsyntax.TokenOParen, hclsyntax.TokenTemplateInterp, hclsyntax.TokenOQuote,
			hclsyntax.TokenOHeredoc:
			levels = append(levels, level{})
		case hclsyntax.TokenCBrace, hclsyntax.TokenCBrack, hclsyntax.TokenCParen, hclsyntax.TokenTemplateSeqEnd,
			hclsyntax.TokenCQuote, hclsyntax.TokenCHeredoc:
			if len(levels) > 1 {
				levels = levels[:len(levels)-1]
			}
		case hclsyntax.TokenComma:
			top.chain = 0
		case hclsyntax.TokenNewline, hclsyntax.TokenComment:
			if top.lines {
				top.chain = 0
			}
		default:
			if slices.Contains(operators, token.Type) {
				top.chain++
			}
		}
		if len(levels) > maxNesting || top.chain > maxChain {
			return positionOf(token.Range), true
		}
	}
	return Position{}, false
}

var operators = []hclsyntax.TokenType{
	hclsyntax.TokenQuestion, hclsyntax.TokenBang, hclsyntax.TokenMinus, hclsyntax.TokenPlus, hclsyntax.TokenStar,
	hclsyntax.TokenSlash, hclsyntax.TokenPercent, hclsyntax.TokenAnd, hclsyntax.TokenOr, hclsyntax.TokenEqualOp,
	hclsyntax.TokenNotEqual, hclsyntax.TokenGreaterThan, hclsyntax.TokenLessThan, hclsyntax.TokenGreaterThanEq,
	hclsyntax.TokenLessThanEq,
}

// startsFor reports whether tokens begin a for expression, in which line breaks
// mean nothing.
func startsFor(tokens hclsyntax.Tokens) bool {
	for _, token := range tokens {
		switch token.Type {
		case hclsyntax.TokenNewline, hclsyntax.TokenComment:
		case hclsyntax.TokenIdent:
			return string(token.Bytes) == "for"
		default:
			return false
		}
	}
	return false
}

// jsonTooNested is as tooNested, for JSON.
func jsonTooNested(content []byte) bool {
	depth, quoted, escaped := 0, false, false
	for _, c := range content {
		switch {
		case escaped:
			escaped = false
		case quoted:
			escaped = c == '\\'
			quoted = c != '"'
		case c == '"':
			quoted = true
		case c == '{' || c == '[':
			if depth++; depth > maxNesting {
				return true
			}
		case c == '}' || c == ']':
			depth--
		}
	}
	return false
}
