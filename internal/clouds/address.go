// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// AddressOf returns what resources of a type give a public address to. It reports
// false for types that give none.
func AddressOf(terraformType string) (record.Address, bool) {
	if e := byName[terraformType]; e != nil && e.Address != nil {
		return *e.Address, true
	}
	return record.Address{}, false
}

// BindsOther reports whether what gives a public address says that it gives it to
// neither a server nor an interface of one.
func BindsOther(terraformType string, v tfvalue.Value) bool {
	a, ok := AddressOf(terraformType)
	return ok && otherKind(&a, v) != ""
}

// otherKind is the word of an address for what it is bound to, empty for a server
// or an interface of one, and where nothing says so.
func otherKind(a *record.Address, v tfvalue.Value) string {
	kind := onlyText(v, a.Kind)
	if strings.EqualFold(kind, a.ServerWord) || strings.EqualFold(kind, a.PortWord) {
		return ""
	}
	return kind
}

// onlyText is the text at the end of a way, empty where it has none.
func onlyText(v tfvalue.Value, p record.Path) string {
	if p == "" {
		return ""
	}
	for _, found := range v.At(p.Steps()...) {
		if text, ok := found.Text(); ok {
			return text
		}
	}
	return ""
}
