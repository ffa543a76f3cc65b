// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"fmt"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/remedy"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/wording"
)

// Name is a rule's name, the same in every face of the product.
type Name string

// Verdict is what a rule says about a subject.
type Verdict uint8

// The verdicts. Undecided is neither a pass nor a violation: a fact that the
// rule needs is unknown or absent, or no source states the limit.
const (
	NotApplicable Verdict = iota
	Pass
	Undecided
	Violation
)

// String returns the verdict as reports spell it.
func (v Verdict) String() string {
	switch v {
	case NotApplicable:
		return "not_applicable"
	case Pass:
		return "pass"
	case Undecided:
		return "undecided"
	case Violation:
		return "violation"
	}
	return fmt.Sprintf("verdict(%d)", uint8(v))
}

// Severity is how much a violation weighs.
type Severity string

// The severities.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Off     Severity = "off"
)

// ParseSeverity reads a severity. It reports false for any other text.
func ParseSeverity(text string) (Severity, bool) {
	switch s := Severity(text); s {
	case Error, Warning, Off:
		return s, true
	}
	return "", false
}

// Cause is why a verdict is undecided.
type Cause uint8

// The causes, the weightiest last.
const (
	// Decided is the cause of every verdict that is not undecided.
	Decided Cause = iota
	// SourceSilent means that no source states the limit. More facts about the
	// stack cannot help.
	SourceSilent
	// FactAbsent means that nobody states a fact that the rule needs.
	FactAbsent
	// FactUnreadable means that what is there cannot be read: no apply will
	// bring the fact.
	FactUnreadable
	// FactUnknown means that Terraform will learn the fact later.
	FactUnknown
)

// SubjectKind says what a rule judges.
type SubjectKind string

// The kinds of subjects.
const (
	SubjectServer  SubjectKind = "server"
	SubjectCode    SubjectKind = "code"
	SubjectAccount SubjectKind = "account"
	SubjectWebsite SubjectKind = "website"
	// SubjectApp is what a rule about websites says of an app.
	SubjectApp SubjectKind = "app"
	// SubjectDelivery is a domain on a product that serves it without being a
	// filing server.
	SubjectDelivery SubjectKind = "delivery"
	// SubjectRelease is a cloud server that a plan gives up: the place of a
	// finding about a server.
	SubjectRelease SubjectKind = "release"
)

// Subject is what a finding is about.
type Subject struct {
	Kind SubjectKind
	// Name is the server's name or id, the code's website or app, the account or
	// the domain; a delivery's name while its domain is not known.
	Name string
	// At is where in the stack it stands; of an account, what does not fit the
	// rest. The zero value is nowhere.
	At Place
}

// Place is an element of a stack.
type Place struct {
	// Kind is SubjectServer for one of the servers, SubjectCode for one of the
	// codes, SubjectDelivery for one of the deliveries, SubjectRelease for one
	// of the releases, SubjectWebsite for one of those whose traffic is known.
	Kind  SubjectKind
	Index int
	// End is the first of the traffic's ends that a finding is about.
	End int
}

// Finding is what one rule says about one subject.
type Finding struct {
	Rule     Name
	Verdict  Verdict
	Severity Severity
	Cause    Cause
	Subject  Subject
	// Facts name the facts that the finding rests on, as the attributes of the
	// provider's resources that hold them. The first is the one to point at.
	Facts []string

	// Values are what the finding tells. Nil for a verdict that has nothing to
	// say, such as a pass.
	Values *wording.Values
	// Remedies are changes of the configuration each of which mends what was
	// found, the first choice first. Empty where none can be written down.
	Remedies []remedy.Remedy

	// with are other rules that lack the same facts, see [Together].
	with []Name
	// variant names the finding's text in the messages.
	variant string
	// catalog is what it was judged by; nil for the one that is built in.
	catalog *catalog.Catalog
}

// Blocks reports whether the finding stands in the way of an apply: a
// violation at severity error, or an undecided verdict that would otherwise
// become a pass without having been decided.
func (f Finding) Blocks() bool {
	if f.Severity != Error {
		return false
	}
	switch f.Verdict {
	case Violation:
		return true
	case Undecided:
		return f.Cause == FactUnknown || f.Cause == FactUnreadable || f.Cause == FactAbsent && !f.Of().absenceIsFine
	case NotApplicable, Pass:
	}
	return false
}

// IsUnstated reports whether the finding stands in the way for want of a fact that
// nobody states. No apply will bring it, so that there is nothing to wait for.
func (f Finding) IsUnstated() bool {
	return f.Verdict == Undecided && f.Cause == FactAbsent && f.Blocks()
}

// Of returns the finding's rule.
func (f Finding) Of() *Rule { return byName()[f.Rule] }

// NotAServer reports whether the finding says that what it is about cannot back
// a filing, whatever its other facts.
func (f Finding) NotAServer() bool {
	return f.Verdict == Violation && f.Of().Premise == PremiseProduct && f.variant != givenText && f.variant != givenOther
}

// DemandsAccess reports whether the finding says that the cloud in its values has
// to become an access provider of a website's filing, which takes a server there
// that may back one.
func (f Finding) DemandsAccess() bool {
	return f.Verdict == Violation && (f.Rule == serverAccess.Name || f.Rule == deliveryAccess.Name)
}

// Outside reports whether the finding says that a server is not in the
// mainland, where no filing is needed. A region that there is not may be meant
// to be there.
func (f Finding) Outside() bool {
	return f.Verdict == Violation && f.Of().Premise == PremiseRegion && f.Values.Region.Mainland == filing.Known(false)
}

// RegionIsOpen reports whether the finding says that nobody knows whether a
// server is in the mainland: neither its facts nor the prefix of its region say.
func (f Finding) RegionIsOpen() bool {
	return f.Verdict == Undecided && f.Of().Premise == PremiseRegion && (!f.Unplaced() || f.Values.Cloud.MainlandPrefix == "")
}

// Unplaced reports whether the finding says that no source settles whether a
// server's region is in the mainland.
func (f Finding) Unplaced() bool {
	return f.Verdict == Undecided && f.Cause == SourceSilent && f.Of().Premise == PremiseRegion
}

// Sources returns the sources that the finding rests on: those of the fact that
// decided, else those of the rule that are about the subject's cloud.
func (f Finding) Sources() []catalog.Source {
	ids, cloud := f.Of().Sources, filing.Cloud("")
	if f.Values != nil {
		if _, listed := orDefault(f.catalog).Cloud(f.Values.Cloud.Name); listed {
			cloud = f.Values.Cloud.Name
		}
	}
	if f.Values != nil && len(f.Values.Sources) > 0 {
		ids, cloud = f.Values.Sources, ""
	}
	sources := make([]catalog.Source, 0, len(ids))
	for _, id := range ids {
		if s, ok := orDefault(f.catalog).Source(id); ok && (cloud == "" || s.Cloud == "" || s.Cloud == cloud) {
			sources = append(sources, s)
		}
	}
	return sources
}
