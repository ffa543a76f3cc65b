// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package facts_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/facts"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

var now = time.Date(2026, time.November, 23, 6, 0, 0, 0, time.UTC)

// instance returns an alicloud_instance with changes to its attributes.
func instance(changes map[string]tfvalue.Value) tfvalue.Value {
	attributes := map[string]tfvalue.Value{
		"id": tfvalue.String("i-bp1"), "renewal_status": tfvalue.Null(), "include_data_disks": tfvalue.Null(), "spot_strategy": tfvalue.Null(),
		"instance_charge_type": tfvalue.String("PrePaid"), "internet_max_bandwidth_out": tfvalue.Number(5), "period": tfvalue.Number(3),
		"period_unit": tfvalue.String("Month"), "availability_zone": tfvalue.String("cn-hangzhou-h"), "password": tfvalue.String("hunter2"),
		"create_time": tfvalue.Unknown(), "expired_time": tfvalue.Unknown(),
	}
	maps.Copy(attributes, changes)
	return tfvalue.Object(attributes)
}

// lived returns an instance with a life.
func lived(created, expires string) tfvalue.Value {
	return instance(map[string]tfvalue.Value{"create_time": tfvalue.String(created), "expired_time": tfvalue.String(expires)})
}

func stated(changes ...func(*facts.Stated)) facts.Stated {
	s := facts.Nothing()
	s.Name = types.StringValue("web")
	for _, change := range changes {
		change(&s)
	}
	return s
}

func byHand(s *facts.Stated) {
	s.Cloud, s.Product, s.Region = types.StringValue("alicloud"), types.StringValue("ecs"), types.StringValue("cn-shanghai")
	s.BillingMode, s.TermMonths, s.HasPublicIP = types.StringValue("PostPaid"), types.Int64Value(7), types.BoolValue(false)
	s.ServerID, s.ExpiresAt = types.StringValue("i-bp2"), types.StringValue("2027-01-01T00:00:00Z")
}

func months(t *testing.T, f filing.Fact[filing.Term]) int {
	t.Helper()
	term, ok := f.Value()
	if !ok {
		t.Fatalf("the term is not known: %+v", f)
	}
	return term.Months
}

func equal[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %+v, want %+v", what, got, want)
	}
}

func TestReadObject(t *testing.T) {
	r := facts.Read(stated(), instance(nil), "", now)
	if len(r.Problems) > 0 {
		t.Fatal(r.Problems)
	}
	s := r.Server
	equal(t, "id", s.ID, "alicloud/ecs/web")
	equal(t, "cloud", s.Cloud, filing.Known(filing.AliCloud))
	equal(t, "product", s.Product, filing.Known[filing.Product]("ecs"))
	equal(t, "cloud id", s.CloudID, filing.Known("i-bp1"))
	equal(t, "region", s.Region, filing.Known("cn-hangzhou"))
	equal(t, "billing", s.Billing, filing.Known(filing.Subscription))
	equal(t, "public IP", s.HasPublicIP, filing.Known(true))
	equal(t, "term", months(t, s.Term), 3)
	if !s.ExpiresAt.IsUnknown() || !s.Websites.IsAbsent() || !s.UndeclaredCodes.IsAbsent() || !s.Account.IsAbsent() || !s.AccountType.IsAbsent() || !s.Entity.IsAbsent() {
		t.Errorf("got %+v", s)
	}
	equal(t, "type", r.Object.Type, "alicloud_instance")
}

func TestReadStatedWins(t *testing.T) {
	for name, object := range map[string]tfvalue.Value{
		"no object": tfvalue.Null(), "an object": instance(nil), "an object that is not known": tfvalue.Unknown(),
		"an object with a life": lived("2026-10-01T00:00Z", "2026-11-30T00:00Z"),
	} {
		t.Run(name, func(t *testing.T) {
			r := facts.Read(stated(byHand), object, "", now)
			if len(r.Problems) > 0 {
				t.Fatal(r.Problems)
			}
			s := r.Server
			equal(t, "id", s.ID, "alicloud/ecs/web")
			equal(t, "cloud id", s.CloudID, filing.Known("i-bp2"))
			equal(t, "region", s.Region, filing.Known("cn-shanghai"))
			equal(t, "billing", s.Billing, filing.Known(filing.PayAsYouGo))
			equal(t, "public IP", s.HasPublicIP, filing.Known(false))
			equal(t, "term", s.Term, filing.Known(filing.MonthsTerm(7)))
			equal(t, "end", s.ExpiresAt.OrElse(now).UTC(), time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC))
		})
	}
}

