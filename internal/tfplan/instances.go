// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfplan

import (
	"bytes"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// Where a plan has an instance.
const (
	hasPlanned = 1 << iota
	hasPrior
	hasChange
)

// gone reports whether the instance is not Terraform's after the plan.
func gone(actions []string) bool {
	return len(actions) > 0 && !slices.ContainsFunc(actions, func(action string) bool {
		return action != "delete" && action != "forget"
	})
}

// identity is what every place of a plan says first of an instance. The
// address is in the reader's scratch space.
type identity struct {
	mode, terraformType, name string
	key                       any
	deposed                   bool
}

// complete reports whether the instance's record can be found.
func (r *reader) complete(id *identity) bool {
	return id.mode != "" && id.terraformType != "" && len(r.address) > 0
}

// identify reads a member that tells which instance is meant. It returns false
// for other members, and leaves them unread.
func (r *reader) identify(id *identity, name string) (read bool, err error) {
	switch name {
	case "address":
		raw, err := r.rawText()
		if err != nil {
			return true, err
		}
		if bytes.IndexByte(raw, '\\') < 0 {
			r.address = append(r.address[:0], raw[1:len(raw)-1]...)
			return true, nil
		}
		r.address, err = jsontext.AppendUnquote(r.address[:0], raw)
		return true, err
	case "mode":
		id.mode, err = r.text()
	case "type":
		id.terraformType, err = r.text()
	case "name":
		id.name, err = r.text()
	case "index":
		id.key, err = r.key()
	case "deposed", "deposed_key":
		id.deposed = r.dec.PeekKind() == '"'
		err = r.dec.SkipValue()
	default:
		return false, nil
	}
	return true, err
}

// key reads an instance key: a string, a whole number or null.
func (r *reader) key() (any, error) {
	switch r.dec.PeekKind() {
	case '"':
		return r.text()
	case '0':
		raw, err := r.dec.ReadValue()
		if err != nil {
			return nil, err
		}
		if number, ok := wholeNumber(raw); ok {
			return number, nil
		}
		return nil, notPlan("index", found{Inside: r.place(r.dec.StackPointer())})
	case 'n':
		return nil, r.dec.SkipValue()
	}
	return nil, r.unexpected("string_or_number")
}

// root reads the object that holds a root_module.
func (r *reader) root(instance func() error) error {
	return r.object(func(name string) error {
		if name == "root_module" {
			return r.instances(instance)
		}
		return r.skip()
	})
}

// instances reads a module's resources and those of its child modules.
func (r *reader) instances(instance func() error) error {
	return r.object(func(name string) error {
		switch name {
		case "resources":
			return r.array(instance)
		case "child_modules":
			return r.array(func() error { return r.instances(instance) })
		}
		return r.skip()
	})
}

func (r *reader) plannedInstance() error { return r.instance(hasPlanned) }

func (r *reader) priorInstance() error { return r.instance(hasPrior) }

// instance reads an instance of planned_values or prior_state.
func (r *reader) instance(place uint8) error {
	var (
		id              identity
		late, lateMarks replayed
	)
	r.address, r.packed, r.marks = r.address[:0], r.packed[:0], r.marks[:0]
	read := func(check func(jsontext.Value) (bool, error)) error {
		info := r.typeInfo(id.mode, id.terraformType)
		// The planned values are what counts where there are some.
		if !info.kept || place == hasPrior && r.isPlanned() {
			return r.skip()
		}
		return r.pack(info, check)
	}
	values := func() error { return read(r.checkValue) }
	marks := func() error {
		if r.dec.PeekKind() != '{' {
			return r.skip() // nothing in it is marked
		}
		r.packed, r.marks = r.marks, r.packed
		defer func() { r.packed, r.marks = r.marks, r.packed }()
		return read(r.checkUnknown)
	}
	err := r.object(func(name string) (err error) {
		if read, err := r.identify(&id, name); read {
			return err
		}
		switch known := r.complete(&id); {
		case name == "values" && known:
			return values()
		case name == "values":
			late, err = r.later()
			return err
		case name == "sensitive_values" && known:
			return marks()
		case name == "sensitive_values":
			lateMarks, err = r.later()
			return err
		}
		return r.skip()
	})
	if err != nil {
		return err
	}
	if err := r.identified(&id); err != nil {
		return err
	}
	if err := r.replay(late, values); err != nil || id.deposed {
		return err
	}
	if err := r.replay(lateMarks, marks); err != nil {
		return err
	}
	rec, err := r.record(&id)
	if err != nil {
		return err
	}
	r.counted(&id, place, rec != nil)
	if rec == nil {
		return nil
	}
	if rec.has&hasPlanned == 0 {
		rec.values, rec.sensitive = r.texts.get(r.packed), r.texts.get(r.marks)
	}
	rec.has |= place
	return nil
}

// counted counts an instance of planned_values or prior_state.
func (r *reader) counted(id *identity, place uint8, wanted bool) {
	c := &r.count
	if place == hasPlanned {
		c.planned++
		if !wanted {
			c.skippedPlanned++
		}
		return
	}
	data := id.mode == Data
	if !data {
		c.priorManaged++
	}
	switch {
	case wanted:
	case data:
		c.skippedPriorData++
	default:
		c.skippedPriorManaged++
	}
}

// isPlanned reports whether planned_values has the instance whose address is
// in the scratch space, as far as the plan is read.
func (r *reader) isPlanned() bool {
	i, ok := r.byName[string(r.address)]
	return ok && r.records[i].has&hasPlanned != 0
}

// identified checks that an instance was named.
func (r *reader) identified(id *identity) error {
	if r.complete(id) {
		return nil
	}
	return notPlan("unnamed", found{Inside: r.place(r.dec.StackPointer())})
}

// change reads an element of resource_changes.
func (r *reader) change() error {
	var (
		id   identity
		late replayed
		c    changeOf
	)
	r.address = r.address[:0]
	read := func() error { return r.changed(&id, &c) }
	err := r.object(func(name string) (err error) {
		if read, err := r.identify(&id, name); read {
			return err
		}
		if name != "change" {
			return r.skip()
		}
		// Whether the change is about a deposed object comes before it.
		if r.complete(&id) {
			return read()
		}
		late, err = r.later()
		return err
	})
	if err != nil {
		return err
	}
	if err := r.identified(&id); err != nil {
		return err
	}
	if err := r.replay(late, read); err != nil || id.deposed {
		return err
	}
	return r.changes(&id, &c)
}

// changeOf is what a change says.
type changeOf struct {
	actions       []string
	hadBefore     bool
	before, marks string
	unknown       string
	whollyUnknown bool
}

// changed reads the member change of an element of resource_changes.
func (r *reader) changed(id *identity, c *changeOf) error {
	info := r.typeInfo(id.mode, id.terraformType)
	return r.object(func(name string) error {
		switch name {
		case "actions":
			return r.array(func() error {
				action, err := r.text()
				c.actions = append(c.actions, action)
				return err
			})
		case "before":
			c.hadBefore = r.dec.PeekKind() != 'n'
			if !info.kept || !c.hadBefore || id.mode == Data || len(c.actions) == 1 && c.actions[0] == "no-op" {
				break
			}
			r.packed = r.packed[:0]
			if err := r.pack(info, r.checkValue); err != nil {
				return err
			}
			c.before = r.texts.get(r.packed)
			return nil
		case "before_sensitive":
			if !info.kept || r.dec.PeekKind() != '{' {
				break
			}
			r.packed = r.packed[:0]
			if err := r.pack(info, r.checkUnknown); err != nil {
				return err
			}
			c.marks = r.texts.get(r.packed)
			return nil
		case "after_unknown":
			if kind := r.dec.PeekKind(); !info.kept || kind == 't' || kind == 'f' {
				c.whollyUnknown = kind == 't'
				break
			}
			r.packed = r.packed[:0]
			if err := r.pack(info, r.checkUnknown); err != nil {
				return err
			}
			c.unknown = r.texts.get(r.packed)
			return nil
		}
		return r.skip()
	})
}

// changes notes a change.
func (r *reader) changes(id *identity, c *changeOf) error {
	data := id.mode == Data
	if !data {
		r.count.changed++
		if gone(c.actions) {
			r.count.removed++
		}
		if c.hadBefore {
			r.count.changedPrior++
		}
	}
	rec, err := r.record(id)
	if err != nil {
		return err
	}
	if rec == nil {
		switch {
		case !c.hadBefore:
		case data:
			r.count.skippedChangedData++
		default:
			r.count.skippedChangedManaged++
		}
		return nil
	}
	rec.has |= hasChange
	rec.Actions = r.shareActions(c.actions)
	rec.unknown, rec.before, rec.marksBefore = c.unknown, c.before, c.marks
	if c.whollyUnknown {
		rec.unknown = wholly
	}
	return nil
}

// record returns the record of the instance whose address is in the scratch
// space, or nil when it is not wanted.
func (r *reader) record(id *identity) (*Resource, error) {
	info := r.typeInfo(id.mode, id.terraformType)
	if !info.kept {
		return nil, nil
	}
	if i, ok := r.byName[string(r.address)]; ok {
		rec := r.records[i]
		if rec.info != info {
			return nil, notPlan("two_types", found{Address: rec.Address})
		}
		return rec, nil
	}
	address := string(r.address)
	module, err := r.moduleOf(address)
	if err != nil {
		return nil, notPlan("address", found{Cause: err})
	}
	rec := &Resource{Address: address, Module: module, Mode: info.mode, Type: info.name, Name: id.name, Key: id.key, info: info}
	r.byName[address] = int32(len(r.records)) //nolint:gosec // memory ends before the numbers do.
	r.records = append(r.records, rec)
	return rec, nil
}

// moduleOf returns the module of a resource. Neighbours share theirs.
func (r *reader) moduleOf(address string) ([]Step, error) {
	text, err := modulePart(address)
	if err != nil || text == "" {
		return nil, err
	}
	if text != r.module.text {
		steps, err := ParseModule(strings.TrimSuffix(text, "."))
		if err != nil {
			return nil, err
		}
		r.module.text, r.module.steps = text, steps
	}
	return r.module.steps, nil
}
