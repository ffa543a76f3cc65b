// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

func TestWebsiteKey(t *testing.T) {
	for text, want := range map[string]string{
		"a.cn": "a.cn", "WWW.A.cn": "a.cn", "a.cn.": "a.cn", "例子.中国": "xn--fsqu00a.xn--fiqs8s", "not a domain": "not a domain",
		"https://user:secret@a.cn/x": "https://…@a.cn/x",
	} {
		if got := filing.WebsiteKey(text); got != want {
			t.Errorf("%q has the key %q, want %q", text, got, want)
		}
	}
}

func TestInstance(t *testing.T) {
	full := filing.Server{Cloud: filing.Known(filing.AliCloud), CloudID: filing.Known("i-1")}
	if got, ok := full.Instance(); !ok || got != (filing.Instance{Cloud: filing.AliCloud, ID: "i-1"}) {
		t.Errorf("got %v, %t", got, ok)
	}
	for name, s := range map[string]filing.Server{
		"no cloud": {CloudID: filing.Known("i-1")}, "unknown id": {Cloud: filing.Known(filing.AliCloud), CloudID: filing.Unknown[string]()}, "empty id": {Cloud: filing.Known(filing.AliCloud), CloudID: filing.Known("")},
	} {
		if _, ok := s.Instance(); ok {
			t.Errorf("%s: it is told from others", name)
		}
	}
}

func TestAccounts(t *testing.T) {
	numbered := filing.Server{ID: "alicloud/ecs/web", Cloud: filing.Known(filing.AliCloud), Account: filing.Known("1")}
	unnumbered := filing.Server{ID: "alicloud/ecs/web", Cloud: filing.Known(filing.AliCloud)}
	unknown := filing.Server{ID: "alicloud/ecs/web", Cloud: filing.Known(filing.AliCloud), Account: filing.Unknown[string]()}
	granted := filing.Code{GrantToAccount: filing.Known("2")}
	for name, c := range map[string]struct {
		got  filing.Account
		want filing.Account
		text string
	}{
		"owner with a number":    {numbered.Owner(), filing.Account{Cloud: filing.AliCloud, Number: "1"}, "alicloud account 1"},
		"owner without":          {unnumbered.Owner(), filing.Account{Cloud: filing.AliCloud, Server: "alicloud/ecs/web"}, "account of alicloud/ecs/web"},
		"owner not known yet":    {unknown.Owner(), filing.Account{}, "account of "},
		"filer is the owner":     {(&filing.Code{}).Filer(&numbered), filing.Account{Cloud: filing.AliCloud, Number: "1"}, "alicloud account 1"},
		"filer is another":       {granted.Filer(&unknown), filing.Account{Cloud: filing.AliCloud, Number: "2"}, "alicloud account 2"},
		"grantee not known yet":  {(&filing.Code{GrantToAccount: filing.Unknown[string]()}).Filer(&numbered), filing.Account{}, "account of "},
		"owner of a code's host": {(&filing.Code{}).Filer(&unknown), filing.Account{}, "account of "},
	} {
		if c.got != c.want || c.got.String() != c.text {
			t.Errorf("%s: got %v %q, want %v %q", name, c.got, c.got, c.want, c.text)
		}
	}
}

func TestServerByID(t *testing.T) {
	s, err := filing.ServerByID("alicloud/ecs/web")
	if err != nil || s.Name != "web" || s.Cloud != filing.Known(filing.AliCloud) || s.Product != filing.Known[filing.Product]("ecs") {
		t.Errorf("got %+v, %v", s, err)
	}
	if !s.Websites.IsUnknown() || !s.Apps.IsUnknown() || !s.UndeclaredCodes.IsUnknown() {
		t.Error("what else uses its slots is known")
	}
	if _, err := filing.ServerByID("i-bp1abc"); err == nil {
		t.Error("the id of a cloud instance is a filing server's")
	}
}
