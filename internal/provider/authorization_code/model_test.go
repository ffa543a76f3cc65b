// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package authorizationcode

import (
	"reflect"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
	"github.com/icp-filing/terraform-provider-icp/internal/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

const secret = "A1B2C3D4E5F6"

// config returns a reservation, with changes.
func config(changes ...func(*modelV0)) *modelV0 {
	m := &modelV0{FilingServer: types.StringValue("alicloud/ecs/web"), Website: types.StringValue("shop-example.cn")}
	for _, change := range changes {
		change(m)
	}
	return m
}

func given(text string) func(*modelV0) { return func(m *modelV0) { m.Code = types.StringValue(text) } }

func codeWO(text string, version int64) func(*modelV0) {
	return func(m *modelV0) { m.CodeWO, m.CodeWOVersion = types.StringValue(text), types.Int64Value(version) }
}

// ofApp makes a code that of an app.
func ofApp(m *modelV0) { m.Website, m.App = types.StringNull(), types.StringValue("Shop/2") }

func filed(m *modelV0) { m.FilingNumber = types.StringValue("京ICP备12345678号-1") }

// state returns what a configuration becomes.
func state(changes ...func(*modelV0)) *modelV0 {
	m := config(changes...)
	m.derive(nil)
	return m
}

func TestFingerprintOf(t *testing.T) {
	if !fingerprintOf(types.StringNull()).IsNull() || !fingerprintOf(types.StringUnknown()).IsUnknown() {
		t.Error("a code that is null or unknown has a fingerprint")
	}
}

func TestDerive(t *testing.T) {
	unknown := func(m *modelV0) { m.Code = types.StringUnknown() }
	known, null := fingerprintOf(types.StringValue(secret)), types.StringNull()
	for name, c := range map[string]struct {
		config, before      *modelV0
		status, fingerprint types.String
	}{
		"a reservation":                        {config(), nil, types.StringValue("reserved"), null},
		"a code":                               {config(given(secret)), nil, types.StringValue("generated"), known},
		"a write-only code":                    {config(codeWO(secret, 1)), nil, types.StringValue("generated"), known},
		"a code that is not known":             {config(unknown), nil, types.StringUnknown(), types.StringUnknown()},
		"a filed website":                      {config(given(secret), filed), nil, types.StringValue("filed"), known},
		"a filed website, code not known":      {config(unknown, filed), nil, types.StringValue("filed"), types.StringUnknown()},
		"a filed website without a code":       {config(filed), nil, types.StringValue("filed"), null},
		"a number that is not known":           {config(given(secret), func(m *modelV0) { m.FilingNumber = types.StringUnknown() }), nil, types.StringUnknown(), known},
		"another text of the same version":     {config(codeWO("another", 1)), state(codeWO(secret, 1)), types.StringValue("generated"), known},
		"unknown text of the same version":     {config(func(m *modelV0) { m.CodeWO, m.CodeWOVersion = types.StringUnknown(), types.Int64Value(1) }), state(codeWO(secret, 1)), types.StringValue("generated"), known},
		"another text of another version":      {config(codeWO(secret, 2)), state(codeWO("another", 1)), types.StringValue("generated"), known},
		"a version that is not known":          {config(func(m *modelV0) { m.CodeWO, m.CodeWOVersion = types.StringValue(secret), types.Int64Unknown() }), state(codeWO("another", 1)), types.StringValue("generated"), known},
		"a write-only code for a reservation":  {config(codeWO(secret, 1)), state(func(m *modelV0) { m.CodeWOVersion = types.Int64Value(1) }), types.StringValue("generated"), known},
		"a code outranks the one of the state": {config(given(secret), func(m *modelV0) { m.CodeWOVersion = types.Int64Value(1) }), state(codeWO("another", 1)), types.StringValue("generated"), known},
		"a write-only code is taken away":      {config(func(m *modelV0) { m.CodeWOVersion = types.Int64Value(1) }), state(codeWO(secret, 1)), types.StringValue("reserved"), null},
	} {
		t.Run(name, func(t *testing.T) {
			c.config.derive(c.before)
			if !c.config.Status.Equal(c.status) || !c.config.CodeFingerprint.Equal(c.fingerprint) {
				t.Errorf("got status %s, fingerprint %s, want %s, %s", c.config.Status, c.config.CodeFingerprint, c.status, c.fingerprint)
			}
			if !c.config.CodeWO.IsNull() {
				t.Error("the write-only code is stored")
			}
			if c.config.ID.ValueString() != "alicloud/ecs/web/shop-example.cn" {
				t.Errorf("id %s", c.config.ID)
			}
		})
	}
	for name, m := range map[string]*modelV0{
		"server":               config(func(m *modelV0) { m.FilingServer = types.StringUnknown() }),
		"website":              config(func(m *modelV0) { m.Website = types.StringUnknown() }),
		"app":                  config(ofApp, func(m *modelV0) { m.App = types.StringUnknown() }),
		"app beside a website": config(func(m *modelV0) { m.App = types.StringUnknown() }),
	} {
		if m.derive(nil); !m.ID.IsUnknown() {
			t.Errorf("an unknown %s gives the id %s", name, m.ID)
		}
	}
	if m := state(ofApp); m.ID.ValueString() != "alicloud/ecs/web/app:Shop/2" {
		t.Errorf("the code of an app has the id %s", m.ID)
	}
}

func TestReplaces(t *testing.T) {
	server := func(m *modelV0) { m.FilingServer = types.StringValue("alicloud/ecs/other") }
	website := func(m *modelV0) { m.Website = types.StringValue("other-example.cn") }
	for name, c := range map[string]struct {
		before, after *modelV0
		want          []string
	}{
		"nothing changes":                       {state(given(secret)), state(given(secret)), nil},
		"a reservation becomes anything":        {state(), state(given(secret), server, website), nil},
		"another website of an unused code":     {state(given(secret)), state(given(secret), website), nil},
		"another website of a filed code":       {state(given(secret), filed), state(given(secret), filed, website), []string{"website"}},
		"another website, filed without a code": {state(filed), state(filed, website), []string{"website"}},
		"a code is filed":                       {state(given(secret)), state(given(secret), filed), nil},
		"another code":                          {state(given(secret)), state(given("another")), []string{"code_fingerprint"}},
		"the code is taken away":                {state(given(secret)), state(), []string{"code_fingerprint"}},
		"another server":                        {state(given(secret)), state(given(secret), server), nil},
		"the same code, white space around it":  {state(given(secret)), state(given(secret + "\n")), nil},
		"the same code, no longer in the state": {state(given(secret)), state(codeWO(secret, 1)), nil},
		"an unused code for an app instead":     {state(given(secret)), state(given(secret), ofApp), nil},
		"a filed code for an app instead":       {state(given(secret), filed), state(given(secret), filed, ofApp), []string{"website", "app"}},
		"another app of a filed code":           {state(filed, ofApp), state(filed, ofApp, func(m *modelV0) { m.App = types.StringValue("Pay") }), []string{"app"}},
		"everything":                            {state(given(secret), filed), state(given("another"), server, website), []string{"code_fingerprint", "website"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := c.after.replaces(c.before)
			if len(got) != len(c.want) {
				t.Fatalf("got %s, want %q", got, c.want)
			}
			for _, attribute := range c.want {
				if !got.Contains(path.Root(attribute)) {
					t.Errorf("%s is not in %s", attribute, got)
				}
			}
		})
	}
}

func TestDeclaredAndStored(t *testing.T) {
	m := config(codeWO(secret, 1), filed, func(m *modelV0) {
		m.Entity, m.GrantToAccount = types.StringUnknown(), types.StringValue("222")
		m.CodeFingerprint = types.StringValue("0123456789")
	})
	want := filing.Code{
		ServerID: filing.Known("alicloud/ecs/web"), Website: filing.Known("shop-example.cn"), Entity: filing.Unknown[string](),
		GrantToAccount: filing.Known("222"), Fingerprint: filing.Known(fingerprintOf(types.StringValue(secret)).ValueString()),
		FilingNumber: filing.Known("京ICP备12345678号-1"),
	}
	if got := m.declared(); !reflect.DeepEqual(got, want) {
		t.Errorf("declared is %+v, want %+v", got, want)
	}
	want.Fingerprint = filing.Known("0123456789")
	if got := m.stored(); !reflect.DeepEqual(got, want) {
		t.Errorf("stored is %+v, want %+v", got, want)
	}
	if got := config().declared(); !got.Fingerprint.IsAbsent() || got.Spent {
		t.Errorf("a reservation is declared as %+v", got)
	}
}

func TestPathOf(t *testing.T) {
	for fact, want := range map[string]string{
		"filing_server": "filing_server", "website": "website", "app": "app", "app_domains": "app_domains", "apps": "filing_server", "entity": "entity", "grant_to_account": "grant_to_account",
		"filing_number": "filing_number", "code": "code", "account": "filing_server", "account_type": "filing_server",
		"websites": "filing_server", "undeclared_codes": "filing_server", "product": "filing_server", "cloud": "filing_server",
	} {
		if got, ok := config().pathOf(fact); !ok || !got.Equal(path.Root(want)) {
			t.Errorf("%s is at %s, want %s", fact, got, want)
		}
	}
	if got, _ := config(codeWO(secret, 1)).pathOf("code"); !got.Equal(path.Root("code_wo")) {
		t.Errorf("a write-only code is at %s", got)
	}
	if got, ok := config().pathOf("term_months"); ok {
		t.Errorf("term_months is at %s", got)
	}
}

func TestParseID(t *testing.T) {
	got, err := parseID("alicloud/ecs/web/shop-example.cn")
	if err != nil || got.FilingServer.ValueString() != "alicloud/ecs/web" || got.Website.ValueString() != "shop-example.cn" {
		t.Errorf("got %+v, %v", got, err)
	}
	for _, app := range []string{"Shop", "Shop/2", "商店", "shop-example.cn", "app:Shop", "/"} {
		got, err := parseID("alicloud/ecs/web/app:" + app)
		if err != nil || got.FilingServer.ValueString() != "alicloud/ecs/web" || got.App.ValueString() != app || !got.Website.IsNull() {
			t.Errorf("of app %q: got %+v, %v", app, got, err)
		} else if id := got.id().ValueString(); id != "alicloud/ecs/web/app:"+app {
			t.Errorf("of app %q: the id is written again as %q", app, id)
		}
	}
	for id, want := range map[string]string{
		"alicloud/ecs/web/app:": "has no website or app", "alicloud/ecs/app:Shop": "is not the id of a filing server",
		"shop-example.cn": "has no slash", "alicloud/ecs/web": "is not the id of a filing server", "alicloud/ecs/web/": "has no website",
		"a/alicloud/ecs/web/x.cn": "is not the id of a filing server", "": "has no slash", "//": "is not the id",
	} {
		if _, err := parseID(id); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("parseID(%q) fails with %v, want %s", id, err, want)
		}
	}
}

