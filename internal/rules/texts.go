// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"strings"
	"sync"
	"text/template"

	"go.yaml.in/yaml/v3"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

//go:embed messages/*.yaml
var messageFiles embed.FS

// texts is the message catalogue of one language.
type texts struct {
	Rules            map[Name]ruleTexts `yaml:"rules"`
	UndecidedSummary string             `yaml:"undecided_summary"`
	Undecided        map[string]words   `yaml:"undecided"`
	// Hints say for each attribute how its fact is stated.
	Hints   map[string]string         `yaml:"hints"`
	Source  string                    `yaml:"source"`
	WayOut  string                    `yaml:"way_out"`
	Billing map[filing.Billing]string `yaml:"billing"`
	// Problems are the ways in which domains and numbers can be malformed.
	Problems map[string]string `yaml:"problems"`
	Units    units             `yaml:"units"`
	Phrases  map[string]string `yaml:"phrases"`

	parsed   sync.Map // of text to *template.Template
	language text.Language
}

type ruleTexts struct {
	Summary    string           `yaml:"summary"`
	About      string           `yaml:"about"`
	Why        string           `yaml:"why"`
	Violations map[string]words `yaml:"violations"`
}

type words struct {
	Found string `yaml:"found"`
	Why   string `yaml:"why"`
	Fix   string `yaml:"fix"`
}

// units are the words for amounts of time: singular and plural, which are the
// same in Chinese.
type units struct {
	Month [2]string `yaml:"month"`
	Week  [2]string `yaml:"week"`
	Year  [2]string `yaml:"year"`
	Join  string    `yaml:"join"`
}

type templateData struct {
	*details
	Rule        Name
	Facts       []string
	About, Hint string
}

// render fills in a text of the catalogue. Templates are parsed when they are
// first needed: a plan without violations needs none.
func (t *texts) render(text string, data templateData) string {
	var b bytes.Buffer
	err := t.template(text).Execute(&b, data)
	if err != nil {
		// The tests render every text; this shows what they missed without
		// hiding the finding.
		return fmt.Sprintf("(text of %s: %v)", data.Rule, err)
	}
	return strings.TrimSpace(b.String())
}

func (t *texts) template(text string) *template.Template {
	if parsed, ok := t.parsed.Load(text); ok {
		return parsed.(*template.Template) //nolint:forcetypeassert // nothing else is stored
	}
	parsed := template.Must(template.New("").Funcs(t.functions()).Parse(text))
	t.parsed.Store(text, parsed)
	return parsed
}

// citation names the rule and the weightiest of its sources. The rule's page
// has them all.
func (t *texts) citation(f Finding) string {
	sources := f.Sources()
	if len(sources) == 0 {
		return ""
	}
	parts := []string{sources[0].Title.In(t.language)}
	for _, part := range []string{sources[0].Date, sources[0].URL} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	cited := strings.Join(parts, ", ")
	return t.render(t.Source, templateData{details: &details{Names: []string{cited}}, Rule: f.Rule})
}

var (
	english = sync.OnceValue(func() *texts { return mustLoadTexts(text.English) })
	chinese = sync.OnceValue(func() *texts { return mustLoadTexts(text.Chinese) })
)

func textsIn(language text.Language) *texts {
	if language == text.Chinese {
		return chinese()
	}
	return english()
}

// mustLoadTexts loads embedded data, which the tests load too.
func mustLoadTexts(language text.Language) *texts {
	t, err := loadTexts(messageFiles, language)
	if err != nil {
		panic(err)
	}
	return t
}

func loadTexts(fsys fs.FS, language text.Language) (*texts, error) {
	name := "messages/" + string(language) + ".yaml"
	raw, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	t := &texts{language: language}
	decoder := yaml.NewDecoder(bytes.NewReader(raw))
	decoder.KnownFields(true)
	if err := decoder.Decode(t); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return t, nil
}

// functions are what templates may call.
func (t *texts) functions() template.FuncMap {
	return template.FuncMap{
		"months": func(n int) string { return amount(n, t.Units.Month) },
		"title": func(p *catalog.Product) string {
			if p == nil {
				return ""
			}
			return p.Title.In(t.language)
		},
		"local":   func(text text.Text) string { return text.In(t.language) },
		"say":     func(m text.Message) string { return m.In(t.language) },
		"list":    func(names []string) string { return strings.Join(names, t.Units.Join) },
		"billing": func(b filing.Billing) string { return t.Billing[b] },
		"time":    filing.FormatTime,
		"term":    t.term,
		"problem": func(name string) string { return t.Problems[name] },
	}
}

// term says where a term comes from.
func (t *texts) term(term filing.Term) string {
	phrase := "term_stated"
	data := templateData{details: &details{Term: term}}
	switch {
	case term.Count > 0:
		phrase = "term_bought"
		unit := map[filing.TermUnit][2]string{
			filing.Week: t.Units.Week, filing.Month: t.Units.Month, filing.Year: t.Units.Year,
		}[term.Unit]
		data.Text = amount(term.Count, unit)
	case !term.From.IsZero():
		phrase = "term_lived"
	}
	said := t.render(t.Phrases[phrase], data)
	if term.Renewed > 0 {
		said += t.Units.Join + t.render(t.Phrases["term_renewed"], data)
	}
	return said
}

func amount(n int, unit [2]string) string {
	word := unit[1]
	if n == 1 {
		word = unit[0]
	}
	return fmt.Sprintf("%d %s", n, word)
}