func TestReadOwnFacts(t *testing.T) {
	s := facts.Read(stated(byHand, func(s *facts.Stated) {
		s.Websites = types.SetValueMust(types.StringType, []attr.Value{types.StringValue("a.cn"), types.StringUnknown()})
		s.UndeclaredCodes, s.RenewedMonths = types.Int64Value(2), types.Int64Value(5)
		s.Account, s.AccountType, s.Entity = types.StringValue("111"), types.StringValue("individual"), types.StringUnknown()
	}), tfvalue.Null(), "", now)
	domains, _ := s.Server.Websites.Value()
	if len(domains) != 2 || !slices.Contains(domains, filing.Known("a.cn")) || !slices.Contains(domains, filing.Unknown[string]()) {
		t.Errorf("domains: got %+v", domains)
	}
	equal(t, "codes", s.Server.UndeclaredCodes, filing.Known(2))
	equal(t, "account", s.Server.Account, filing.Known("111"))
	equal(t, "account type", s.Server.AccountType, filing.Known(filing.IndividualAccount))
	equal(t, "entity", s.Server.Entity, filing.Unknown[string]())
	equal(t, "term", months(t, s.Server.Term), 12)
	equal(t, "base", months(t, s.Base), 7)
}

func TestReadHidden(t *testing.T) {
	r := facts.Read(stated(), tfvalue.Unknown(), "", now)
	s := r.Server
	if len(r.Problems) > 0 || r.Object != nil || s.ID != "" {
		t.Errorf("got %+v", r)
	}
	if !s.Cloud.IsUnknown() || !s.Product.IsUnknown() || !s.CloudID.IsUnknown() || !s.Region.IsUnknown() || !s.Billing.IsUnknown() ||
		!s.HasPublicIP.IsUnknown() || !s.ExpiresAt.IsUnknown() || !s.Term.IsUnknown() {
		t.Errorf("what the object will say is not unknown: %+v", s)
	}
	r = facts.Read(stated(), tfvalue.Null(), "", now)
	s = r.Server
	if !s.Cloud.IsAbsent() || !s.Product.IsAbsent() || !s.CloudID.IsAbsent() || !s.Region.IsAbsent() || !s.Billing.IsAbsent() ||
		!s.HasPublicIP.IsAbsent() || !s.ExpiresAt.IsAbsent() || !s.Term.IsAbsent() {
		t.Errorf("what nobody states is not absent: %+v", s)
	}
}

func TestReadName(t *testing.T) {
	for _, name := range []types.String{types.StringUnknown(), types.StringNull(), types.StringValue("")} {
		r := facts.Read(stated(byHand, func(s *facts.Stated) { s.Name = name }), tfvalue.Null(), "", now)
		equal(t, "id of the name "+name.String(), r.Server.ID, "")
	}
}

func TestReadUnknownStated(t *testing.T) {
	s := facts.Read(stated(func(s *facts.Stated) {
		s.Region, s.BillingMode, s.ExpiresAt = types.StringUnknown(), types.StringUnknown(), types.StringUnknown()
		s.TermMonths, s.HasPublicIP, s.ServerID = types.Int64Unknown(), types.BoolUnknown(), types.StringUnknown()
	}), lived("2026-01-01T00:00Z", "2027-01-01T00:00Z"), "", now).Server
	if !s.Region.IsUnknown() || !s.Billing.IsUnknown() || !s.ExpiresAt.IsUnknown() || !s.Term.IsUnknown() || !s.HasPublicIP.IsUnknown() || !s.CloudID.IsUnknown() {
		t.Errorf("what is stated and unknown does not win: %+v", s)
	}
}

