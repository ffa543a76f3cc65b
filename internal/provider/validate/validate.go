// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package validate holds the validators of attributes. The framework has such
// ones too, which speak English only.
package validate

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/provider/words"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// Validators make validators that speak one language.
type Validators struct{ language func() text.Language }

// In returns the validators of the language that a function chooses. It is asked
// when a validator has something to say.
func In(language func() text.Language) Validators { return Validators{language} }

// NotBlank wants a text with more than spaces in it.
func (v Validators) NotBlank() Text {
	return Text{v.must("not_blank", nil), func(s string) bool { return strings.TrimSpace(s) != "" }}
}

// Name wants a text that can be a part of an id.
func (v Validators) Name() Text { return Text{v.must("name", nil), namePattern.MatchString} }

var namePattern = regexp.MustCompile(`^[^/\s]+$`)

// OneOf wants one of a few texts.
func (v Validators) OneOf(values ...string) Text {
	return Text{
		v.must("one_of", struct{ Values []string }{values}),
		func(s string) bool { return slices.Contains(values, s) },
	}
}

// Between wants a number from least to most.
func (v Validators) Between(least, most int64) Number {
	return Number{
		v.must("between", struct{ Least, Most int64 }{least, most}),
		func(n int64) bool { return n >= least && n <= most },
	}
}

// AtLeast wants a number from least on.
func (v Validators) AtLeast(least int64) Number {
	return Number{v.must("at_least", struct{ Least int64 }{least}), func(n int64) bool { return n >= least }}
}

// EachNotBlank wants texts with more than spaces in them.
func (v Validators) EachNotBlank() Texts { return Texts{v.NotBlank()} }

func (v Validators) must(key string, values any) demand {
	return demand{v.language, words.Message("must."+key, values)}
}

// Invalid returns what is wrong with an attribute that is not as it must be.
func Invalid(language text.Language, at path.Path, must text.Message) diag.Diagnostic {
	values := struct{ Attribute, Must string }{at.String(), must.In(language)}
	return diag.NewAttributeErrorDiagnostic(at, words.In(language, "value.summary", values), words.In(language, "value.detail", values))
}

// demand is what an attribute must be.
type demand struct {
	language func() text.Language
	message  text.Message
}

// Description returns the demand, such as "must be at least 0".
func (d demand) Description(context.Context) string { return d.message.In(d.language()) }

// MarkdownDescription is the same as [demand.Description].
func (d demand) MarkdownDescription(ctx context.Context) string { return d.Description(ctx) }

func (d demand) refuse(diags *diag.Diagnostics, at path.Path) {
	diags.Append(Invalid(d.language(), at, d.message))
}

// Text validates a string.
type Text struct {
	demand

	ok func(string) bool
}

// ValidateString is called by the framework.
func (t Text) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	if v := req.ConfigValue; !v.IsNull() && !v.IsUnknown() && !t.ok(v.ValueString()) {
		t.refuse(&resp.Diagnostics, req.Path)
	}
}

// Number validates a whole number.
type Number struct {
	demand

	ok func(int64) bool
}

// ValidateInt64 is called by the framework.
func (n Number) ValidateInt64(_ context.Context, req validator.Int64Request, resp *validator.Int64Response) {
	if v := req.ConfigValue; !v.IsNull() && !v.IsUnknown() && !n.ok(v.ValueInt64()) {
		n.refuse(&resp.Diagnostics, req.Path)
	}
}

// Texts validates each string of a set.
type Texts struct{ each Text }

// Description returns the demand on each string.
func (t Texts) Description(ctx context.Context) string { return t.each.Description(ctx) }

// MarkdownDescription is the same as [Texts.Description].
func (t Texts) MarkdownDescription(ctx context.Context) string { return t.each.Description(ctx) }

// ValidateSet is called by the framework.
func (t Texts) ValidateSet(_ context.Context, req validator.SetRequest, resp *validator.SetResponse) {
	for _, element := range req.ConfigValue.Elements() {
		s, ok := element.(types.String)
		if ok && !s.IsUnknown() && !t.each.ok(s.ValueString()) {
			t.each.refuse(&resp.Diagnostics, req.Path)
			return
		}
	}
}
