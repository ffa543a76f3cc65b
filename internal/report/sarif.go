// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"path"
	"strconv"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// SARIF is version 2.1.0 of the Static Analysis Results Interchange Format.
const SARIF Format = "sarif"

func init() { register(SARIF, format{write: writeSARIF, inRepository: true}) }

const (
	sarifVersion = "2.1.0"
	sarifSchema  = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	// sourceRoot is what code scanning takes for the top of the repository.
	sourceRoot = "%SRCROOT%"
	// fingerprint names our own fingerprint; the number changes when it is
	// made in another way.
	fingerprint = "icpCheck/v1"
	// lineFingerprint is the one that GitHub matches alerts by.
	lineFingerprint = "primaryLocationLineHash"
)

func writeSARIF(b *bytes.Buffer, r check.Report, o Options) error {
	run := sarifRun{
		Tool: sarifTool{Driver: sarifDriver{
			Name: toolName, Version: r.Version, InformationURI: toolPage, Rules: sarifRules(r.Catalog, o.Language),
		}},
		Language: "en-US",
		Invocations: []sarifInvocation{{
			ExecutionSuccessful: true, Notifications: sarifNotifications(r.Plans, o.Language),
		}},
		BaseIDs:    map[string]sarifArtifactLocation{sourceRoot: {Description: &sarifText{Text: words(o.Language).say("source_root")}}},
		ColumnKind: "unicodeCodePoints",
		Results:    make([]sarifResult, 0, len(r.Results)),
	}
	if o.Language == text.Chinese {
		run.Language = "zh-CN"
	}
	seen := map[string]int{}
	for _, result := range r.Results {
		run.Results = append(run.Results, sarifResultOf(result, o.Language, seen))
	}
	return encodeJSON(b, sarifLog{Schema: sarifSchema, Version: sarifVersion, Runs: []sarifRun{run}})
}

func sarifRules(known *catalog.Catalog, language text.Language) []sarifRule {
	list := make([]sarifRule, 0, len(rules.All()))
	for _, r := range rules.All() {
		list = append(list, sarifRule{
			ID:               string(r.Name),
			ShortDescription: sarifText{Text: r.Summary(language)},
			FullDescription:  sarifText{Text: r.About(language)},
			Help:             sarifHelp(r, known, language),
			HelpURI:          r.Page(),
			Default:          sarifDefault{Enabled: r.Severity != rules.Off, Level: sarifLevel(r.Severity)},
			Properties: sarifRuleProperties{
				Tags: []string{"icp", "compliance", "terraform", string(r.Subject)}, ProblemSeverity: problemSeverity(r.Severity),
			},
		})
	}
	return list
}

// sarifHelp says what the rule demands, who says so and where its page is.
func sarifHelp(r *rules.Rule, known *catalog.Catalog, language text.Language) sarifText {
	w := words(language)
	about, heading := r.About(language), w.say("sources")
	var text, markdown strings.Builder
	text.WriteString(about + "\n")
	markdown.WriteString(escapeMarkdown(about) + "\n")
	for i, source := range sourcesOf(r, known) {
		if i == 0 {
			text.WriteString("\n" + heading + "\n")
			markdown.WriteString("\n" + heading + "\n\n")
		}
		text.WriteString("- " + strings.TrimSpace(source.Title.In(language)+" "+source.URL) + "\n")
		markdown.WriteString("- " + markdownSource(source, language) + "\n")
	}
	page := w.say("label.page")
	text.WriteString("\n" + w.labelled(page, r.Page()))
	markdown.WriteString("\n" + w.labelled(page, "["+escapeMarkdown(string(r.Name))+"]("+r.Page()+")"))
	return sarifText{Text: text.String(), Markdown: markdown.String()}
}

func markdownSource(s catalog.Source, language text.Language) string {
	title := escapeMarkdown(s.Title.In(language))
	if s.URL == "" {
		return title
	}
	return "[" + title + "](<" + s.URL + ">)"
}

// sarifLevel is also a severity's level where SARIF wants one of its own words.
func sarifLevel(s rules.Severity) string {
	switch s {
	case rules.Error:
		return "error"
	case rules.Warning:
		return "warning"
	case rules.Off:
	}
	return "none"
}

// problemSeverity is the word that code scanning filters rules by.
func problemSeverity(s rules.Severity) string {
	if s == rules.Off {
		return ""
	}
	return string(s)
}

