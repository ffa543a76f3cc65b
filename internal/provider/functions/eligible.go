// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package functions

import (
	"context"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/assessment"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/facts"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/words"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// serverParameter is the parameter that takes a whole cloud resource. Its
// unknown parts must come through: on the first plan most of it is unknown.
var serverParameter = function.DynamicParameter{
	Name:               "server",
	AllowUnknownValues: true,
	MarkdownDescription: "The whole cloud resource, such as `alicloud_instance.web`, or an object of facts: `cloud`, `product`, `region`, " +
		"`billing_mode`, `term_months`, `subscribed_since`, `expires_at`, `has_public_ip`, `server_id`.",
}

// optionsParameter takes what is stated about a server. It is variadic, so that it
// can be left out: OpenTofu does not call a function with an untyped null.
var optionsParameter = function.DynamicParameter{
	Name: "options", AllowNullValue: true, AllowUnknownValues: true,
	MarkdownDescription: "At most one object: of facts that win over those of the server (`region`, `has_public_ip`, …), of `public_address` " +
		"(the resource that gives the server its public IP address, such as `alicloud_eip_association.web`), of `renewed_months`, " +
		"`websites`, `apps`, `codes`, `account`, `account_type`, `entity`, and of the settings `legacy_products` and `language`.",
}

// eligible reports whether a server may back filings.
type eligible struct{ Base }

func (eligible) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "eligible"
}

func (eligible) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary: "Whether a server may back ICP filings",
		MarkdownDescription: "True when the server violates no rule, false when it violates one or a fact that is needed is not stated, " +
			"and unknown while Terraform has yet to learn a fact that decides: then a precondition is checked during apply. " +
			"It stays unknown where a value cannot be read. " +
			"A new server whose charge type is not known counts as one that omits it: pay-as-you-go.",
		Parameters:        []function.Parameter{serverParameter},
		VariadicParameter: optionsParameter,
		Return:            function.BoolReturn{},
	}
}

func (f eligible) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	answer, summary, known, err := f.answer(ctx, req)
	switch {
	case err != nil:
		resp.Error = err
		return
	case !known:
		answer.Eligible = types.BoolUnknown()
	}
	if answer.Eligible.IsNull() {
		answer.Eligible = types.BoolValue(false) // not stated is not eligible
		if summary.Unreadable && !summary.Unstated && !summary.Unplaced {
			answer.Eligible = types.BoolUnknown() // a condition waits, and blocks neither a destroy nor a test
		}
	}
	resp.Error = resp.Result.Set(ctx, answer.Eligible)
}

// eligibility is the long answer.
type eligibility struct{ Base }

func (eligibility) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "eligibility"
}

func (eligibility) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary: "Whether a server may back ICP filings, and why not",
		MarkdownDescription: "The same as the data source `icp_eligibility`, for a whole resource: `eligible`, `filing_required`, `max_codes`, " +
			"`max_websites`, `undecided` and `findings`. Attributes are unknown while Terraform has yet to learn a fact that decides them.",
		Parameters:        []function.Parameter{serverParameter},
		VariadicParameter: optionsParameter,
		Return:            function.ObjectReturn{AttributeTypes: assessment.Types},
	}
}

func (f eligibility) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	answer, _, known, err := f.answer(ctx, req)
	switch {
	case err != nil:
		resp.Error = err
	case !known:
		resp.Error = resp.Result.Set(ctx, types.ObjectUnknown(assessment.Types))
	default:
		resp.Error = resp.Result.Set(ctx, &answer)
	}
}

// answer answers for a server and at most one object of options. It reports false
// while a setting is not known.
func (b Base) answer(ctx context.Context, req function.RunRequest) (
	answer assessment.Assessment, summary rules.Summary, known bool, failed *function.FuncError,
) {
	var server types.Dynamic
	var options []types.Dynamic
	if failed = req.Arguments.Get(ctx, &server, &options); failed != nil {
		return answer, summary, false, failed
	}
	given := tfvalue.Null()
	switch len(options) {
	case 0:
	case 1:
		given = facts.Value(options[0])
	default:
		return answer, summary, false, b.refuse(2, words.Error("function.one_options", nil))
	}
	if hidesSettings(given) {
		return answer, summary, false, nil
	}
	answer, summary, failed = b.assess(ctx, facts.Value(server), given)
	return answer, summary, failed == nil, failed
}

// assess answers for a server and the options about it, and returns what the
// findings come to.
func (b Base) assess(ctx context.Context, server, options tfvalue.Value) (assessment.Assessment, rules.Summary, *function.FuncError) {
	var answer assessment.Assessment
	var none rules.Summary
	current, failed := b.session()
	if failed != nil {
		return answer, none, failed
	}
	if server.Kind() == tfvalue.KindNull {
		return answer, none, b.refuse(0, words.Error("function.null_server", nil))
	}
	stated, problems, err := readOptions(options, &current.Settings)
	if err != nil {
		return answer, none, b.refuse(1, err)
	}
	language := current.Language()
	if len(problems) > 0 {
		return answer, none, refused(1, problems[0].Detail(language))
	}
	reading := facts.Read(stated, server, current.At(""))
	if current.Settings.Enforcement != rules.Error {
		reading.Problems = slices.DeleteFunc(reading.Problems, facts.Problem.IsOfObject)
	}
	if len(reading.Problems) > 0 {
		var details []string
		for _, p := range reading.Problems {
			details = append(details, p.Detail(language))
		}
		position := int64(0)
		if _, inOptions := options.Attribute(reading.Problems[0].Attribute); inOptions {
			position = 1
		}
		return answer, none, refused(position, words.Join(language, details...))
	}
	judged := reading.Judged
	if judged.Name == "" {
		judged.Name = "server"
	}
	answer, basis, diags := assessment.Of(ctx, judged, current)
	return answer, basis.Summary, function.FuncErrorFromDiags(ctx, diags)
}

// hidesSettings reports whether the options may hold a setting that is not
// known yet. Nothing can be said then: neither a verdict nor in which language.
func hidesSettings(options tfvalue.Value) bool {
	legacy, _ := options.Attribute("legacy_products")
	language, _ := options.Attribute("language")
	return options.Kind() == tfvalue.KindUnknown || legacy.Kind() == tfvalue.KindUnknown || language.Kind() == tfvalue.KindUnknown
}

// readOptions reads the options into stated facts and settings. An unknown
// option leaves its fact unknown.
func readOptions(options tfvalue.Value, s *settings.Settings) (icp.Values, []facts.Problem, error) {
	switch options.Kind() {
	case tfvalue.KindNull:
		return tfvalue.Object(nil), nil, nil
	case tfvalue.KindObject:
	default:
		return nil, nil, words.Error("function.options", nil)
	}
	stated, problems := facts.ReadStated(options, map[string]facts.Setting{
		"legacy_products": func(v tfvalue.Value) error {
			accepted, ok := v.Truth()
			if !ok {
				return facts.Must("legacy_products", "must.truth")
			}
			s.LegacyProducts = accepted
			return nil
		},
		"language": func(v tfvalue.Value) error {
			written, ok := v.Text()
			if !ok {
				return facts.Must("language", "must.text")
			}
			return s.SetLanguage(written)
		},
	})
	return stated, problems, nil
}
