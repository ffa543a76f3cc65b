// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
)

// Suppression is a comment that suppresses findings on the block it is on:
//
//	# icp:ignore icp_server_term, icp_server_billing -- reason until 2027-01-01
//
// It is on the line of the block's header, on comment lines right above it, or
// anywhere in the block.
type Suppression struct {
	// Rules are the suppressed rules, in the order written. There is one at
	// least.
	Rules  []rules.Name
	Reason string
	// Until is the last day it holds, as 2027-01-01; empty for ever.
	Until string
	// Attribute is the attribute whose line it is on or right above, or the
	// type of such a nested block. Empty for none. It covers the block all the
	// same.
	Attribute string
	// Position is that of the comment.
	Position Position
	// Covers is that of the block.
	Covers Position
}

// Suppresses reports whether the comment names the rule.
func (s Suppression) Suppresses(rule rules.Name) bool { return slices.Contains(s.Rules, rule) }

// Expired reports whether its last day is over, by China's calendar.
func (s Suppression) Expired(now time.Time) bool {
	return s.Until != "" && now.In(filing.China).Format(time.DateOnly) > s.Until
}

// example is how a suppression is written.
const example = "# icp:ignore icp_server_term -- reason until 2027-01-01"

// directive finds comments that are meant for this tool: "icp:" and a word.
var directive = regexp.MustCompile(`^(?i:icp)(\s*:\s*)([\pL\d_-]+)`)

// lastDay finds the day at the end of a reason.
var lastDay = regexp.MustCompile(`(?i)(?:^|\s)until\s+(\S+(?:\s+\S+){0,2}?)\s*$`)

// parseSuppression parses the text of one line of a comment. It returns nil
// and no problem for a comment that is not for this tool.
func parseSuppression(text string, at Position) (*Suppression, *Problem) {
	text = strings.TrimSpace(text)
	found := directive.FindStringSubmatch(text)
	if found == nil {
		return nil, nil
	}
	prefix, space, word := found[0], found[1], found[2]
	if prefix != "icp:ignore" {
		// "icp: see the ticket" is nothing to complain of.
		if space != ":" && !strings.EqualFold(word, "ignore") {
			return nil, nil
		}
		return nil, problemf(at, "%q means nothing here: write %q.", "无法识别 %q，应写成 %q。", prefix, example)
	}
	names, reason, ok := strings.Cut(text[len(prefix):], "--")
	if names != "" && !unicode.IsSpace(firstRune(names)) {
		return nil, problemf(at, "%q means nothing here: write %q.", "无法识别 %q，应写成 %q。", strings.Fields(text)[0], example)
	}
	s := &Suppression{Position: at}
	if problem := s.parseRules(names); problem != nil {
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
			return nil, problemf(at, "%q is no day: write it as 2027-01-01.", "%q 不是有效日期，应写成 2027-01-01。", written)
		}
	}
	if s.Reason == "" {
		return nil, noReason(at)
	}
	return s, nil
}

// parseRules reads the names before the reason.
func (s *Suppression) parseRules(text string) *Problem {
	if strings.TrimSpace(text) == "" {
		return problemf(s.Position, "No rule is named: write %q.", "未写明规则，应写成 %q。", example)
	}
	for part := range strings.SplitSeq(text, ",") {
		name := strings.TrimSpace(part)
		switch fields := strings.Fields(name); {
		case name == "":
			return problemf(s.Position, "A rule is missing between the commas.", "逗号之间缺少规则名称。")
		case name == "all" || name == "*":
			return problemf(s.Position, "%q is not allowed: name each rule, so that new rules are not suppressed unseen.",
				"不能写 %q：请逐条写明规则，以免新规则被无意忽略。", name)
		case len(fields) > 1 && isRule(fields[0]) && isRule(fields[1]):
			return problemf(s.Position, "Put a comma between the rules %s and %s.", "请用逗号分隔规则 %s 和 %s。", fields[0], fields[1])
		case len(fields) > 1 && isRule(fields[0]):
			return noReason(s.Position)
		case !isRule(name):
			if nearest, ok := rules.Nearest(name); ok {
				return problemf(s.Position, "There is no rule %q. Did you mean %s?", "没有规则 %q。是否指 %s？", name, nearest)
			}
			return problemf(s.Position, "There is no rule %q.", "没有规则 %q。", name)
		}
		if rule := rules.Name(name); !slices.Contains(s.Rules, rule) {
			s.Rules = append(s.Rules, rule)
		}
	}
	return nil
}

func isRule(name string) bool {
	_, ok := rules.Named(rules.Name(name))
	return ok
}

func noReason(at Position) *Problem {
	return problemf(at, "The reason is missing: write it after the rules and two hyphens, as in %q.",
		"缺少原因：请写在规则和两个连字符之后，例如 %q。", example)
}

func problemf(at Position, en, zh string, args ...any) *Problem {
	return &Problem{Position: at, EN: fmt.Sprintf(en, args...), ZH: fmt.Sprintf(zh, args...)}
}

func firstRune(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}