func TestReadLife(t *testing.T) {
	const old, recent, end = "2026-01-01T00:00Z", "2026-11-23T05:00Z", "2027-01-01T00:00Z"
	for name, c := range map[string]struct {
		object   tfvalue.Value
		previous string
		changes  []func(*facts.Stated)
		want     int
	}{
		"a new instance":                       {instance(nil), "", nil, 3},
		"one that lives longer than bought":    {lived(old, end), "i-bp1", nil, 12},
		"one that is new to the state":         {lived(old, end), "", nil, 12},
		"created during this apply":            {lived(recent, "2027-11-23T05:00Z"), "", nil, 3},
		"created during this apply, too short": {lived(recent, "2026-12-24T05:00Z"), "", nil, 1},
		"created just before, in the state":    {lived(recent, "2027-11-23T05:00Z"), "i-bp1", nil, 12},
		"replaced during this apply":           {lived(recent, "2027-11-23T05:00Z"), "i-old", nil, 3},
		"a day and a second ago":               {lived("2026-11-22T05:59:59Z", "2027-11-22T05:59:59Z"), "", nil, 12},
		"exactly a day ago":                    {lived("2026-11-22T06:00:00Z", "2027-11-22T06:00:00Z"), "", nil, 12},
		"a second less than a day ago":         {lived("2026-11-22T06:00:01Z", "2027-11-22T06:00:01Z"), "", nil, 3},
		"an end that is stated": {lived(old, end), "i-bp1", []func(*facts.Stated){func(s *facts.Stated) {
			s.ExpiresAt = types.StringValue("2026-07-01T00:00:00Z")
		}}, 6},
		"a term that is stated": {lived(old, end), "i-bp1", []func(*facts.Stated){func(s *facts.Stated) { s.TermMonths = types.Int64Value(2) }}, 2},
		"renewals":              {lived(old, end), "i-bp1", []func(*facts.Stated){func(s *facts.Stated) { s.RenewedMonths = types.Int64Value(2) }}, 14},
	} {
		t.Run(name, func(t *testing.T) {
			r := facts.Read(stated(c.changes...), c.object, c.previous, now)
			if len(r.Problems) > 0 {
				t.Fatal(r.Problems)
			}
			equal(t, "term", months(t, r.Server.Term), c.want)
		})
	}
}

func TestReadProblems(t *testing.T) {
	for name, c := range map[string]struct {
		object    tfvalue.Value
		change    func(*facts.Stated)
		attribute string
		summary   string
		words     []string
	}{
		"a string": {
			object: tfvalue.String("i-bp1"), attribute: "server", summary: "Not a server this provider can read",
			words: []string{"This is a string; pass the whole resource, not its id."},
		},
		"a list": {
			object: tfvalue.List([]tfvalue.Value{instance(nil)}), attribute: "server", summary: "Not a server this provider can read",
			words: []string{"This is a list of 1; index it: alicloud_instance.web[0]."},
		},
		"an unknown cloud, like another": {
			change: func(s *facts.Stated) { s.Cloud = types.StringValue("aliyun") }, attribute: "cloud", summary: "Unknown cloud",
			words: []string{`"aliyun" is no cloud this provider knows: use alicloud, huaweicloud or tencentcloud. Did you mean "alicloud"?`},
		},
		"an unknown cloud": {
			change: func(s *facts.Stated) { s.Cloud = types.StringValue("gcp") }, attribute: "cloud", summary: "Unknown cloud",
			words: []string{`"gcp" is no cloud this provider knows: use alicloud, huaweicloud or tencentcloud.`},
		},
		"an unknown product, like another": {
			change: func(s *facts.Stated) { s.Product = types.StringValue("cvm") }, attribute: "product", summary: "Unknown product",
			words: []string{`"cvm" is no product of alicloud that this provider knows. Did you mean "ecs"?`, "icp_server_product"},
		},
		"an unknown product": {
			change: func(s *facts.Stated) { s.Product = types.StringValue("quantum computer") }, attribute: "product", summary: "Unknown product",
			words: []string{`"quantum computer" is no product of alicloud that this provider knows. The page of icp_server_product lists them.`},
		},
		"another cloud than the object's": {
			object: instance(nil), change: func(s *facts.Stated) { s.Cloud, s.Product = types.StringValue("huaweicloud"), types.StringNull() },
			attribute: "cloud", summary: "Contradictory facts",
			words: []string{`cloud is "huaweicloud", but server is an alicloud_instance of "alicloud". Remove cloud, or pass the right resource.`},
		},
		"another kind of product than the object's": {
			object: instance(nil), change: func(s *facts.Stated) { s.Product = types.StringValue("slb") }, attribute: "product", summary: "Contradictory facts",
			words: []string{`product is "slb", but server is an alicloud_instance, which is Elastic Compute Service (ECS). Remove product, or pass the right resource.`},
		},
		"a billing mode": {
			change: func(s *facts.Stated) { s.BillingMode = types.StringValue("monthly-ish") }, attribute: "billing_mode", summary: "Unknown billing mode",
			words: []string{`"monthly-ish" is no billing mode that a cloud uses. Use one of: subscription, PrePaid, `},
		},
		"a time": {
			change: func(s *facts.Stated) { s.ExpiresAt = types.StringValue("next year") }, attribute: "expires_at", summary: "Not a time",
			words: []string{`"next year" is no time that a cloud writes, such as 2026-03-01T16:00Z or 2026-03-01T16:00:00Z.`},
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := stated(byHand)
			if c.change != nil {
				c.change(&s)
			}
			r := facts.Read(s, c.object, "", now)
			if len(r.Problems) != 1 {
				t.Fatalf("problems %+v, want one", r.Problems)
			}
			p := r.Problems[0]
			equal(t, "attribute", p.Attribute, c.attribute)
			equal(t, "summary", p.Summary, c.summary)
			for _, word := range c.words {
				if !strings.Contains(p.Detail, word) {
					t.Errorf("%q is not in %q", word, p.Detail)
				}
			}
			if strings.Contains(p.Detail, "hunter2") || strings.HasSuffix(p.Detail, "..") {
				t.Errorf("the detail is %q", p.Detail)
			}
		})
	}
}

