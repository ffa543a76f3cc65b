// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"cmp"
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// publicIP reads whether a resource has a public address.
func (r *reader) publicIP(from *record.PublicIP) filing.Fact[bool] {
	switch {
	case from.Always:
		return filing.Known(true)
	case from.Word != "":
		return r.yesOrNo(from.Word, from.Yes, from.No)
	case from.List != "":
		return r.filled(from.List)
	case from.Bandwidth != "":
		return r.publicIPByBandwidth(from)
	}
	set := r.anyText(from)
	if set.IsAbsent() && r.get(from.Empty).Kind() == tfvalue.KindString {
		return filing.Known(false)
	}
	return set
}

// publicIPByBandwidth reads it where the cloud gives an address to what has
// bandwidth, and asks for one where that has to be asked for.
func (r *reader) publicIPByBandwidth(from *record.PublicIP) filing.Fact[bool] {
	allocate := filing.Known(true)
	if from.Allocate != "" {
		allocate = r.truth(from.Allocate)
	}
	bandwidth := r.number(from.Bandwidth, wantBandwidth)
	address := r.anyText(from)
	if address.IsKnown() {
		return address
	}
	never := !allocate.IsUnknown() && !allocate.OrElse(false) || !bandwidth.IsUnknown() && bandwidth.OrElse(0) <= 0
	switch {
	case allocate.OrElse(false) && bandwidth.OrElse(0) > 0:
		return filing.Known(true)
	case never && address.IsAbsent():
		return filing.Known(false)
	}
	if reason := cmp.Or(address.Unreadable(), bandwidth.Unreadable(), allocate.Unreadable()); reason != nil {
		return filing.Unreadable[bool](reason)
	}
	return filing.Unknown[bool]()
}

// anyText reports whether one of the attributes is set: true when one is,
// unknown when one may be, absent when none is.
func (r *reader) anyText(from *record.PublicIP) filing.Fact[bool] {
	state := filing.Absent[bool]()
	for _, name := range from.Set() {
		text := r.text(name)
		if written, ok := text.Value(); ok && slices.Contains(from.Addresses, name) && tfvalue.IsGenerated(written) {
			text = filing.Unreadable[string](r.failGenerated(name, wantAddress))
		}
		switch {
		case text.IsKnown():
			return filing.Known(true)
		case text.IsUnknown():
			state = filing.As[bool](text)
		}
	}
	return state
}

// yesOrNo reads an attribute that says in words whether there is a public IP,
// whatever the case. Other words say nothing.
func (r *reader) yesOrNo(name, yes, no string) filing.Fact[bool] {
	text := r.text(name)
	word, _ := text.Value()
	if text.IsKnown() && !strings.EqualFold(word, yes) && !strings.EqualFold(word, no) {
		return filing.Absent[bool]()
	}
	return filing.Map(text, func(word string) bool { return strings.EqualFold(word, yes) })
}
