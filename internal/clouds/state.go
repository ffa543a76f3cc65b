// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"strconv"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// outage returns what shows that a server does not run. What its user asks for
// outranks what the cloud last saw, unless the cloud takes the server away: a plan
// that starts a server still shows it as stopped.
func (r *reader) outage(from *record.State) filing.Outage {
	var outage filing.Outage
	isDecided := false
	for _, name := range append([]string{from.Start.Name}, from.Seen...) {
		value, word, ok := r.word(name)
		if !ok {
			continue
		}
		kind, isKnown := kindOf(from, word)
		if !isKnown && tfvalue.IsGenerated(word) {
			return filing.Outage{} // a test of a module has filled in all of it
		}
		if !isDecided && isKnown || kind != "" && kind != filing.Stopped {
			outage = filing.Outage{}
			if kind != "" {
				outage = filing.Outage{Kind: kind, Shown: filing.Argument{Name: name, Value: value}}
			}
			isDecided = true
		}
	}
	return outage
}

// word returns a text or a truth of the object, and how words are compared.
func (r *reader) word(name string) (value any, word string, ok bool) {
	v := r.get(name)
	if truth, ok := v.Truth(); ok {
		return truth, strconv.FormatBool(truth), true
	}
	text, ok := v.Text()
	return text, strings.TrimSpace(text), ok
}

func kindOf(from *record.State, word string) (kind filing.OutageKind, ok bool) {
	for known, kind := range from.Words {
		if strings.EqualFold(known, word) {
			return kind, true
		}
	}
	return "", false
}
