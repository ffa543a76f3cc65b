// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"embed"
	"sync"

	"github.com/icp-filing/terraform-provider-icp/internal/rules/remedy"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/wording"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

//go:embed messages/*.yaml
var messageFiles embed.FS

// messages returns the rules' texts. They are read when they are first needed:
// a plan without violations needs none.
var messages = sync.OnceValue(func() *text.Messages { return wording.Load(messageFiles, "messages") })

// templateData is what the texts of a finding may name.
type templateData struct {
	*wording.Values
	// Rule is the rule, or several in a row.
	Rule  string
	Facts []string
	// About is what the rule demands, Hint how to state the first fact.
	About, Hint string
	// Remedy is the first one, nil for none.
	Remedy *remedy.Remedy
	// CloudNames are the clouds that the catalogue has.
	CloudNames []string
}

// separator is between rules in a row.
var separator = map[text.Language]string{text.English: ", ", text.Chinese: "、"}

type sourceData struct {
	Rule   Name
	Source string
}

func (f Finding) templateData(language text.Language) templateData {
	data := templateData{Values: f.Values, Rule: string(f.Rule), Facts: f.Facts}
	for _, name := range f.with {
		data.Rule += separator[language] + string(name)
	}
	if len(f.Remedies) > 0 {
		data.Remedy = &f.Remedies[0]
	}
	for _, cloud := range orDefault(f.catalog).Clouds() {
		data.CloudNames = append(data.CloudNames, string(cloud.Name))
	}
	return data
}

// render fills in a text about a finding.
func render(language text.Language, key string, data templateData) string {
	return wording.Spaced(messages().Render(language, key, data))
}
