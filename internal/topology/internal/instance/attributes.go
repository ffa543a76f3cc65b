// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package instance

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Attributes are the values of an instance, of which few are decoded.
type Attributes interface {
	// Values decodes the attributes. They may be secrets: see [Disclosed].
	Values() tfvalue.Value
	// Sensitive returns the names of those that must not be disclosed.
	Sensitive() []string
	// IsNull reports whether an attribute is null or not there.
	IsNull(name string) bool
	// KnownTexts calls visit with each text that some attributes have.
	KnownTexts(names map[string]bool, visit func(text string))
}

var _ Attributes = (*tfplan.Resource)(nil)

// Disclosed returns the values of attributes. What must not be disclosed is
// unknown.
func Disclosed(a Attributes) tfvalue.Value {
	values := a.Values()
	for _, name := range a.Sensitive() {
		if v, ok := values.Attribute(name); ok && clouds.IsDisclosed(name) && v.Kind() != tfvalue.KindNull {
			attributes := values.Attributes()
			attributes[name] = tfvalue.Unknown()
			values = tfvalue.Object(attributes)
		}
	}
	return values
}

// evaluated are attributes that are decoded already.
type evaluated map[string]tfvalue.Value

func (e evaluated) Values() tfvalue.Value { return tfvalue.Object(e) }

func (e evaluated) Sensitive() []string { return nil }

func (e evaluated) IsNull(name string) bool { return e[name].Kind() == tfvalue.KindNull }

func (e evaluated) KnownTexts(names map[string]bool, visit func(text string)) {
	for name, v := range e {
		if names[name] {
			for text := range v.Texts() {
				visit(text)
			}
		}
	}
}