func sarifNotifications(plans []check.Plan, language text.Language) []sarifNotification {
	list := []sarifNotification{}
	for _, p := range plans {
		for _, n := range p.Notes {
			list = append(list, sarifNotification{
				Level: "note", Message: sarifMessage(n.In(language)),
				Locations: []sarifLocation{{Physical: sarifPhysical{Artifact: sarifArtifact(p.Name)}}},
			})
		}
	}
	return list
}

// sarifResultOf counts equal results in seen, so that each has a fingerprint of
// its own.
func sarifResultOf(r check.Result, language text.Language, seen map[string]int) sarifResult {
	result := sarifResult{
		RuleID: string(r.Finding.Rule), RuleIndex: ruleIndex(r.Finding.Rule),
		Kind: "fail", Level: sarifLevel(r.Finding.Severity),
		Message:      sarifMessage(plainMessage(r, language)),
		Locations:    []sarifLocation{sarifLocationOf(r)},
		Suppressions: []sarifSuppression{},
		Fixes:        sarifFixes(r, language),
		Properties:   sarifResultProperties{Plan: r.Plan, Path: orEmpty(r.Path)},
	}
	if !r.IsViolation() {
		// Open means that there was too little to decide on. SARIF wants no
		// level for any kind but fail.
		result.Kind, result.Level = "open", "none"
	}
	hash := fingerprintOf(r)
	seen[hash]++
	if n := seen[hash]; n > 1 {
		hash += ":" + strconv.Itoa(n)
	}
	result.Fingerprints = map[string]string{fingerprint: hash}
	if r.Position.File == "" {
		// GitHub makes its own fingerprint from the line; that of the plan
		// would change with every plan.
		result.Fingerprints[lineFingerprint] = hash
	}
	if r.Suppressed != nil {
		result.Suppressions = append(result.Suppressions, sarifSuppressionOf(*r.Suppressed))
	}
	return result
}

// sarifMessage keeps brackets in text from being read as a link.
func sarifMessage(message string) sarifText {
	return sarifText{Text: strings.ReplaceAll(text.Clean(message), "](", "] (")}
}

func ruleIndex(name rules.Name) *int {
	for i, r := range rules.All() {
		if r.Name == name {
			return &i
		}
	}
	return nil
}

// sarifLocationOf is the place in the source, or else the plan, which the
// resource's address leads on from.
func sarifLocationOf(r check.Result) sarifLocation {
	location := sarifLocation{Logical: []sarifLogical{{FullyQualifiedName: r.Name(), Kind: "resource"}}}
	if r.Position.File == "" {
		location.Physical = sarifPhysical{Artifact: sarifArtifact(r.Plan), Region: &sarifRegion{StartLine: 1}}
	} else {
		location.Physical = sarifPhysicalOf(r.Position)
	}
	return location
}

func sarifPhysicalOf(p check.Position) sarifPhysical {
	return sarifPhysical{
		Artifact: sarifArtifact(p.File),
		Region:   &sarifRegion{StartLine: max(p.Line, 1), StartColumn: max(p.Column, 0)},
	}
}

// sarifArtifact makes a reference of a file's name. An absolute one is not
// relative to anything.
func sarifArtifact(name string) sarifArtifactLocation {
	if name == "" {
		name = "plan"
	}
	name = strings.ReplaceAll(name, `\`, "/")
	if path.IsAbs(name) {
		return sarifArtifactLocation{URI: (&url.URL{Scheme: "file", Path: name}).String()}
	}
	return sarifArtifactLocation{URI: (&url.URL{Path: path.Clean(name)}).String(), BaseID: sourceRoot}
}

func sarifSuppressionOf(s check.Suppression) sarifSuppression {
	suppression := sarifSuppression{
		Kind: "inSource", Status: "accepted", Justification: s.Reason,
		Properties: sarifSuppressionProperties{Until: s.Until},
	}
	if s.Position.File != "" {
		suppression.Location = &sarifLocation{Physical: sarifPhysicalOf(s.Position)}
	}
	return suppression
}

// fingerprintOf is made of what stays when lines move: rule, subject, address
// and path.
func fingerprintOf(r check.Result) string {
	f := r.Finding
	parts := append([]string{string(f.Rule), string(f.Subject.Kind), f.Subject.Name, r.Address}, r.Path...)
	hash := sha256.New()
	for _, part := range parts {
		// With its length in front no part runs into the next.
		hash.Write([]byte(strconv.Itoa(len(part)) + ":" + part))
	}
	return hex.EncodeToString(hash.Sum(nil)[:16])
}
