// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"bytes"
	"encoding/xml"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// JUnit is the XML that CI servers read test results from.
const JUnit Format = "junit"

func init() { register(JUnit, format{write: writeJUnit}) }

// The JUnit report: a suite for each plan with a case for each result, and one
// for the subjects that have none.
type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Errors   int          `xml:"errors,attr"`
		Skipped  int          `xml:"skipped,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
		Out      string      `xml:"system-out,omitempty"`
	}
	junitCase struct {
		Name    string        `xml:"name,attr"`
		Class   string        `xml:"classname,attr"`
		File    string        `xml:"file,attr,omitempty"`
		Line    int           `xml:"line,attr,omitempty"`
		Failure *junitFailure `xml:"failure"`
		Skipped *junitSkipped `xml:"skipped"`
		Out     string        `xml:"system-out,omitempty"`
	}
	junitFailure struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		Text    string `xml:",chardata"`
	}
	junitSkipped struct {
		Message string `xml:"message,attr"`
	}
)

func writeJUnit(b *bytes.Buffer, r check.Report, o Options) error {
	suites := junitSuites{Name: toolName, Suites: junitSuitesOf(r, o)}
	for i := range suites.Suites {
		s := &suites.Suites[i]
		s.count()
		suites.Tests += s.Tests
		suites.Failures += s.Failures
		suites.Skipped += s.Skipped
	}
	b.WriteString(xml.Header)
	encoder := xml.NewEncoder(b)
	encoder.Indent("", "  ")
	if err := encoder.Encode(suites); err != nil {
		return err
	}
	b.WriteByte('\n')
	return nil
}

func junitSuitesOf(r check.Report, o Options) []junitSuite {
	var suites []junitSuite
	at := map[string]int{}
	suite := func(name string) *junitSuite {
		i, ok := at[name]
		if !ok {
			i = len(suites)
			at[name] = i
			suites = append(suites, junitSuite{Name: text.CleanLine(name)})
		}
		return &suites[i]
	}
	for _, p := range r.Plans {
		suite(p.Name).Out = junitNotes(p, o.Language)
	}
	for _, result := range r.Results {
		s := suite(result.Plan)
		s.Cases = append(s.Cases, junitCaseOf(result, o))
	}
	if n := rest(r); n > 0 {
		// The subjects are counted over all plans, so they have a suite of
		// their own.
		suites = append(suites, junitSuite{
			Name:  toolName,
			Cases: []junitCase{{Name: words(o.Language).count("rest", n), Class: toolName}},
		})
	}
	return suites
}

// rest counts the checked subjects without any result.
func rest(r check.Report) int {
	type subject struct{ plan, name string }
	found := map[subject]bool{}
	for _, result := range r.Results {
		found[subject{result.Plan, result.Name()}] = true
	}
	return max(0, r.Checked-len(found))
}

func junitNotes(p check.Plan, language text.Language) string {
	notes := make([]string, len(p.Notes))
	for i, n := range p.Notes {
		notes[i] = text.Clean(n.In(language))
	}
	return strings.Join(notes, "\n")
}

func junitCaseOf(r check.Result, o Options) junitCase {
	m := cleanMessage(r.Finding, o.Language)
	c := junitCase{
		Name: text.CleanLine(r.Name()) + " " + string(r.Finding.Rule), Class: string(r.Finding.Rule),
		File: text.CleanLine(r.Position.File), Line: r.Position.Line,
	}
	said := text.Clean(plainMessage(r, o.Language))
	switch l := levelOf(r); {
	case l == levelSuppressed:
		c.Skipped = &junitSkipped{Message: text.CleanLine(words(o.Language).suppression(r.Suppressed))}
	case l == levelUndecided:
		c.Skipped = &junitSkipped{Message: m.Summary}
		c.Out = said
	case l == levelError || r.Fails(o.FailOn):
		c.Failure = &junitFailure{Message: m.Summary, Type: string(r.Finding.Severity), Text: said}
	default:
		c.Out = words(o.Language).tell("warned", values{Value: said})
	}
	return c
}

func (s *junitSuite) count() {
	s.Tests = len(s.Cases)
	for _, c := range s.Cases {
		if c.Failure != nil {
			s.Failures++
		}
		if c.Skipped != nil {
			s.Skipped++
		}
	}
}
