// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// reader reads the attributes of one object as facts. One that cannot be read
// is unknown with the reason. It keeps the first of these reasons.
type reader struct {
	terraformType string
	object        tfvalue.Value
	err           error
}

// fail returns the reason why an attribute cannot be read.
func (r *reader) fail(attribute string, got, want text.Message) error {
	e := byName[r.terraformType]
	return r.failAs(&InvalidFact{
		Type: r.terraformType, Attribute: attribute, Got: got, Want: want,
		IsGiven: e != nil && (e.List != "" || slices.Contains(e.ReadOnly, attribute)),
	})
}

// failGenerated is [reader.fail] for a text that a test has filled in.
func (r *reader) failGenerated(attribute string, want text.Message) error {
	return r.failAs(&InvalidFact{Type: r.terraformType, Attribute: attribute, Got: r.shown(attribute), Want: want, IsGiven: true})
}

func (r *reader) failAs(reason *InvalidFact) error {
	if r.err == nil {
		r.err = reason
	}
	return reason
}

// get returns an attribute. One that has no name, or that the object does not
// have, is null.
func (r *reader) get(name string) tfvalue.Value {
	if name == "" {
		return tfvalue.Null()
	}
	v, _ := r.object.Attribute(name)
	return v
}

// text reads a string. Clouds write an empty one for none.
func (r *reader) text(name string) filing.Fact[string] {
	v := r.get(name)
	switch v.Kind() {
	case tfvalue.KindNull:
		return filing.Absent[string]()
	case tfvalue.KindUnknown:
		return filing.Unknown[string]()
	case tfvalue.KindString:
		if s, _ := v.Text(); strings.TrimSpace(s) != "" {
			return filing.Known(s)
		}
	default:
		return filing.Unreadable[string](r.fail(name, kindName(v.Kind()), wantText))
	}
	return filing.Absent[string]()
}

// number reads a number, also one written as text, as Terraform does.
func (r *reader) number(name string, want text.Message) filing.Fact[float64] {
	v := r.get(name)
	switch v.Kind() {
	case tfvalue.KindNull:
		return filing.Absent[float64]()
	case tfvalue.KindUnknown:
		return filing.Unknown[float64]()
	case tfvalue.KindNumber:
		number, _ := v.Float()
		return filing.Known(number)
	case tfvalue.KindString:
		text, _ := v.Text()
		if text = strings.TrimSpace(text); text == "" {
			return filing.Absent[float64]()
		}
		if number, err := strconv.ParseFloat(text, 64); err == nil {
			return filing.Known(number)
		}
	}
	return filing.Unreadable[float64](r.fail(name, r.shown(name), want))
}

// wholeNumber reads a count that is not negative and not absurd.
func (r *reader) wholeNumber(name string) filing.Fact[int] {
	number := r.number(name, wantCount)
	if n, ok := number.Value(); ok && (n != math.Trunc(n) || n < 0 || n > filing.MaxPlausibleTermMonths) {
		return filing.Unreadable[int](r.fail(name, r.shown(name), wantCount))
	}
	return filing.Map(number, func(n float64) int { return int(n) })
}

// truth reads a bool, also one written as text, as Terraform does.
func (r *reader) truth(name string) filing.Fact[bool] {
	v := r.get(name)
	switch v.Kind() {
	case tfvalue.KindNull:
		return filing.Absent[bool]()
	case tfvalue.KindUnknown:
		return filing.Unknown[bool]()
	case tfvalue.KindBool:
		b, _ := v.Truth()
		return filing.Known(b)
	case tfvalue.KindString:
		switch text, _ := v.Text(); text {
		case "true":
			return filing.Known(true)
		case "false":
			return filing.Known(false)
		}
	}
	return filing.Unreadable[bool](r.fail(name, kindName(v.Kind()), wantTruth))
}

// time reads a time. What clouds write for "never" is absent.
func (r *reader) time(name string) filing.Fact[time.Time] {
	text := r.text(name)
	written, ok := text.Value()
	if !ok {
		return filing.As[time.Time](text)
	}
	t, err := filing.ParseTime(written)
	if err != nil {
		return filing.Unreadable[time.Time](r.fail(name, gotNoTime, wantTime))
	}
	if filing.IsPlaceholder(t) {
		return filing.Absent[time.Time]()
	}
	return filing.Known(t)
}

func (r *reader) billingMode(name string) filing.Fact[filing.Billing] {
	text := r.text(name)
	written, ok := text.Value()
	if !ok {
		return filing.As[filing.Billing](text)
	}
	billing, err := filing.ParseBilling(written)
	if err != nil {
		return filing.Unreadable[filing.Billing](r.fail(name, r.shown(name), wantBilling))
	}
	return filing.Known(billing)
}

func (r *reader) termUnit(name, written string) filing.Fact[filing.TermUnit] {
	unit, ok := filing.ParseTermUnit(strings.TrimSpace(written))
	if !ok {
		return filing.Unreadable[filing.TermUnit](r.fail(name, gotNoUnit, wantUnit))
	}
	return filing.Known(unit)
}

// onlyElement reads the text of a list with one element. A list of several is
// absent: no one of them is meant.
func (r *reader) onlyElement(name string) filing.Fact[string] {
	v := r.get(name)
	if v.Kind() == tfvalue.KindUnknown {
		return filing.Unknown[string]()
	}
	if elements := v.Elements(); len(elements) == 1 {
		only := reader{terraformType: r.terraformType, object: tfvalue.Object(map[string]tfvalue.Value{name: elements[0]})}
		return only.text(name)
	}
	return filing.Absent[string]()
}

// filled reports whether a list has elements.
func (r *reader) filled(name string) filing.Fact[bool] {
	switch v := r.get(name); v.Kind() {
	case tfvalue.KindUnknown:
		return filing.Unknown[bool]()
	case tfvalue.KindList:
		return filing.Known(v.Len() > 0)
	}
	return filing.Absent[bool]()
}

// shown writes an attribute's value for a message. Only for attributes that
// hold a number or a charge type: any other might hold a secret.
func (r *reader) shown(name string) text.Message {
	const longest = 40
	v := r.get(name)
	if number, ok := v.Float(); ok {
		return gotValue(strconv.FormatFloat(number, 'g', -1, 64))
	}
	text, ok := v.Text()
	if !ok {
		return kindName(v.Kind())
	}
	if runes := []rune(text); len(runes) > longest {
		text = string(runes[:longest]) + "…"
	}
	return gotValue(strconv.Quote(text))
}
