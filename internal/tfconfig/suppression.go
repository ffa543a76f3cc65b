// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// Suppression is a comment that suppresses findings on the block it is on:
//
//	# icp:ignore icp_server_term, icp_server_billing -- reason until 2027-01-01
//
// It is on the line of the block's header, on comment lines right above it, or
// anywhere in the block. In JSON syntax it is a text of the key "//".
type Suppression struct {
	// Rules are the suppressed rules, in the order written. There is one at
	// least.
	Rules  []string
	Reason string
	// Until is the last day it holds, as 2027-01-01; empty for ever.
	Until string
	// Position is that of the comment.
	Position Position
	// Covers is that of the block.
	Covers Position
}

// RuleNames knows the rules that a comment can suppress: it reports whether a
// name is one, and returns the one that is spelled most like it otherwise, empty
// for none.
type RuleNames func(name string) (nearest string, isRule bool)

func (r RuleNames) has(name string) bool {
	_, ok := r(name)
	return ok
}

// Suppresses reports whether the comment names the rule.
func (s Suppression) Suppresses(rule string) bool { return slices.Contains(s.Rules, rule) }

// Expired reports whether its last day is over, by China's calendar.
func (s Suppression) Expired(now time.Time) bool {
	return s.Until != "" && now.In(filing.China).Format(time.DateOnly) > s.Until
}

// example is how a suppression is written.
const example = "# icp:ignore icp_server_term -- reason until 2027-01-01"

// directive finds comments that are meant for this tool: "icp:" and a word.
var directive = regexp.MustCompile(`^(?i:icp)(\s*:\s*)([\pL\d_-]+)`)

// misspelt finds comments that are meant for this tool and not written so.
var misspelt = regexp.MustCompile(`^(?i:icp)(?:[-_.]*(?i:ignore[ds]?)\b|\s+(?i:ignore)\s+icp_)`)

// lastDay finds the day at the end of a reason.
var lastDay = regexp.MustCompile(`(?i)(?:^|\s)until\s+(\S+(?:\s+\S+){0,2}?)\s*$`)

// ruleName finds what may be the name of a rule.
var ruleName = regexp.MustCompile(`\bicp_\w+`)

// parseSuppression parses the text of one line of a comment. It returns nil
// and no problem for a comment that is not for this tool.
func parseSuppression(text string, at Position, rules RuleNames) (*Suppression, *Problem) {
	s, problem := parseLine(strings.TrimSpace(text), at, rules)
	if problem != nil {
		problem.Rules = slices.DeleteFunc(ruleName.FindAllString(text, -1), func(name string) bool { return !rules.has(name) })
	}
	return s, problem
}

func parseLine(text string, at Position, rules RuleNames) (*Suppression, *Problem) {
	found := directive.FindStringSubmatch(text)
	switch {
	case found != nil:
	case misspelt.MatchString(text):
		return nil, newProblem(at, "suppression.unknown", strings.TrimSuffix(misspelt.FindString(text), " icp_"), "")
	default:
		return nil, nil
	}
	prefix, space, word := found[0], found[1], found[2]
	if prefix != "icp:ignore" {
		// "icp: see the ticket" is nothing to complain of.
		if space != ":" && !strings.EqualFold(word, "ignore") {
			return nil, nil
		}
		return nil, newProblem(at, "suppression.unknown", prefix, "")
	}
	names, reason, ok := strings.Cut(text[len(prefix):], "--")
	if names != "" && !unicode.IsSpace(firstRune(names)) {
		return nil, newProblem(at, "suppression.unknown", strings.Fields(text)[0], "")
	}
	s := &Suppression{Position: at}
	if problem := s.parseRules(names, rules); problem != nil {
		return nil, problem
	}
	if reason = strings.TrimSpace(reason); !ok || reason == "" {
		return nil, noReason(at)
	}
	s.Reason = reason
	if day := lastDay.FindStringSubmatchIndex(reason); day != nil {
		written := reason[day[2]:day[3]]
		switch _, err := time.Parse(time.DateOnly, written); {
		case err == nil:
			s.Until = written
			s.Reason = strings.TrimRight(reason[:day[0]], " \t,;")
		case strings.ContainsAny(written, "0123456789"):
			return nil, newProblem(at, "suppression.no_day", written, "")
		}
	}
	if s.Reason == "" {
		return nil, noReason(at)
	}
	return s, nil
}

// parseRules reads the names before the reason.
func (s *Suppression) parseRules(text string, rules RuleNames) *Problem {
	if strings.TrimSpace(text) == "" {
		return newProblem(s.Position, "suppression.no_rule", "", "")
	}
	for part := range strings.SplitSeq(text, ",") {
		name := strings.TrimSpace(part)
		switch fields := strings.Fields(name); {
		case name == "":
			return newProblem(s.Position, "suppression.missing_rule", "", "")
		case name == "all" || name == "*":
			return newProblem(s.Position, "suppression.all", name, "")
		case len(fields) > 1 && rules.has(fields[0]) && rules.has(fields[1]):
			return newProblem(s.Position, "suppression.comma", fields[0], fields[1])
		case len(fields) > 1 && rules.has(fields[0]):
			return noReason(s.Position)
		case !rules.has(name):
			nearest, _ := rules(name)
			return newProblem(s.Position, "suppression.unknown_rule", name, nearest)
		}
		if !slices.Contains(s.Rules, name) {
			s.Rules = append(s.Rules, name)
		}
	}
	return nil
}

func noReason(at Position) *Problem {
	return newProblem(at, "suppression.no_reason", "", "")
}

func firstRune(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}
