// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"embed"
	"text/template"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

//go:embed messages/*.yaml
var messageFiles embed.FS

var messages = text.MustLoad(messageFiles, "messages", func(language text.Language) template.FuncMap {
	return template.FuncMap{"say": func(m text.Message) string { return m.In(language) }}
})

// values are what the messages of reading facts say.
type values struct {
	Value string
	Names []string
	Limit int
}

// kindKeys are the keys of the names of the kinds of values.
var kindKeys = map[tfvalue.Kind]string{
	tfvalue.KindNull: "null", tfvalue.KindUnknown: "unknown", tfvalue.KindString: "string", tfvalue.KindNumber: "number",
	tfvalue.KindBool: "bool", tfvalue.KindList: "list", tfvalue.KindObject: "object",
}

// kindName is what sort of value something is.
func kindName(k tfvalue.Kind) text.Message { return messages.Message("kinds."+kindKeys[k], nil) }

// What was found in the place of a fact.
var (
	gotEmpty  = messages.Message("got.empty", nil)
	gotNoTime = messages.Message("got.no_time", nil)
	gotNoUnit = messages.Message("got.no_unit", nil)
)

// gotValue is a value that can hold no secret, as it is shown.
func gotValue(shown string) text.Message { return messages.Message("got.value", values{Value: shown}) }

// wantOneOf are the words that are expected of a fact.
func wantOneOf(words []string) text.Message {
	return messages.Message("want.one_of", values{Names: words})
}

// What is expected of a fact.
var (
	wantText      = messages.Message("want.text", nil)
	wantTruth     = messages.Message("want.truth", nil)
	wantCount     = messages.Message("want.count", values{Limit: filing.MaxPlausibleTermMonths})
	wantTime      = messages.Message("want.time", nil)
	wantBilling   = wantOneOf(filing.BillingSpellings)
	wantUnit      = messages.Message("want.unit", nil)
	wantAddress   = messages.Message("want.address", nil)
	wantPlace     = messages.Message("want.place", nil)
	wantBandwidth = messages.Message("want.bandwidth", nil)
	wantCloud     = messages.Message("want.cloud", nil)
	wantProduct   = messages.Message("want.product", nil)
)
