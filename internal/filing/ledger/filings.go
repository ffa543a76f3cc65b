// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package ledger

import (
	"errors"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// Filings are the websites that a stack files or that have a filing, and what its
// apps use.
type Filings struct {
	// Clouds are the access providers of each filing, by registrable domain.
	Clouds map[string][]filing.Fact[filing.Cloud]
	// Approved says of which a number shows that the filing is through. Absent
	// where none is stated.
	Approved map[string]filing.Fact[bool]
	// Open are filings of websites that are not known yet.
	Open []OpenFiling
	// AppDomains are the names, in ASCII, that apps are filed with: they are filed
	// for the app, not as websites. AppsOpen says that there may be others.
	AppDomains map[string]bool
	AppsOpen   bool
}

// OpenFiling is a filing whose website is not known.
type OpenFiling struct {
	// Attribute is the one that will hold it.
	Attribute string
	Cloud     filing.Fact[filing.Cloud]
}

// Filings returns what the stack files. Callers must not change it: it is collected
// once.
func (l *Ledger) Filings() *Filings {
	if l.filings == nil {
		l.filings = l.collectFilings()
	}
	return l.filings
}

func (l *Ledger) collectFilings() *Filings {
	f := &Filings{
		Clouds: map[string][]filing.Fact[filing.Cloud]{}, Approved: map[string]filing.Fact[bool]{}, AppDomains: map[string]bool{},
	}
	add := func(website filing.Fact[string], attribute string, cloud filing.Fact[filing.Cloud], approved filing.Fact[bool]) {
		text, ok := website.Value()
		if website.IsUnknown() {
			f.Open = append(f.Open, OpenFiling{attribute, cloud})
		}
		if site, _, err := SiteOf(text); ok && err == nil {
			f.Clouds[site.Registrable] = append(f.Clouds[site.Registrable], cloud)
			if before := f.Approved[site.Registrable]; approved.IsKnown() || before.IsAbsent() {
				f.Approved[site.Registrable] = approved
			}
		}
	}
	for i := range l.Servers[:l.Declared] {
		s := &l.Servers[i]
		domains, _ := s.Websites.Value()
		for _, domain := range domains {
			add(domain, "websites", s.Cloud, filing.Absent[bool]())
		}
		if s.Websites.IsUnknown() {
			add(filing.Unknown[string](), "websites", s.Cloud, filing.Absent[bool]())
		}
	}
	for c := range l.Codes {
		cloud := l.CloudOf(c)
		code := &l.Codes[c]
		if code.Spent {
			continue
		}
		if !code.App.IsKnown() || code.Website.IsKnown() {
			add(code.Website, "website", cloud, filing.Map(code.FilingNumber, func(string) bool { return true }))
		}
		f.addApp(code)
	}
	for _, filed := range l.filed {
		cloud := filing.Known(filed.Cloud)
		if filed.Cloud == "" {
			cloud = filing.Absent[filing.Cloud]()
		}
		add(filing.Known(filed.Domain), "", cloud, filing.Known(true))
	}
	return f
}

// addApp notes the names that the app of a code uses.
func (f *Filings) addApp(code *filing.Code) {
	f.AppsOpen = f.AppsOpen || code.AppDomains.IsUnknown()
	for _, name := range code.AppDomains.OrElse(nil) {
		text, ok := name.Value()
		f.AppsOpen = f.AppsOpen || !ok
		if domain, err := filing.ParseHost(text); ok && err == nil {
			f.AppDomains[domain.Host] = true
		}
	}
}

// MayBeWith returns what nobody tells yet of whether a website that is filed with
// some clouds is filed with another one too, and the attribute that holds it:
// none where it is not.
func (f *Filings) MayBeWith(cloud filing.Cloud, clouds []filing.Fact[filing.Cloud]) (attribute string, fact filing.Fact[filing.Cloud]) {
	for _, c := range clouds {
		if !c.IsKnown() {
			return "filing_cloud", c
		}
	}
	for _, o := range f.Open {
		if o.Cloud.OrElse(cloud) == cloud {
			// One of the websites that are not known yet may be this one.
			return o.Attribute, filing.Unknown[filing.Cloud]()
		}
	}
	return "", fact
}

// Elsewhere reports whether any website is, or may be, filed with another
// cloud.
func (f *Filings) Elsewhere(cloud filing.Cloud) bool {
	for _, clouds := range f.Clouds {
		if slices.ContainsFunc(clouds, func(c filing.Fact[filing.Cloud]) bool { return c != filing.Known(cloud) }) {
			return true
		}
	}
	return slices.ContainsFunc(f.Open, func(o OpenFiling) bool { return o.Cloud != filing.Known(cloud) })
}

// SiteOf returns the domain whose filing covers a host that is delivered, and
// the host as a message may show it. The host may be a wildcard, which is no host
// by itself, and may have a port.
func SiteOf(host string) (site filing.Domain, shown string, err error) {
	site, err = filing.ParseDomain(host)
	var bad *filing.DomainError
	if !errors.As(err, &bad) {
		return site, host, err
	}
	if bad.Suggestion != "" {
		site, err = filing.ParseDomain(bad.Suggestion)
		site.Host = ""
		if exact, fail := filing.ParseHost(host); errors.As(fail, &bad) && bad.Suggestion != "" {
			exact, fail = filing.ParseHost(bad.Suggestion)
			if fail == nil {
				site.Host = exact.Host
			}
		}
	}
	return site, bad.Text, err
}
