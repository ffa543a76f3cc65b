// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"text/template"
	"unicode"
	"unicode/utf8"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

//go:embed messages/*.yaml
var messageFiles embed.FS

// loadedMessages is set by init, because the functions of templates look texts
// up themselves.
var loadedMessages func() *text.Messages

func init() {
	loadedMessages = sync.OnceValue(func() *text.Messages { return text.MustLoad(messageFiles, "messages", functions) })
}

// messages returns the rules' texts. They are read when they are first needed:
// a plan without violations needs none.
func messages() *text.Messages { return loadedMessages() }

// templateData is what the texts of a finding may name.
type templateData struct {
	*Values
	Rule  Name
	Facts []string
	// About is what the rule demands, Hint how to state the first fact.
	About, Hint string
	// Remedy is the first one, nil for none.
	Remedy *Remedy
	// CloudNames are the clouds that the catalogue has.
	CloudNames []string
}

type sourceData struct {
	Rule   Name
	Source string
}

type errorValues struct{ Text string }

func (f Finding) templateData() templateData {
	data := templateData{Values: f.Values, Rule: f.Rule, Facts: f.Facts}
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
	return spaced(messages().Render(language, key, data))
}

// edge marks the ends of names that may begin or end with Latin letters in the
// midst of Chinese.
const edge = "\uE000"

// spaced writes the spaces between Latin and Chinese where names end.
func spaced(s string) string {
	before, rest, found := strings.Cut(s, edge)
	if !found {
		return s
	}
	var b strings.Builder
	for found {
		b.WriteString(before)
		last, _ := utf8.DecodeLastRuneInString(b.String())
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, edge))
		if isLatin(last) && unicode.Is(unicode.Han, next) || unicode.Is(unicode.Han, last) && isLatin(next) {
			b.WriteByte(' ')
		}
		before, rest, found = strings.Cut(rest, edge)
	}
	b.WriteString(before)
	return b.String()
}

func isLatin(r rune) bool { return r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// functions are what templates of a language may call.
func functions(language text.Language) template.FuncMap {
	list := text.Functions(language)["list"].(func([]string) string) //nolint:forcetypeassert // it is ours
	word := func(key string) string { return messages().Render(language, key, nil) }
	titles := func(products ...*catalog.Product) string {
		var all []string
		for _, p := range products {
			if p != nil {
				all = append(all, inText(language, p.Title.In(language)))
			}
		}
		return list(all)
	}
	billing := func(c catalog.CloudInfo, mode filing.Billing) string {
		if own := c.Terms.Billing[mode].In(language); own != "" {
			return own
		}
		return word("billing." + string(mode))
	}
	arguments := func(all []filing.Argument) string { return joined(language, written(all)) }
	return template.FuncMap{
		"months": func(n int) string { return amount(language, n, filing.Month) },
		"title":  func(p *catalog.Product) string { return titles(p) },
		"titles": func(products []*catalog.Product) string { return titles(products...) },
		"clouds": func(all []catalog.CloudInfo) string {
			var names []string
			for _, c := range all {
				names = append(names, inText(language, c.Title.In(language)))
			}
			return list(names)
		},
		"billing":      func(v *Values) string { return billing(v.Cloud, v.Billing) },
		"subscription": func(c catalog.CloudInfo) string { return billing(c, filing.Subscription) },
		"code": func(c catalog.CloudInfo) string {
			if own := c.Terms.Code.In(language); own != "" {
				return own
			}
			return word("code")
		},
		"problem":   func(name string) string { return word("problems." + name) },
		"time":      filing.FormatTime,
		"term":      func(t filing.Term) string { return termText(language, t) },
		"arguments": arguments,
		"ways": func(ways [][]filing.Argument) string {
			var all []string
			for _, way := range ways {
				all = append(all, arguments(way))
			}
			return strings.Join(all, map[text.Language]string{text.English: ", or ", text.Chinese: "，或 "}[language])
		},
		"say": func(m text.Message) string { return m.In(language) },
	}
}

// inText marks a name for [spaced].
func inText(language text.Language, name string) string {
	if language == text.Chinese {
		return edge + name + edge
	}
	return name
}

type termData struct {
	Term   filing.Term
	Bought string
}

// termText says where a term comes from.
func termText(language text.Language, term filing.Term) string {
	key, data := "terms.stated", termData{Term: term}
	switch {
	case term.Count > 0:
		key, data.Bought = "terms.bought", amount(language, term.Count, term.Unit)
	case !term.From.IsZero():
		key = "terms.lived"
	}
	parts := []string{messages().Render(language, key, data)}
	if term.Renewed > 0 {
		parts = append(parts, messages().Render(language, "terms.renewed", data))
	}
	return strings.Join(parts, map[text.Language]string{text.English: ", ", text.Chinese: "，"}[language])
}

func amount(language text.Language, n int, unit filing.TermUnit) string {
	key := "units." + string(unit) + ".many"
	if n == 1 {
		key = "units." + string(unit) + ".one"
	}
	return strconv.Itoa(n) + " " + messages().Render(language, key, nil)
}

// written returns arguments as Terraform's language writes them.
func written(arguments []filing.Argument) []string {
	var all []string
	for _, a := range arguments {
		all = append(all, a.String())
	}
	return all
}

// joined joins parts that belong together.
func joined(language text.Language, parts []string) string {
	if language == text.Chinese || len(parts) < 2 {
		return strings.Join(parts, "、")
	}
	last := len(parts) - 1
	return fmt.Sprintf("%s and %s", strings.Join(parts[:last], ", "), parts[last])
}
