// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package ledger_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/filing/ledger"
)

// TestSiteOfHost: only a host that is delivered by itself is one that an app may be
// filed with.
func TestSiteOfHost(t *testing.T) {
	for delivered, want := range map[string]string{
		"API.example.cn": "api.example.cn", "api.example.cn:8443": "api.example.cn", "*.example.cn": "", ".example.cn": "",
	} {
		if site, _, err := ledger.SiteOf(delivered); err != nil || site.Host != want || site.Registrable != "example.cn" {
			t.Errorf("%s: the host %q of %q, %v; want %q", delivered, site.Host, site.Registrable, err, want)
		}
	}
}

// TestFilingsOfApps: what an app is filed with files no website.
func TestFilingsOfApps(t *testing.T) {
	app := func(domains filing.Fact[[]filing.Fact[string]]) filing.Code {
		return filing.Code{ServerID: filing.Known("alicloud/ecs/web"), App: filing.Known("Shop"), AppDomains: domains}
	}
	names := filing.Known([]filing.Fact[string]{filing.Known("API.example.cn"), filing.Known("not a domain")})
	f := ledger.New(filing.Stack{Codes: []filing.Code{app(names)}}).Filings()
	if !f.AppDomains["api.example.cn"] || len(f.AppDomains) != 1 || f.AppsOpen || len(f.Clouds) != 0 || len(f.Open) != 0 {
		t.Errorf("got %+v", f)
	}
	f = ledger.New(filing.Stack{Codes: []filing.Code{app(filing.Unknown[[]filing.Fact[string]]())}}).Filings()
	if !f.AppsOpen || len(f.Open) != 0 {
		t.Errorf("with names that are not known: %+v", f)
	}
	leaving := app(names)
	leaving.Spent = true
	if f = ledger.New(filing.Stack{Codes: []filing.Code{leaving}}).Filings(); len(f.AppDomains) != 0 {
		t.Errorf("a code that leaves files %v", f.AppDomains)
	}
	open := filing.Code{ServerID: filing.Known("alicloud/ecs/web"), Website: filing.Unknown[string](), App: filing.Unknown[string]()}
	if f = ledger.New(filing.Stack{Codes: []filing.Code{open}}).Filings(); len(f.Open) != 1 {
		t.Errorf("what may be a website is not open: %+v", f)
	}
}
