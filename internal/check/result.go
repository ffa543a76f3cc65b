// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package check judges topologies and says what it found: results at their
// places, with the ways that lead there. It decides which of several candidates
// a domain is judged by, which result a comment suppresses, and what is advice.
//
// What a rule demands is for rules, what leads where for topology, and how a
// result is written for report.
package check

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// Report is the result of one check.
type Report struct {
	// Version is the tool's.
	Version string
	// Catalog is what the clouds say, by which the rules judged.
	Catalog *catalog.Catalog
	Plans   []Plan
	// Results are sorted by position, subject and rule.
	Results []Result
	Picture Picture
	// Checked counts the subjects that were judged.
	Checked int
}

// Plan is a plan that was checked, and what of it could not be.
type Plan struct {
	// Name is the file's name, or "stdin".
	Name             string
	TerraformVersion string
	FormatVersion    string
	// Errored says that planning ended in an error: what comes after it is not in
	// the plan.
	Errored bool
	// Notes say what kind of plan it is and what that leaves unchecked.
	Notes []text.Message
}

// Result is a violation or an undecided verdict at its place.
type Result struct {
	Finding rules.Finding
	// Node is the resource, nil where the finding is about none. MadeOf is the
	// cloud resource that it is made of, for a declared filing server.
	Node, MadeOf *topology.Node
	// Address is the resource's, Plan the name of the plan it is in.
	Address, Plan string
	// Path leads from a domain to the subject, such as "shop-example.cn",
	// "alicloud_slb_load_balancer.front", "alicloud_instance.a". Empty for
	// what is declared.
	Path []string
	// Unfiled is the domain that leads to the server, where the result stands only
	// because nothing says that the domain has a filing. Empty for others.
	Unfiled string
	// Advice says which server to fix or to file with, or where it is managed.
	// Empty when nothing beyond the message helps.
	Advice   text.Message
	Position Position
	// Fix is the finding's remedy as changes of the source, in order and without
	// overlap. All are places in the source as it was read, so that they belong
	// together, and another result's fix needs its own check after them. Empty
	// where there is not one right change, or its place is not known.
	Fix []Edit
	// Suppressed is the suppression that covers the result, nil for none.
	Suppressed *Suppression
	// Ended is a suppression that covered the result and whose last day is over,
	// nil for none. The advice says so.
	Ended *Suppression
}

// Position is a place in the source. The zero value is unknown.
type Position = tfconfig.Position

// Edit replaces a part of a source file. It begins at its Position, whose
// EndLine is its last line. Columns count code points.
type Edit struct {
	Position
	// EndColumn is the column behind the last character, on EndLine. A part
	// that ends where it begins is empty: the new text is inserted there.
	EndColumn int
	// NewText is what takes the part's place; empty to remove it.
	NewText string
}

// Suppression is an ignore comment of the source.
type Suppression struct {
	Reason   string
	Position Position
	// Until is the last day it holds, as 2027-01-01; empty for ever.
	Until string
}

// Picture is the graph of domains, entry points, servers and codes.
type Picture struct {
	Nodes []PictureNode
	Edges []PictureEdge
}

// PictureNode is one box of the picture.
type PictureNode struct {
	ID    string
	Label string
	// Kind is "domain", "entry", "server", "filing_server" or "code".
	Kind string
	// Violated and Undecided mark nodes with results.
	Violated, Undecided bool
}

// PictureEdge leads from one node's id to another's.
type PictureEdge struct{ From, To string }

// Counts are the numbers of the last line.
type Counts struct {
	Checked, Errors, Warnings, Undecided, Suppressed int
}

// Counts counts the results.
func (r Report) Counts() Counts {
	c := Counts{Checked: r.Checked}
	for _, result := range r.Results {
		switch f := result.Finding; {
		case result.Suppressed != nil:
			c.Suppressed++
		case !result.IsViolation():
			c.Undecided++
		case f.Severity == rules.Error:
			c.Errors++
		default:
			c.Warnings++
		}
	}
	return c
}

// Fails reports whether a violation that is not suppressed has the severity
// failOn or a higher one. Empty means error; nothing fails [rules.Off].
func (r Report) Fails(failOn rules.Severity) bool {
	return slices.ContainsFunc(r.Results, func(result Result) bool { return result.Fails(failOn) })
}

// Fails reports whether the result fails a check, see [Report.Fails].
func (r Result) Fails(failOn rules.Severity) bool {
	f := r.Finding
	if r.Suppressed != nil || !r.IsViolation() || failOn == rules.Off {
		return false
	}
	return f.Severity == rules.Error || failOn == rules.Warning && f.Severity == rules.Warning
}

// IsViolation reports whether the result weighs as a violation. That is also so
// where this provider's resources lack a fact that nobody states, as it refuses
// them. Of other servers nobody has to state anything.
func (r Result) IsViolation() bool {
	if r.Finding.Verdict == rules.Violation || !r.Finding.IsUnstated() || r.Node == nil {
		return r.Finding.Verdict == rules.Violation
	}
	kind := r.Node.Kind()
	return kind == filing.KindFilingServer || kind == filing.KindAuthorizationCode
}

// Name is what to call the result's subject: its address, or the subject's name
// where nothing in the plan has one.
func (r Result) Name() string {
	switch {
	case r.Address != "":
		return r.Address
	case r.Finding.Subject.Name != "":
		return r.Finding.Subject.Name
	default:
		return string(r.Finding.Subject.Kind)
	}
}