func TestValidateServerID(t *testing.T) {
	for id, want := range map[string]string{
		"i-bp1":                 `"i-bp1" is not the id of a filing server`,
		"alicloud/cvm/web":      "Unknown product \"cvm\" of alicloud; did you mean \"ecs\"?",
		"gcp/compute/web":       "Unknown cloud \"gcp\": want alicloud, huaweicloud",
		"alicloud/ecs/web/more": "is not the id of a filing server",
		"alicloud/ecs/web":      "", "alicloud/slb/web": "",
		"a8fk2l1q": "", // of a test that mocks this provider
	} {
		diags := validateServerID(session.Default().Unconfigured(settings.Default()), id)
		if want == "" {
			if len(diags) > 0 {
				t.Errorf("%s: %v", id, diags)
			}
			continue
		}
		if len(diags) != 1 || !strings.Contains(diags[0].Detail(text.English), want) || diags[0].Summary.In(text.English) != "Not the id of a filing server" {
			t.Errorf("%s: got %v, want %s", id, diags, want)
		}
	}
	if len(validateServerID(session.Default().Configured(settings.Default()), "a8fk2l1q")) != 1 {
		t.Error("an id that only looks made up is let through where the provider is configured")
	}
}

// TestServiceProblems: a code is for a website or an app, and what is not known yet
// may be null.
func TestServiceProblems(t *testing.T) {
	unknown := types.StringUnknown()
	domains := types.SetValueMust(types.StringType, []attr.Value{types.StringValue("api.shop-example.cn")})
	for name, c := range map[string]struct {
		change func(m *modelV0)
		want   string
	}{
		"a website":                    {func(*modelV0) {}, ""},
		"an app":                       {ofApp, ""},
		"an app with domains":          {func(m *modelV0) { ofApp(m); m.AppDomains = domains }, ""},
		"neither":                      {func(m *modelV0) { m.Website = types.StringNull() }, "Set website to the registrable domain"},
		"both":                         {func(m *modelV0) { m.App = types.StringValue("Shop") }, "app cannot be set together with website"},
		"a website with domains":       {func(m *modelV0) { m.AppDomains = domains }, "app_domains needs app too"},
		"an app, perhaps a website":    {func(m *modelV0) { ofApp(m); m.Website = unknown }, ""},
		"a website, perhaps an app":    {func(m *modelV0) { m.App = unknown }, ""},
		"a website that is not known":  {func(m *modelV0) { m.Website = unknown }, ""},
		"domains that are not known":   {func(m *modelV0) { m.AppDomains = types.SetUnknown(types.StringType) }, ""},
		"an app that is not known yet": {func(m *modelV0) { m.Website, m.App, m.AppDomains = types.StringNull(), unknown, domains }, ""},
	} {
		diags := config(c.change).contradictions(text.English)
		if got := diags.Errors(); c.want == "" && len(got) > 0 || c.want != "" && (len(got) != 1 || !strings.Contains(got[0].Detail(), c.want)) {
			t.Errorf("%s: %v, want %q", name, got, c.want)
		}
	}
}
