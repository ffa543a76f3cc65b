// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package wording says what a finding tells of its subject, as values and in the
// words of both languages. Whether something is found is for the rules, whose texts
// these are.
package wording

import (
	"fmt"
	"html/template"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// edge marks the ends of names that may begin or end with Latin letters in the
// midst of Chinese.
const edge = "\uE000"

// Spaced writes the spaces between Latin and Chinese where names end.
func Spaced(s string) string {
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

// Load reads the texts of a folder, whose templates may call functions that write
// the values of findings. It panics where the files are broken.
func Load(fsys fs.FS, dir string) *text.Messages {
	var texts *text.Messages
	texts = text.MustLoad(fsys, dir, func(language text.Language) template.FuncMap {
		return functions(language, func(key string, values any) string { return texts.Render(language, key, values) })
	})
	return texts
}

// functions are what templates of a language may call. render fills in another
// text.
func functions(language text.Language, render func(key string, values any) string) template.FuncMap {
	list := text.Functions(language)["list"].(func([]string) string) //nolint:forcetypeassert // it is ours
	word := func(key string) string { return render(key, nil) }
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
		"months": func(n int) string { return amount(render, n, filing.Month) },
		"title":  func(p *catalog.Product) string { return titles(p) },
		"titles": func(products []*catalog.Product) string { return titles(products...) },
		"clouds": func(all []catalog.CloudInfo) string {
			var names []string
			for _, c := range all {
				names = append(names, inText(language, c.Title.In(language)))
			}
			return joined(language, names)
		},
		"billing":      func(v *Values) string { return billing(v.Cloud, v.Billing) },
		"subscription": func(c catalog.CloudInfo) string { return billing(c, filing.Subscription) },
		"code": func(c catalog.CloudInfo) string {
			if own := c.Terms.Code.In(language); own != "" {
				return own
			}
			return word("code")
		},
		"service": func(s filing.Service) string { return serviceText(language, render, s, "one") },
		"services": func(all []filing.Service) string {
			var names []string
			for _, s := range all {
				names = append(names, serviceText(language, render, s, "listed"))
			}
			return list(names)
		},
		"kinds": func(all []filing.Service) string { return kindsText(language, render, all) },
		// part is a text that several texts share.
		"part":      func(name string, values any) string { return render("parts."+name, values) },
		"problem":   func(name string) string { return word("problems." + name) },
		"time":      filing.FormatTime,
		"term":      func(v *Values) string { return termText(language, render, v) },
		"span":      func(s filing.Span) string { return spanText(render, s) },
		"arguments": arguments,
		"ways": func(ways [][]filing.Argument) string {
			var all []string
			for _, way := range ways {
				all = append(all, arguments(way))
			}
			return strings.Join(all, map[text.Language]string{text.English: ", or ", text.Chinese: "，或 "}[language])
		},
	}
}

// serviceText writes what a code is for, by itself or in a list.
func serviceText(language text.Language, render func(string, any) string, s filing.Service, form string) string {
	switch {
	case s == (filing.Service{}):
		return render("service.none", nil)
	case s.IsApp():
		return render("service."+form, s)
	case form == "listed":
		return s.String()
	}
	return inText(language, s.String())
}

// kindsText says of which kind services are, in the plural: websites, where there
// are none.
func kindsText(language text.Language, render func(string, any) string, all []filing.Service) string {
	isApp, isWebsite := slices.ContainsFunc(all, filing.Service.IsApp), false
	for _, s := range all {
		isWebsite = isWebsite || !s.IsApp()
	}
	switch {
	case isApp && isWebsite:
		return inText(language, render("service.both", nil))
	case isApp:
		return inText(language, render("service.apps", nil))
	}
	return render("service.websites", nil)
}

// inText marks a name for [Spaced].
func inText(language text.Language, name string) string {
	if language == text.Chinese {
		return edge + name + edge
	}
	return name
}

// termData is what the texts of a term may name.
type termData struct {
	*Values
	Bought string
}

// termText says where a term comes from, and what does not count towards it.
func termText(language text.Language, render func(string, any) string, v *Values) string {
	t := v.Term
	data := termData{Values: v, Bought: amount(render, t.Count, t.Unit)}
	isSubscribed := t.Subscribed && t.HasLife()
	var keys []string
	switch {
	case t.Stated:
		keys = append(keys, "stated")
	case isSubscribed:
		keys = append(keys, "subscribed")
	case t.HasLife() && !t.From.IsZero():
		keys = append(keys, "lived")
	case t.HasLife():
		keys = append(keys, "paid")
	}
	if !t.Stated && !isSubscribed && t.TookEffect() {
		keys = append(keys, "bought")
	}
	if t.Renewed > 0 {
		keys = append(keys, "renewed")
	}
	if v.AutoRenewal.Name != "" {
		keys = append(keys, "auto_renewal")
	}
	var parts []string
	for _, key := range keys {
		parts = append(parts, render("terms."+key, data))
	}
	return strings.Join(parts, map[text.Language]string{text.English: ", ", text.Chinese: "，"}[language])
}

// spanText writes months as an interval.
func spanText(render func(string, any) string, s filing.Span) string {
	key := "spans.between"
	switch {
	case s.AtMost == filing.Unbounded:
		key = "spans.from"
	case s.AtLeast == s.AtMost:
		key = "spans.exactly"
	case s.AtLeast == 0:
		key = "spans.up_to"
	}
	return render(key, s)
}

func amount(render func(string, any) string, n int, unit filing.TermUnit) string {
	key := "units." + string(unit) + ".many"
	if n == 1 {
		key = "units." + string(unit) + ".one"
	}
	return strconv.Itoa(n) + " " + render(key, nil)
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