func TestReadAnotherProductOfTheSameKind(t *testing.T) {
	// Some products of a cloud have the same resource: who says so is believed.
	r := facts.Read(stated(func(s *facts.Stated) { s.Product = types.StringValue("ens") }), instance(nil), "", now)
	if len(r.Problems) > 0 || r.Server.ID != "alicloud/ens/web" {
		t.Errorf("got %q, %+v", r.Server.ID, r.Problems)
	}
}

func TestReadStated(t *testing.T) {
	s := facts.Nothing()
	problems := facts.ReadStated(&s, tfvalue.Object(map[string]tfvalue.Value{
		"cloud": tfvalue.String("alicloud"), "term_months": tfvalue.Number(3), "has_public_ip": tfvalue.Bool(true), "region": tfvalue.Unknown(),
		"renewed_months": tfvalue.Unknown(), "websites": tfvalue.List([]tfvalue.Value{tfvalue.String("a.cn"), tfvalue.Unknown()}), "entity": tfvalue.Null(),
		"codes": tfvalue.Number(2), "mine": tfvalue.Number(1),
	}), map[string]facts.Setter{"mine": func(v tfvalue.Value) bool { return v.Kind() == tfvalue.KindNumber }})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	equal(t, "cloud", s.Cloud, types.StringValue("alicloud"))
	equal(t, "term", s.TermMonths, types.Int64Value(3))
	equal(t, "public IP", s.HasPublicIP, types.BoolValue(true))
	equal(t, "region", s.Region, types.StringUnknown())
	equal(t, "renewals", s.RenewedMonths, types.Int64Unknown())
	equal(t, "entity", s.Entity, types.StringNull())
	equal(t, "codes", s.UndeclaredCodes, types.Int64Value(2))
	if want := types.SetValueMust(types.StringType, []attr.Value{types.StringValue("a.cn"), types.StringUnknown()}); !s.Websites.Equal(want) {
		t.Errorf("domains: got %s", s.Websites)
	}
	for name, c := range map[string]struct {
		attribute string
		value     tfvalue.Value
		want      string
	}{
		"an unknown name":        {"regoin", tfvalue.String("secret"), `No fact is called "regoin". Did you mean "region"? Use: account, account_type, billing_mode, cloud, codes, entity, expires_at, has_public_ip, product, region, renewed_months, server_id, term_months, websites.`},
		"a name like no other":   {"shoe_size", tfvalue.Null(), `No fact is called "shoe_size". Use: account,`},
		"a number for text":      {"account", tfvalue.Number(111), "account cannot be read from a number."},
		"text for a number":      {"term_months", tfvalue.String("three"), "term_months cannot be read from a string."},
		"a fraction":             {"term_months", tfvalue.Number(2.5), "term_months cannot be read from a number."},
		"a negative number":      {"codes", tfvalue.Number(-1), "codes cannot be read from a number."},
		"a huge number":          {"codes", tfvalue.Number(1e300), "codes cannot be read from a number."},
		"text for a truth value": {"has_public_ip", tfvalue.String("yes"), "has_public_ip cannot be read from a string."},
		"text for a list":        {"websites", tfvalue.String("a.cn"), "websites cannot be read from a string."},
		"a list with a null":     {"websites", tfvalue.List([]tfvalue.Value{tfvalue.Null()}), "websites cannot be read from a list."},
		"a list of numbers":      {"websites", tfvalue.List([]tfvalue.Value{tfvalue.Number(1)}), "websites cannot be read from a list."},
		"an object for text":     {"region", tfvalue.Object(nil), "region cannot be read from an object."},
	} {
		t.Run(name, func(t *testing.T) {
			s := facts.Nothing()
			problems := facts.ReadStated(&s, tfvalue.Object(map[string]tfvalue.Value{c.attribute: c.value}), nil)
			if len(problems) != 1 || !strings.HasPrefix(problems[0].Detail, c.want) || problems[0].Attribute != c.attribute {
				t.Errorf("got %+v, want %q", problems, c.want)
			}
		})
	}
}
