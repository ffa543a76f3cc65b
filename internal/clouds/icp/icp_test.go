// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package icp_test

import (
	"reflect"
	"testing"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

func TestServer(t *testing.T) {
	got := icp.Server(tfvalue.Object(map[string]tfvalue.Value{
		"id": tfvalue.String("alicloud/ecs/web"), "name": tfvalue.String("web"), "cloud": tfvalue.String("alicloud"), "product": tfvalue.String("ecs"),
		"server_id": tfvalue.Unknown(), "region": tfvalue.String("cn-hangzhou"), "billing_mode": tfvalue.String("PrePaid"),
		"term_months": tfvalue.Number(3), "renewed_months": tfvalue.Number(2), "expires_at": tfvalue.String("2027-01-01T00:00:00Z"),
		"has_public_ip": tfvalue.Bool(true), "websites": tfvalue.List([]tfvalue.Value{tfvalue.String("a.cn"), tfvalue.Unknown()}), "apps": tfvalue.List([]tfvalue.Value{tfvalue.String("Shop")}),
		"undeclared_codes": tfvalue.Number(1), "account": tfvalue.String("1"), "account_type": tfvalue.String("enterprise"), "entity": tfvalue.Null(),
	}))
	want := filing.Server{
		ID: "alicloud/ecs/web", Name: "web", Cloud: filing.Known(filing.AliCloud), Product: filing.Known[filing.Product]("ecs"),
		CloudID: filing.Unknown[string](), Region: filing.Known("cn-hangzhou"), Billing: filing.Known(filing.Subscription),
		Term:        filing.Known(filing.Term{Count: 3, Unit: filing.Month, Stated: true, Renewed: 2}),
		ExpiresAt:   filing.Known(time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)),
		HasPublicIP: filing.Known(true), Websites: filing.Known([]filing.Fact[string]{filing.Known("a.cn"), filing.Unknown[string]()}), Apps: filing.Known([]filing.Fact[string]{filing.Known("Shop")}),
		UndeclaredCodes: filing.Known(1), Account: filing.Known("1"), AccountType: filing.Known(filing.EnterpriseAccount),
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// TestMalformed: what is of another kind, or does not have the form that it
// needs, is unknown: somebody states it, and nobody can read it. Of a form it says
// why.
func TestMalformed(t *testing.T) {
	got := icp.Server(tfvalue.Object(map[string]tfvalue.Value{
		"cloud": tfvalue.Number(1), "billing_mode": tfvalue.String("monthly"), "expires_at": tfvalue.String("soon"), "has_public_ip": tfvalue.String("yes"),
		"websites": tfvalue.String("a.cn"), "term_months": tfvalue.Bool(true), "undeclared_codes": tfvalue.Unknown(),
	}))
	for _, c := range []struct {
		reason           error
		english, chinese string
	}{
		{got.Billing.Unreadable(), `billing_mode is "monthly", which is not a billing mode of any cloud`, "billing_mode 的值“monthly”不是任何云厂商的计费方式"},
		{got.ExpiresAt.Unreadable(), `expires_at is "soon", which is not a valid time`, "expires_at 的值“soon”不是有效的时间"},
	} {
		if c.reason == nil || text.In(text.English, c.reason) != c.english || text.In(text.Chinese, c.reason) != c.chinese {
			t.Errorf("got %v, %s; want %s, %s", c.reason, text.In(text.Chinese, c.reason), c.english, c.chinese)
		}
	}
	if reason := icp.Life(tfvalue.Object(map[string]tfvalue.Value{"subscribed_since": tfvalue.String("spring")})).Term().Unreadable(); reason == nil {
		t.Error("a day that is not one leaves the term to an apply")
	}
	want := filing.Server{
		Cloud: filing.Unknown[filing.Cloud](), Billing: got.Billing, Term: filing.Unreadable[filing.Term](got.ExpiresAt.Unreadable()), ExpiresAt: got.ExpiresAt,
		HasPublicIP: filing.Unknown[bool](), Websites: filing.Unknown[[]filing.Fact[string]](), UndeclaredCodes: filing.Unknown[int](),
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got := icp.Server(tfvalue.Null()); !reflect.DeepEqual(got, filing.Server{}) {
		t.Errorf("nothing is read as %+v", got)
	}
}

// reading notes which attributes are read.
type reading map[string]bool

func (r reading) Attribute(name string) (tfvalue.Value, bool) {
	r[name] = true
	return tfvalue.String("x"), true
}

func TestCode(t *testing.T) {
	got := icp.Code(tfvalue.Object(map[string]tfvalue.Value{
		"filing_server": tfvalue.String("alicloud/ecs/web"), "website": tfvalue.String("a.cn"), "app": tfvalue.String("Shop"),
		"app_domains": tfvalue.List([]tfvalue.Value{tfvalue.String("api.a.cn")}), "entity": tfvalue.Unknown(),
		"grant_to_account": tfvalue.Null(), "code_fingerprint": tfvalue.String("f"), "filing_number": tfvalue.String("n"), "code": tfvalue.String("secret"),
	}))
	want := filing.Code{
		ServerID: filing.Known("alicloud/ecs/web"), Website: filing.Known("a.cn"), App: filing.Known("Shop"),
		AppDomains: filing.Known([]filing.Fact[string]{filing.Known("api.a.cn")}), Entity: filing.Unknown[string](),
		Fingerprint: filing.Known("f"), FilingNumber: filing.Known("n"),
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	read := reading{}
	icp.Code(read)
	if read["code"] || read["code_wo"] {
		t.Error("the code itself is read")
	}
}
