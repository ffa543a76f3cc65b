// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package catalog holds what the clouds and authorities say about ICP filing,
// as data: products and their limits, regions, provinces, approved domain
// suffixes, and the sources of it all. The data is embedded YAML, validated
// when it is loaded. Values and slices that it returns are shared: callers must
// not change them.
//
// What no source states is not here, and neither is what a Terraform type looks
// like or what follows from the facts: see clouds and rules.
package catalog

import (
	"embed"
	"io/fs"
	"regexp"
	"strings"
	"sync"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

//go:embed data/*.yaml
var embedded embed.FS

// Default returns the catalogue that is built in. It is loaded on first use.
func Default() *Catalog { return defaultCatalog() }

var defaultCatalog = sync.OnceValue(func() *Catalog {
	data, err := fs.Sub(embedded, "data")
	if err != nil {
		panic(err)
	}
	c, err := Load(data)
	if err != nil {
		panic("the built-in catalogue is broken: " + err.Error())
	}
	return c
})

// Eligibility says whether a product may back a filing.
type Eligibility string

// The eligibilities. A legacy product was on a cloud's list once and is off the
// newest one, or unclear there: it is eligible only for those who opt in.
const (
	Eligible   Eligibility = "eligible"
	Ineligible Eligibility = "ineligible"
	Legacy     Eligibility = "legacy"
)

// Certainty is how sure the sources make a fact.
type Certainty string

// The certainties. High is stated by current texts, medium by older ones or by
// a closed list alone, low by hints.
const (
	High   Certainty = "high"
	Medium Certainty = "medium"
	Low    Certainty = "low"
)

// PublicIPNeed says whether a product has to be given a public address.
type PublicIPNeed string

// The needs. Built in means that every instance comes with one; unknown that no
// source says.
const (
	PublicIPRequired PublicIPNeed = "required"
	PublicIPBuiltIn  PublicIPNeed = "built_in"
	PublicIPUnknown  PublicIPNeed = "unknown"
)

// DeliveryAccess says when a cloud has to be the access provider of a domain
// that one of its products delivers.
type DeliveryAccess string

// The demands. With origin it is only when the origin of the delivery is on the
// same cloud; with resolution also when a subdomain resolves to it, as one does
// that it delivers; with never a filing through any cloud will do.
const (
	AccessNever      DeliveryAccess = "never"
	AccessOrigin     DeliveryAccess = "origin"
	AccessResolution DeliveryAccess = "resolution"
	AccessAlways     DeliveryAccess = "always"
)

// Product is what a cloud sells, with what its sources say about filing. The
// facts of an ineligible product are absent, but for Codes, which is zero, and
// DeliveryAccess.
type Product struct {
	Cloud filing.Cloud
	// Name is unique within the cloud.
	Name        filing.Product
	Title       text.Text
	Eligibility Eligibility
	// Kind is one of [filing.ProductKinds].
	Kind filing.Kind
	// Instead is what to use instead of an ineligible product: a noun phrase
	// that goes on from "use", without a full stop. Empty for others.
	Instead text.Text
	// Note is a whole sentence or more, or empty.
	Note text.Text

	// MinTermMonths is the least total term, in calendar months.
	MinTermMonths filing.Fact[int]
	// RenewalsCount says that renewals add to the term. Otherwise the first
	// purchase has to reach the minimum.
	RenewalsCount filing.Fact[bool]
	// MinRemainingMonths is what has to be left of the term while the filing
	// is made. Zero when the cloud says that it does not matter.
	MinRemainingMonths filing.Fact[int]
	PublicIP           PublicIPNeed
	// Websites is how many websites can be filed directly on one instance.
	Websites filing.Fact[int]
	// Codes is how many authorization codes one instance can generate. Zero
	// when it cannot.
	Codes filing.Fact[int]
	// CodesCertainty is how sure Codes is: what is not high should only warn.
	CodesCertainty Certainty
	// CodesPerAccount says that Codes counts for the account, not for each
	// instance.
	CodesPerAccount bool

	// DirectUsesCodeSlot says that a website filed directly takes the place of
	// a code.
	DirectUsesCodeSlot filing.Fact[bool]
	// DirectExcludesCodes says that one instance has either websites filed
	// directly or codes.
	DirectExcludesCodes filing.Fact[bool]
	// SlotsReturn says that the place of a generated, unused code comes back
	// when the code is deleted.
	SlotsReturn filing.Fact[bool]
	// CodeOwnerEnterprise says that a code for another account takes an owner
	// verified as an enterprise.
	CodeOwnerEnterprise filing.Fact[bool]
	// CodesEnterpriseOnly says that only accounts verified as an enterprise
	// generate codes at all.
	CodesEnterpriseOnly filing.Fact[bool]
	// CodesInOneBatch says that a server which has generated codes is not offered
	// for more.
	CodesInOneBatch filing.Fact[bool]

	// DeliveryAccess is what the product demands of the filing of a domain that
	// it delivers. Absent for a product that delivers none.
	DeliveryAccess filing.Fact[DeliveryAccess]
	// DeliverySources are the sources of what the product demands of a domain,
	// ids for [Catalog.Source]. They are there when DeliveryAccess is known.
	DeliverySources []string
	// Scopes are the words that say where a resource of the product serves.
	// Empty for a product whose region decides, or that nothing decides.
	Scopes Scopes

	// Inferences say of facts, by their keys in the data, from what they are
	// inferred: no source states them in so many words.
	Inferences map[string]text.Text
	// Certainty is how sure the row is as a whole.
	Certainty Certainty
	// Sources are ids for [Catalog.Source].
	Sources []string
}

// Province is one of the provinces of the mainland, with the characters that
// begin its filing numbers.
type Province struct {
	Name text.Text `yaml:"name"`
	// ICP begins ICP filing numbers, PSB public security numbers.
	ICP string `yaml:"icp"`
	PSB string `yaml:"psb"`
	// Code are the two digits of GB/T 2260.
	Code string `yaml:"code"`
}

// Source is a text that facts come from.
type Source struct {
	ID string `yaml:"id"`
	// Cloud is the one that the text is about; empty for others.
	Cloud filing.Cloud `yaml:"cloud"`
	Title text.Text    `yaml:"title"`
	// URL is empty when the text has no public address.
	URL string `yaml:"url"`
	// Date is a year, a month or a day, such as "2022", "2020-05" or
	// "2026-06-26". Empty when the text is undated.
	Date string `yaml:"date"`
}

// CloudInfo is an access provider.
type CloudInfo struct {
	Name  filing.Cloud
	Title text.Text
	// Aliases are other names that people use.
	Aliases []string
	// Terms are the cloud's own words.
	Terms Terms
	// IDShapes tell products apart by the ids of their instances. Empty where
	// all ids look alike.
	IDShapes []IDShape
	// RegionSources are the ids of the sources of the cloud's regions.
	RegionSources []string
	// AccessSources are the ids of the sources that say that the cloud has to be
	// an access provider of every website which its addresses in the mainland
	// serve. Empty where no source says so.
	AccessSources []string
	// NotRunning says what becomes of filings with a server that does not run: a whole
	// sentence or more. Empty where no source says it.
	NotRunning NotRunning
	// SellsCodes says whether the cloud sells codes beyond those that a server
	// comes with, CodeSaleSources who says so. Unknown where no source does.
	SellsCodes      filing.Fact[bool]
	CodeSaleSources []string
	// MainlandPrefix begins the ids of all its regions in the Chinese mainland.
	// Empty where no prefix tells.
	MainlandPrefix string
}

// NotRunning is a statement with the ids of its sources.
type NotRunning struct {
	Text    text.Text `yaml:"text"`
	Sources []string  `yaml:"sources"`
}

// IDShape is the form of the ids of a product's instances.
type IDShape struct {
	Product filing.Product `yaml:"product"`
	// Pattern is a regular expression for the whole id.
	Pattern string `yaml:"pattern"`
	Example string `yaml:"example"`

	compiled *regexp.Regexp
}

// Catalog is a loaded catalogue. It does not change and can be used by several
// goroutines.
type Catalog struct {
	clouds          []CloudInfo
	byName          map[filing.Cloud]*cloud
	cloudNames      []string
	cloudSpellings  map[string]string
	cloudsOfRegion  map[string][]filing.Cloud
	provinces       []Province
	icpChars        map[string]bool
	psbChars        map[string]bool
	psbOfCode       map[string]string
	provinceAliases map[string]string
	suffixes        map[string]bool
	departments     map[string]bool
	suffixesDate    string
	listSources     []string
	sources         []Source
	sourceByID      map[string]Source
	uncovered       []UncoveredCloud
}

// cloud is what the catalogue knows of one cloud, ready for look-up.
type cloud struct {
	info     CloudInfo
	products []*Product
	byName   map[filing.Product]*Product
	// spellings leads from the folded names and aliases of products to their
	// names, spellingNames lists its keys.
	spellings     map[string]filing.Product
	spellingNames []string

	regions             []Region
	regionByID          map[string]Region
	regionIDs           []string
	regionByTitle       map[string]string
	notMainlandPrefixes []string
}

// Clouds returns the access providers, sorted by name.
func (c *Catalog) Clouds() []CloudInfo { return c.clouds }

// CloudNames returns the names of the access providers, sorted.
func (c *Catalog) CloudNames() []string {
	names := make([]string, len(c.clouds))
	for i := range c.clouds {
		names[i] = string(c.clouds[i].Name)
	}
	return names
}

// Cloud returns an access provider by its name.
func (c *Catalog) Cloud(name filing.Cloud) (CloudInfo, bool) {
	if cl := c.byName[name]; cl != nil {
		return cl.info, true
	}
	return CloudInfo{}, false
}

// Products returns the products of a cloud, sorted by name.
func (c *Catalog) Products(name filing.Cloud) []*Product {
	if cl := c.byName[name]; cl != nil {
		return cl.products
	}
	return nil
}

// Product returns a product of a cloud by its name.
func (c *Catalog) Product(cloud filing.Cloud, name filing.Product) (*Product, bool) {
	if cl := c.byName[cloud]; cl != nil {
		p, ok := cl.byName[name]
		return p, ok
	}
	return nil, false
}

// ProductOfID returns the product that an instance's id belongs to by its form.
// It reports false when the form says nothing, as all forms do at a cloud whose
// ids look alike.
func (c *Catalog) ProductOfID(cloud filing.Cloud, id string) (filing.Product, bool) {
	cl := c.byName[cloud]
	if cl == nil {
		return "", false
	}
	for i := range cl.info.IDShapes {
		if s := &cl.info.IDShapes[i]; s.compiled.MatchString(id) {
			return s.Product, true
		}
	}
	return "", false
}

// ApprovedSuffix reports whether websites can be filed under a domain suffix,
// such as "com.cn". Case does not matter; a suffix in Chinese may be written in
// Unicode or in its ASCII form.
func (c *Catalog) ApprovedSuffix(suffix string) bool { return c.suffixes[strings.ToLower(suffix)] }

// DepartmentSuffix reports whether the departments of an authority file names
// of their own below its domain under a suffix, such as "gov.cn".
func (c *Catalog) DepartmentSuffix(suffix string) bool { return c.departments[strings.ToLower(suffix)] }

// SuffixesDate returns the day of the list that [Catalog.ApprovedSuffix] knows,
// such as "2022-08-30".
func (c *Catalog) SuffixesDate() string { return c.suffixesDate }

// Source returns a source by its id.
func (c *Catalog) Source(id string) (Source, bool) {
	s, ok := c.sourceByID[id]
	return s, ok
}

// ListSources returns the ids of the sources of what is not about one cloud:
// provinces, suffixes, and clouds that no rule covers.
func (c *Catalog) ListSources() []string { return c.listSources }

// Sources returns all sources, in the catalogue's order.
func (c *Catalog) Sources() []Source { return c.sources }
