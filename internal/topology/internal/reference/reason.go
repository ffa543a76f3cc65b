// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package reference

import (
	"cmp"
	"embed"
	"slices"
	"sync"

	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/instance"
)

// ReasonKind is a cause why it is not known what a resource leads to. Its value
// is the key of its words.
type ReasonKind string

// The kinds. Those whose names begin with Source are about the configuration
// as it is written, the others about a plan.
const (
	// NoConfiguration: the plan does not have the block.
	NoConfiguration ReasonKind = "no_configuration"
	// NoCall: the plan does not have the call of the module.
	NoCall ReasonKind = "no_call"
	// NoModule: the plan does not have the module Name.
	NoModule ReasonKind = "no_module"
	// NoLocal: plans leave the local value Name out.
	NoLocal ReasonKind = "no_local"
	// NoParts: the plan does not show what the attribute Name is made of.
	NoParts ReasonKind = "no_parts"
	// Unreadable: the reference Name is not one that can be parsed.
	Unreadable ReasonKind = "unreadable"
	// Circular: references lead back to where they began.
	Circular ReasonKind = "circular"
	// Untracked: the block Name is of a type that is not followed.
	Untracked ReasonKind = "untracked"
	// ReadLater: the data source Name is only read during apply.
	ReadLater ReasonKind = "read_later"
	// Outside: what the block Name leads to is in no plan.
	Outside ReasonKind = "outside"
	// ThroughData: whether the data source Name is a part of the attribute Other is
	// not shown.
	ThroughData ReasonKind = "through_data"
	// OneOfValues: the attribute Name is one of several.
	OneOfValues ReasonKind = "one_of_values"
	// OneOfBranches: a condition chooses among several.
	OneOfBranches ReasonKind = "one_of_branches"
	// OneOfInstances: one instance of the block Name is meant.
	OneOfInstances ReasonKind = "one_of_instances"
	// OneOfElements: one element of the data source Name is meant.
	OneOfElements ReasonKind = "one_of_elements"
	// OneOfOutputs: one output of the module Name is meant.
	OneOfOutputs ReasonKind = "one_of_outputs"
	// OneOfEach: one element of for_each is meant.
	OneOfEach ReasonKind = "one_of_each"
	// OneOfPrivate: several have the private address that is named.
	OneOfPrivate ReasonKind = "one_of_private"
	// TooFar: more than Limit resources are on the way.
	TooFar ReasonKind = "too_far"
	// MayBePrivate: the load balancer that the rule Name belongs to may be private.
	MayBePrivate ReasonKind = "may_be_private"
	// RecordAttribute: the attribute Name of a DNS record is not known.
	RecordAttribute ReasonKind = "record_attribute"

	// SourceParts: the source does not show what the attribute Name is made of.
	SourceParts ReasonKind = "source_parts"
	// SourceAllParts: nor all that it may be made of.
	SourceAllParts ReasonKind = "source_all_parts"
	// SourceOneOfValues: the attribute Name is one of several.
	SourceOneOfValues ReasonKind = "source_one_of_values"
	// SourceNowhere: whether the attribute Name leads there at all depends on a
	// condition that is not known.
	SourceNowhere ReasonKind = "source_nowhere"
	// SourceOneOfInstances: one instance of the block Name is meant.
	SourceOneOfInstances ReasonKind = "source_one_of_instances"
	// SourceNoModule: a value comes from a module that is not there.
	SourceNoModule ReasonKind = "source_no_module"
	// SourceData: the data source Name is read from the cloud.
	SourceData ReasonKind = "source_data"
	// SourceValue: the variable or other value Name is not known.
	SourceValue ReasonKind = "source_value"
	// SourcePassed: the resource Name is passed to Other, a module or an output.
	SourcePassed ReasonKind = "source_passed"
)

// Reason says why it is not known what a resource leads to. The zero value is
// no reason. It holds names, and no values.
type Reason struct {
	Kind ReasonKind
	// At is the label of the resource with the attribute that could not be
	// followed; empty where the reason names it.
	At string
	// Name and Other are what the kind says.
	Name, Other string
	// Limit is the bound that is passed.
	Limit int
}

func because(kind ReasonKind, name string) Reason { return Reason{Kind: kind, Name: name} }

// NotRead says why what is behind an instance cannot be seen.
func NotRead(n instance.Instance) Reason {
	if n.IsReadLater() {
		return because(ReadLater, n.BlockName())
	}
	return because(Outside, n.BlockName())
}

// IsNone reports whether there is no reason.
func (r Reason) IsNone() bool { return r == Reason{} }

// IsNowhere reports whether the resource may lead to nothing.
func (r Reason) IsNowhere() bool { return r.Kind == SourceNowhere }

func (r Reason) compare(other Reason) int {
	return cmp.Or(cmp.Compare(r.At, other.At), cmp.Compare(r.Kind, other.Kind), cmp.Compare(r.Name, other.Name), cmp.Compare(r.Other, other.Other))
}

// SortedReasons orders reasons, each once.
func SortedReasons(reasons []Reason) []Reason {
	slices.SortFunc(reasons, Reason.compare)
	return slices.Compact(reasons)
}

//go:embed messages/*.yaml
var messageFiles embed.FS

var messages = sync.OnceValue(func() *text.Messages { return text.MustLoad(messageFiles, "messages", nil) })

// Message returns the reason in words: part of a sentence, without a full stop.
func (r Reason) Message() text.Message {
	said := messages().Message(string(r.Kind), r)
	if r.At == "" {
		return said
	}
	return messages().Message("at", struct {
		At     string
		Reason text.Message
	}{r.At, said})
}
