// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package facts

import (
	"maps"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/invalid"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/words"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// codes is what an object of facts calls the codes that are in use: nothing is
// declared beside it.
const codes = "codes"

// kinds are the facts that an object may state, with what each must be.
var kinds = map[string]kind{
	icp.CloudName:       isText,
	icp.Product:         isText,
	icp.ServerID:        isText,
	icp.Region:          isText,
	icp.BillingMode:     isText,
	icp.TermMonths:      isCount,
	icp.SubscribedSince: isText,
	icp.ExpiresAt:       isText,
	icp.HasPublicIP:     isTruth,
	icp.RenewedMonths:   isCount,
	icp.Websites:        areTexts,
	icp.Apps:            areTexts,
	codes:               isCount,
	icp.Account:         isText,
	icp.AccountType:     isText,
	icp.Entity:          isText,
	icp.PublicAddress:   isAnything,
}

// kind says what a value must be, as the key of its words, and recognises one.
type kind struct {
	must string
	is   func(tfvalue.Value) bool
}

var (
	// isAnything is for what is read elsewhere.
	isAnything = kind{is: func(tfvalue.Value) bool { return true }}

	isText = kind{"must.text", func(v tfvalue.Value) bool {
		_, ok := v.Text()
		return ok
	}}
	isTruth = kind{"must.truth", func(v tfvalue.Value) bool {
		_, ok := v.Truth()
		return ok
	}}
	isCount = kind{"must.count", func(v tfvalue.Value) bool {
		n, ok := v.Float()
		return ok && n == float64(int64(n)) && n >= 0
	}}
	areTexts = kind{"must.texts", func(v tfvalue.Value) bool {
		return v.Kind() == tfvalue.KindList && !slices.ContainsFunc(v.Elements(), func(e tfvalue.Value) bool {
			return e.Kind() != tfvalue.KindString && e.Kind() != tfvalue.KindUnknown
		})
	}}
)

// Setting takes the value of a setting that stands among facts. It fails on one
// that it cannot take.
type Setting func(tfvalue.Value) error

// ReadStated reads an object of facts and settings. It returns what cannot be
// read: a name that there is not, or a value of the wrong kind. Values of facts
// never appear in problems.
func ReadStated(object tfvalue.Value, settings map[string]Setting) (icp.Values, []Problem) {
	var problems []Problem
	refuse := func(name string, err error) {
		problems = append(problems, Problem{Attribute: name, Summary: words.Message("fact", nil), Err: err})
	}
	stated := map[string]tfvalue.Value{}
	maps.Insert(stated, object.All())
	for _, name := range slices.Sorted(maps.Keys(stated)) {
		value, fact := stated[name], kinds[name]
		absent := value.Kind() == tfvalue.KindNull
		switch set := settings[name]; {
		case set != nil && !absent:
			if err := set(value); err != nil {
				refuse(name, err)
			}
		case set == nil && fact.is == nil:
			refuse(name, invalid.Fact(name, slices.Sorted(maps.Keys(names(settings)))))
		case set == nil && !absent && value.Kind() != tfvalue.KindUnknown && !fact.is(value):
			refuse(name, Must(name, fact.must))
		}
	}
	stated[icp.UndeclaredCodes] = stated[codes]
	return tfvalue.Object(stated), problems
}

// names returns what an object of facts and settings may have.
func names(settings map[string]Setting) map[string]bool {
	all := map[string]bool{}
	for name := range kinds {
		all[name] = true
	}
	for name := range settings {
		all[name] = true
	}
	return all
}

// Must says what an attribute must be, by the key of its words.
func Must(attribute, key string) error { return &must{attribute, words.Message(key, nil)} }

type must struct {
	attribute string
	demand    text.Message
}

// Error returns the error in English.
func (m *must) Error() string { return m.In(text.English) }

// In returns the error in a language. The attribute is quoted, so that nobody
// begins a sentence with it in capitals.
func (m *must) In(language text.Language) string {
	return words.In(language, "fact_must", struct{ Attribute, Must string }{m.attribute, m.demand.In(language)})
}
