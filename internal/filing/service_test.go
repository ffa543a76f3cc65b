// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing_test

import (
	"slices"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

func TestServiceOfACode(t *testing.T) {
	t.Parallel()
	known, unknown, absent := filing.Known[string], filing.Unknown[string](), filing.Absent[string]()
	for name, c := range map[string]struct {
		website, app filing.Fact[string]
		service      filing.Fact[filing.Service]
		attribute    string
		kind         filing.Fact[string]
		name         string
	}{
		"a website":                {known("a.cn"), absent, filing.Known(filing.Website("a.cn")), "website", known("website"), "a.cn"},
		"an app":                   {absent, known("Shop"), filing.Known(filing.App("Shop")), "app", known("app"), "app:Shop"},
		"a website not known yet":  {unknown, absent, filing.Unknown[filing.Service](), "website", known("website"), ""},
		"an app not known yet":     {absent, unknown, filing.Unknown[filing.Service](), "app", known("app"), ""},
		"either":                   {unknown, unknown, filing.Unknown[filing.Service](), "website", unknown, ""},
		"an app, perhaps not only": {unknown, known("Shop"), filing.Known(filing.App("Shop")), "app", known("app"), "app:Shop"},
		"a website, perhaps not":   {known("a.cn"), unknown, filing.Known(filing.Website("a.cn")), "website", known("website"), "a.cn"},
		"both":                     {known("a.cn"), known("Shop"), filing.Known(filing.Website("a.cn")), "website", known("website"), "a.cn"},
		"nothing":                  {absent, absent, filing.Absent[filing.Service](), "website", known("website"), ""},
	} {
		code := filing.Code{Website: c.website, App: c.app}
		service, attribute := code.Service()
		if service != c.service || attribute != c.attribute || code.Kind() != c.kind || code.Name() != c.name {
			t.Errorf("%s: %v in %s, kind %v, name %q", name, service, attribute, code.Kind(), code.Name())
		}
	}
}

// TestServiceKey: a website and an app are two services, whatever they are called.
func TestServiceKey(t *testing.T) {
	t.Parallel()
	if filing.Website("WWW.A.cn").Key() != filing.Website("a.cn").Key() {
		t.Error("a website is another one below its domain")
	}
	if filing.App("a.cn").Key() == filing.Website("a.cn").Key() || filing.App("www.a.cn").Key() == filing.App("a.cn").Key() {
		t.Error("an app is the website, or the app, of another name")
	}
}

func TestDirect(t *testing.T) {
	t.Parallel()
	list := func(names ...filing.Fact[string]) filing.Fact[[]filing.Fact[string]] { return filing.Known(names) }
	for name, c := range map[string]struct {
		server          filing.Server
		services        []filing.Service
		hidden          int
		open, attribute string
		isNone          bool
	}{
		"nothing stated": {isNone: true},
		"none":           {server: filing.Server{Websites: list(), Apps: list()}, isNone: true},
		"both, sorted and each once": {
			server:   filing.Server{Websites: list(filing.Known("b.cn"), filing.Known("A.cn"), filing.Known("a.cn")), Apps: list(filing.Known("Shop"), filing.Unknown[string]())},
			services: []filing.Service{filing.Website("a.cn"), filing.Website("b.cn"), filing.App("Shop")}, hidden: 1, attribute: "websites",
		},
		"apps only":          {server: filing.Server{Apps: list(filing.Known("Shop"))}, services: []filing.Service{filing.App("Shop")}, attribute: "apps"},
		"apps not known yet": {server: filing.Server{Apps: filing.Unknown[[]filing.Fact[string]]()}, open: "apps", attribute: "apps"},
		"websites not known yet, one app": {
			server:   filing.Server{Websites: filing.Unknown[[]filing.Fact[string]](), Apps: list(filing.Known("Shop"))},
			services: []filing.Service{filing.App("Shop")}, open: "websites", attribute: "websites",
		},
	} {
		d := c.server.Direct()
		if !slices.Equal(d.Services, c.services) || d.Hidden != c.hidden || d.Open != c.open || d.Attribute != c.attribute || d.IsNone() != c.isNone {
			t.Errorf("%s: %+v", name, d)
		}
	}
}
