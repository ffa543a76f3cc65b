// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfplan

import (
	"bufio"
	"bytes"
	"io"
	"slices"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Filter decides what is kept of a plan. It is asked once for each type and
// attribute.
type Filter interface {
	// Type reports whether resources of a type are wanted. The mode is
	// [Managed] or [Data].
	Type(mode, resourceType string) bool
	// Attribute reports whether an attribute of a wanted type is wanted. That
	// decides about values and about expressions of the configuration.
	Attribute(resourceType, name string) bool
}

// Read reads one plan. An input that is not plan JSON is an [*InputError]; any
// other error is one of r.
func Read(r io.Reader, filter Filter) (*Plan, error) {
	buffered := bufio.NewReaderSize(r, 64<<10)
	lead, err := skipLead(buffered)
	if err != nil {
		return nil, err
	}
	if err := sniff(buffered); err != nil {
		return nil, err
	}
	in := &reader{
		// Keys are checked where objects are read: to check all takes the decoder
		// longer than everything else does.
		dec:    jsontext.NewDecoder(buffered, jsontext.AllowDuplicateNames(true)),
		input:  buffered,
		base:   lead,
		filter: filter,
		types:  map[typeKey]*typeInfo{},
		byName: map[string]int32{},
		plan:   &Plan{},
		secret: map[string]bool{},
		texts:  texts{cache[string]{}}, checked: cache[struct{}]{},
	}
	if err := in.document(); err != nil {
		return nil, in.explain(err)
	}
	return in.finish(), nil
}

// reader reads one plan.
type reader struct {
	dec *jsontext.Decoder
	// input is what dec reads from.
	input io.Reader
	// base and prefix are where dec's input is within the document.
	base   int64
	prefix jsontext.Pointer

	filter  Filter
	types   map[typeKey]*typeInfo
	records []*Resource
	byName  map[string]int32
	texts   texts
	checked cache[struct{}]
	actions [][]string
	// address, packed and marks are scratch space; module remembers the last one.
	address, packed, marks []byte
	module                 struct {
		text  string
		steps []Step
	}

	plan  *Plan
	flags struct{ values, plan, complete, partial, errored, deferred bool }
	count counts
	// secret are the variables of the root module that are declared as sensitive.
	secret map[string]bool
	// refresh is set for plans that change nothing but the state.
	refresh bool
}

// counts are numbers of resource instances, wanted or not. Those of changes are
// of managed ones.
type counts struct {
	planned, priorManaged int
	changed, removed      int
	// changedPrior are the changed that prior_state has.
	changedPrior int
	// skipped are the unwanted: those of planned_values and prior_state, and
	// those of prior_state that a change is about.
	skippedPlanned, skippedPriorData, skippedPriorManaged int
	skippedChangedData, skippedChangedManaged             int
}

// document reads the outermost object, which must be all there is.
func (r *reader) document() error {
	if err := r.object(r.section); err != nil {
		return err
	}
	switch end, err := atEnd(io.MultiReader(bytes.NewReader(r.dec.UnreadBuffer()), r.input)); {
	case err != nil:
		return err
	case !end:
		return refused("more_text", "whole", found{})
	}
	switch {
	case r.flags.values && !r.flags.plan:
		return refused("state_json", "not_state", found{})
	case r.plan.FormatVersion == "":
		return notPlan("no_format_version", found{})
	case !r.flags.plan:
		return notPlan("no_planned_values", found{})
	}
	return nil
}

// maxVariable bounds the values of variables that are kept, in bytes: what decides
// a condition or sets up a provider is small.
const maxVariable = 64 << 10

// variable reads the value of a variable of the root module.
func (r *reader) variable(name string) error {
	return r.object(func(key string) error {
		if key != "value" {
			return r.dec.SkipValue()
		}
		raw, err := r.dec.ReadValue()
		if err != nil || len(raw) > maxVariable {
			return err
		}
		if r.plan.Variables == nil {
			r.plan.Variables = map[string]tfvalue.Value{}
		}
		r.plan.Variables[name], err = decodeValue(raw, nil)
		return err
	})
}

// section reads a member of the outermost object.
func (r *reader) section(name string) (err error) {
	switch name {
	case "format_version":
		if r.plan.FormatVersion, err = r.text(); err != nil {
			return err
		}
		return versioned(r.plan.FormatVersion)
	case "terraform_version":
		r.plan.TerraformVersion, err = r.text()
		return err
	case "variables":
		return r.object(r.variable)
	case "planned_values":
		r.flags.plan = true
		return r.root(r.plannedInstance)
	case "prior_state":
		return r.object(func(name string) error {
			if name == "values" {
				return r.root(r.priorInstance)
			}
			return r.dec.SkipValue()
		})
	case "resource_changes":
		return r.array(r.change)
	case "configuration":
		return r.configuration()
	case "deferred_changes":
		return r.array(func() error {
			r.flags.deferred = true
			return r.dec.SkipValue()
		})
	case "complete":
		if r.dec.PeekKind() == 't' {
			r.flags.complete = true
		}
		r.flags.partial, err = r.is('f')
		return err
	case "errored":
		r.flags.errored, err = r.is('t')
		return err
	case "values":
		r.flags.values = true
	case "lineage", "serial":
		return refused("state_file", "not_state", found{})
	case "@level", "@message", "@module", "@timestamp":
		return refused("plan_log", "from_out", found{})
	case "provider_schemas":
		return notPlan("schemas", found{})
	}
	return r.dec.SkipValue()
}

// object reads an object member by member. Null is an object without members,
// which is how Terraform leaves some out.
func (r *reader) object(member func(name string) error) error {
	seen := nameSet{few: make([]string, 0, fewNames)}
	return r.rawObject(func(raw []byte) error {
		name, err := r.intern(raw)
		if err != nil {
			return err
		}
		if !seen.add(name) {
			return r.twice()
		}
		return member(name)
	})
}

// rawObject is object for names that are not decoded.
func (r *reader) rawObject(member func(raw []byte) error) error {
	if opened, err := r.open('{', "object"); !opened {
		return err
	}
	for r.dec.PeekKind() != '}' {
		name, err := r.dec.ReadValue()
		if err != nil {
			return err
		}
		if err := member(name); err != nil {
			return err
		}
	}
	_, err := r.dec.ReadToken()
	return err
}

// twice is the error of a key that an object has twice.
func (r *reader) twice() error {
	return &jsontext.SyntacticError{
		ByteOffset: r.dec.InputOffset(), JSONPointer: r.dec.StackPointer().Parent(), Err: jsontext.ErrDuplicateName,
	}
}

// nameSet is a set of the names in an object. Most objects have few, which a
// list finds faster than a map.
type nameSet struct {
	few  []string
	many map[string]bool
}

const fewNames = 16

// add reports whether the name is new.
func (s *nameSet) add(name string) bool {
	switch {
	case s.many != nil:
		if s.many[name] {
			return false
		}
		s.many[name] = true
		return true
	case slices.Contains(s.few, name):
		return false
	case len(s.few) < fewNames:
		s.few = append(s.few, name)
		return true
	}
	s.many = map[string]bool{name: true}
	for _, name := range s.few {
		s.many[name] = true
	}
	return true
}

// array reads an array element by element. Null is an array without elements.
func (r *reader) array(element func() error) error {
	if opened, err := r.open('[', "list"); !opened {
		return err
	}
	for r.dec.PeekKind() != ']' {
		if err := element(); err != nil {
			return err
		}
	}
	_, err := r.dec.ReadToken()
	return err
}

// open reads the start of an object or array, or null.
func (r *reader) open(kind jsontext.Kind, want string) (opened bool, err error) {
	switch r.dec.PeekKind() {
	case kind:
		_, err = r.dec.ReadToken()
		return err == nil, err
	case 'n':
		return false, r.dec.SkipValue()
	}
	return false, r.unexpected(want)
}

// is reads true, false or null and reports whether it is the wanted one.
func (r *reader) is(wanted jsontext.Kind) (bool, error) {
	switch kind := r.dec.PeekKind(); kind {
	case 't', 'f', 'n':
		return kind == wanted, r.dec.SkipValue()
	}
	return false, r.unexpected("boolean")
}

// rawText reads a string as it is written.
func (r *reader) rawText() (jsontext.Value, error) {
	if r.dec.PeekKind() != '"' {
		return nil, r.unexpected("string")
	}
	return r.dec.ReadValue()
}

// text reads a string. Equal ones share their memory mostly.
func (r *reader) text() (string, error) {
	raw, err := r.rawText()
	if err != nil {
		return "", err
	}
	return r.intern(raw)
}

// intern decodes a string as it is written.
func (r *reader) intern(raw []byte) (string, error) {
	if bytes.IndexByte(raw, '\\') >= 0 {
		text, err := jsontext.AppendUnquote(nil, raw)
		return string(text), err
	}
	return r.texts.get(raw[1 : len(raw)-1]), nil
}

// later keeps the next value for a [reader.replay].
func (r *reader) later() (replayed, error) {
	raw, err := r.dec.ReadValue()
	if err != nil {
		return replayed{}, err
	}
	raw = slices.Clone(raw)
	return replayed{raw, r.base + r.dec.InputOffset() - int64(len(raw)), r.prefix + r.dec.StackPointer()}, nil
}

// skip passes over a value within an instance. To read it whole is much faster
// than to go through its tokens, and an instance is small.
func (r *reader) skip() error {
	_, err := r.dec.ReadValue()
	return err
}

// replayed is a value that comes before what is needed to understand it: the
// members of an object may have any order.
type replayed struct {
	raw    jsontext.Value
	base   int64
	prefix jsontext.Pointer
}

// replay reads a value that was kept, if there is one.
func (r *reader) replay(v replayed, read func() error) error {
	if v.raw == nil {
		return nil
	}
	dec, base, prefix := r.dec, r.base, r.prefix
	r.dec, r.base, r.prefix = jsontext.NewDecoder(bytes.NewBuffer(v.raw)), v.base, v.prefix
	if err := read(); err != nil {
		return r.explain(err)
	}
	r.dec, r.base, r.prefix = dec, base, prefix
	return nil
}
