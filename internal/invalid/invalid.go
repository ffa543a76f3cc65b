// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package invalid says what is wrong with a name or a text that somebody typed,
// and what was probably meant: the same words in every face of the product, in
// both languages. Names that are accepted come from the catalogue or the caller.
// What is wrong with a stack is for the rules to say.
package invalid

import (
	"embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

//go:embed messages/*.yaml
var files embed.FS

var messages = text.MustLoad(files, "messages", nil)

// name is a name that is not one of those accepted.
type name struct {
	Name string
	// Of is the cloud or the argument that the name belongs to.
	Of string
	// Accepted are the names to use; empty where they are too many to list.
	Accepted []string
	// Near is the accepted name that was probably meant, empty for none.
	Near string
}

// Cloud returns the error of a cloud that the catalogue does not have, where the
// other names are accepted too.
func Cloud(c *catalog.Catalog, cloud string, others ...string) error {
	n := name{Name: text.Shortened(cloud)}
	for _, known := range c.Clouds() {
		n.Accepted = append(n.Accepted, string(known.Name))
	}
	n.Accepted = append(n.Accepted, others...)
	var near bool
	if n.Near, near = c.NearestCloud(cloud); !near {
		n.Near, _ = catalog.Nearest(cloud, others)
	}
	return messages.Error("cloud", n)
}

// Product returns the error of a product that the catalogue does not have at a
// cloud.
func Product(c *catalog.Catalog, cloud filing.Cloud, product string) error {
	n := name{Name: text.Shortened(product), Of: string(cloud)}
	n.Near, _ = c.NearestProduct(cloud, product)
	return messages.Error("product", n)
}

// Region returns the error of a region that the catalogue cannot place.
func Region(c *catalog.Catalog, cloud filing.Cloud, region string) error {
	n := name{Name: text.Shortened(region), Of: string(cloud)}
	switch r := c.Region(cloud, region); r.Problem {
	case catalog.RegionIsZone:
		n.Near = r.Meant
		return messages.Error("zone", n)
	case catalog.RegionOfOther:
		for _, other := range c.CloudsOfRegion(r.Meant) {
			n.Accepted = append(n.Accepted, string(other))
		}
		if !strings.EqualFold(strings.TrimSpace(region), r.Meant) {
			return messages.Error("zone_of_other", n)
		}
		return messages.Error("region_of_other", n)
	case catalog.RegionMisspelt:
		n.Near = r.Meant
	default:
		n.Near, _ = c.RelatedRegion(cloud, region)
	}
	return messages.Error("region", n)
}

// Rule returns the error of a rule that is not one of the names.
func Rule(rule string, names []string) error {
	return messages.Error("rule", nearest(rule, names, false))
}

// Format returns the error of a report format that is not one of the names.
func Format(format string, names []string) error {
	return messages.Error("format", nearest(format, names, true))
}

// Fact returns the error of a fact's name that is not one of the names.
func Fact(fact string, names []string) error {
	return messages.Error("fact", nearest(fact, names, true))
}

// Argument returns the error of an argument's name that is not one of the names.
func Argument(argument string, names []string) error {
	return messages.Error("argument", nearest(argument, names, true))
}

// Severity returns the error of a text that is not one of the severities.
func Severity(severity string, names []string) error {
	return messages.Error("severity", nearest(severity, names, true))
}

// Language returns the error of a text that is not one of the languages.
func Language(language string, names []string) error {
	return messages.Error("language", name{Name: text.Shortened(language), Accepted: names})
}

// Choice returns the error of a value that is not one of those that a flag or
// an argument takes.
func Choice(of, value string, values []string) error {
	n := nearest(value, values, true)
	n.Of = of
	return messages.Error("choice", n)
}

// Billing returns the error of a billing mode in no cloud's spelling.
func Billing(mode string) error {
	return messages.Error("billing", name{Name: text.Shortened(mode), Accepted: filing.BillingSpellings})
}

// Time returns the error of a text that is not a time as clouds write them.
func Time(written string) error { return messages.Error("time", name{Name: text.Shortened(written)}) }

// Truth returns the error of a text that is neither true nor false.
func Truth(written string) error { return messages.Error("truth", name{Name: text.Shortened(written)}) }

// ServerID returns the error of a text that does not have the form of a filing
// server's id.
func ServerID(id string) error { return messages.Error("server_id", name{Name: text.Shortened(id)}) }

func nearest(typed string, names []string, list bool) name {
	n := name{Name: text.Shortened(typed)}
	if list {
		n.Accepted = names
	}
	n.Near, _ = catalog.Nearest(typed, names)
	return n
}

// Sentence returns what an error says in a language as a sentence of its own: it
// begins with a capital, unless with a name, and ends with a full stop. An error
// that has one is a sentence already.
func Sentence(language text.Language, err error) string {
	said := strings.TrimSpace(text.In(language, err))
	if last, _ := utf8.DecodeLastRuneInString(said); last == '.' || last == '。' {
		return said
	}
	said = text.Ended(language, said)
	if first, _, _ := strings.Cut(said, " "); language == text.Chinese || strings.Contains(first, "_") {
		return said // A Latin word that Chinese begins with is a name; so is one with an underscore.
	}
	first, size := utf8.DecodeRuneInString(said)
	return string(unicode.ToUpper(first)) + said[size:]
}
