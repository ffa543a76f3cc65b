// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package functions

import (
	"context"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/provider/assessment"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/facts"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// serverParameter is the parameter that takes a whole cloud resource. Its
// unknown parts must come through: on the first plan most of it is unknown.
var serverParameter = function.DynamicParameter{
	Name:               "server",
	AllowUnknownValues: true,
	MarkdownDescription: "The whole cloud resource, such as `alicloud_instance.web`, or an object of facts: `cloud`, `product`, `region`, " +
		"`billing_mode`, `term_months`, `expires_at`, `has_public_ip`, `server_id`.",
}

// eligible reports whether a server may back filings.
type eligible struct{}

func (eligible) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "eligible"
}

func (eligible) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary: "Whether a server may back ICP filings",
		MarkdownDescription: "True when the server violates no rule, false when it violates one or a fact that is needed is not stated, " +
			"and unknown while Terraform has yet to learn a fact that decides: then a precondition is checked during apply.",
		Parameters: []function.Parameter{serverParameter},
		Return:     function.BoolReturn{},
	}
}

func (eligible) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	var server types.Dynamic
	if resp.Error = req.Arguments.Get(ctx, &server); resp.Error != nil {
		return
	}
	answer, err := assess(ctx, facts.Value(server), tfvalue.Null())
	if err != nil {
		resp.Error = err
		return
	}
	if answer.Eligible.IsNull() {
		answer.Eligible = types.BoolValue(false) // not stated is not eligible
	}
	resp.Error = resp.Result.Set(ctx, answer.Eligible)
}

// eligibility is the long answer.
type eligibility struct{}

func (eligibility) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "eligibility"
}

func (eligibility) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary: "Whether a server may back ICP filings, and why not",
		MarkdownDescription: "The same as the data source `icp_eligibility`, for a whole resource: `eligible`, `filing_required`, `max_codes`, " +
			"`max_websites`, `undecided` and `findings`. Attributes are unknown while Terraform has yet to learn a fact that decides them.",
		Parameters: []function.Parameter{serverParameter},
		// Variadic, so that it can be left out: OpenTofu does not call a
		// function with an untyped null.
		VariadicParameter: function.DynamicParameter{
			Name: "options", AllowNullValue: true, AllowUnknownValues: true,
			MarkdownDescription: "At most one object: of facts that win over those of the server (`region`, `has_public_ip`, …), of `renewed_months`, " +
				"`websites`, `codes`, `account`, `account_type`, `entity`, and of the settings `legacy_products` and `language`.",
		},
		Return: function.ObjectReturn{AttributeTypes: assessment.Types},
	}
}

func (eligibility) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	var server types.Dynamic
	var options []types.Dynamic
	if resp.Error = req.Arguments.Get(ctx, &server, &options); resp.Error != nil {
		return
	}
	given := tfvalue.Null()
	switch len(options) {
	case 0:
	case 1:
		given = facts.Value(options[0])
	default:
		resp.Error = function.NewArgumentFuncError(2, "There is one object of options at most.")
		return
	}
	if hidesSettings(given) {
		resp.Error = resp.Result.Set(ctx, types.ObjectUnknown(assessment.Types))
		return
	}
	answer, err := assess(ctx, facts.Value(server), given)
	if err != nil {
		resp.Error = err
		return
	}
	resp.Error = resp.Result.Set(ctx, &answer)
}

// assess answers for a server and the options about it.
func assess(ctx context.Context, server, options tfvalue.Value) (assessment.Assessment, *function.FuncError) {
	var answer assessment.Assessment
	s, err := fromEnvironment()
	if err != nil {
		return answer, err
	}
	if server.Kind() == tfvalue.KindNull {
		return answer, function.NewArgumentFuncError(0, "Null is no server: pass the whole cloud resource.")
	}
	stated, err := readOptions(options, &s)
	if err != nil {
		return answer, err
	}
	reading := facts.Read(stated, server, "", time.Now())
	if len(reading.Problems) > 0 {
		var texts []string
		for _, p := range reading.Problems {
			texts = append(texts, p.Detail)
		}
		position := int64(0)
		if _, inOptions := options.Attribute(reading.Problems[0].Attribute); inOptions {
			position = 1
		}
		return answer, function.NewArgumentFuncError(position, strings.Join(texts, " "))
	}
	if reading.Server.Name == "" {
		reading.Server.Name = "server"
	}
	answer, _, diags := assessment.Of(ctx, reading.Server, s)
	return answer, function.FuncErrorFromDiags(ctx, diags)
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
func readOptions(options tfvalue.Value, s *settings.Settings) (facts.Stated, *function.FuncError) {
	stated := facts.Nothing()
	switch options.Kind() {
	case tfvalue.KindNull:
		return stated, nil
	case tfvalue.KindObject:
	default:
		return stated, function.NewArgumentFuncError(1, "The options are an object, such as { has_public_ip = true }.")
	}
	var badLanguage error
	problems := facts.ReadStated(&stated, options, map[string]facts.Setter{
		"legacy_products": func(v tfvalue.Value) bool {
			truth, ok := v.Truth()
			s.LegacyProducts = ok && truth
			return ok
		},
		"language": func(v tfvalue.Value) bool {
			text, ok := v.Text()
			if ok {
				badLanguage = s.SetLanguage(text)
			}
			return ok
		},
	})
	if badLanguage != nil {
		return stated, function.NewArgumentFuncError(1, badLanguage.Error()+".")
	}
	if len(problems) > 0 {
		return stated, function.NewArgumentFuncError(1, problems[0].Detail)
	}
	return stated, nil
}
