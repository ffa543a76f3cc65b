// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package facts_test

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/facts"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

const english = text.English

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

// fact are attributes by which facts are stated.
type fact map[string]tfvalue.Value

// stated returns a name, and what else is stated. A later value wins.
func stated(changes ...fact) tfvalue.Value {
	values := fact{"name": tfvalue.String("web")}
	for _, change := range changes {
		maps.Copy(values, change)
	}
	return tfvalue.Object(values)
}

func words(name, value string) fact { return fact{name: tfvalue.String(value)} }

func unknown(names ...string) fact {
	values := fact{}
	for _, name := range names {
		values[name] = tfvalue.Unknown()
	}
	return values
}

var byHand = fact{
	"cloud": tfvalue.String("alicloud"), "product": tfvalue.String("ecs"), "region": tfvalue.String("cn-shanghai"),
	"billing_mode": tfvalue.String("PostPaid"), "term_months": tfvalue.Number(7), "has_public_ip": tfvalue.Bool(false),
	"server_id": tfvalue.String("i-bp2"), "expires_at": tfvalue.String("2027-01-01T00:00:00Z"),
}

// at is the moment of reading with a cloud id in the state.
func at(previousID string) facts.Moment {
	return facts.Moment{Catalog: catalog.Default(), Now: now, PreviousID: previousID}
}

// months returns what a term comes to.
func months(t *testing.T, f filing.Fact[filing.Term]) filing.Span {
	t.Helper()
	term, ok := f.Value()
	if !ok {
		t.Fatalf("the term is not known: %+v", f)
	}
	return term.Span(now)
}

// exactly is a span of so many months.
func exactly(months int) filing.Span { return filing.Span{AtLeast: months, AtMost: months} }

func equal[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %+v, want %+v", what, got, want)
	}
}

// TestArguments: messages name what the user writes, in the cloud resource or
// beside it.
func TestArguments(t *testing.T) {
	arguments := facts.Read(stated(), instance(nil), at("")).Server.Arguments
	if arguments.Type != "alicloud_instance" || arguments.Period != "period" || len(arguments.Subscription) != 1 || len(arguments.PublicIP) == 0 {
		t.Errorf("the facts of an instance are written as %+v", arguments)
	}
	arguments = facts.Read(stated(fact{"term_months": tfvalue.Number(12), "has_public_ip": tfvalue.Bool(true)}), instance(nil), at("")).Server.Arguments
	if arguments.Type != "alicloud_instance" || arguments.Period != "" || len(arguments.PublicIP) > 0 || len(arguments.Subscription) != 1 {
		t.Errorf("facts that are partly stated are written as %+v", arguments)
	}
	if arguments = facts.Read(stated(byHand), tfvalue.Null(), at("")).Server.Arguments; arguments.Type != "" {
		t.Errorf("stated facts are written as %+v", arguments)
	}
}

func TestReadObject(t *testing.T) {
	r := facts.Read(stated(), instance(nil), at(""))
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
	equal(t, "term", months(t, s.Term), exactly(3))
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
			r := facts.Read(stated(byHand), object, at(""))
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
	s := facts.Read(stated(byHand, fact{
		"websites":         tfvalue.List([]tfvalue.Value{tfvalue.String("a.cn"), tfvalue.Unknown()}),
		"undeclared_codes": tfvalue.Number(2), "renewed_months": tfvalue.Number(5),
		"account": tfvalue.String("111"), "account_type": tfvalue.String("individual"), "entity": tfvalue.Unknown(),
	}), tfvalue.Null(), at(""))
	domains, _ := s.Server.Websites.Value()
	if len(domains) != 2 || !slices.Contains(domains, filing.Known("a.cn")) || !slices.Contains(domains, filing.Unknown[string]()) {
		t.Errorf("domains: got %+v", domains)
	}
	equal(t, "codes", s.Server.UndeclaredCodes, filing.Known(2))
	equal(t, "account", s.Server.Account, filing.Known("111"))
	equal(t, "account type", s.Server.AccountType, filing.Known(filing.IndividualAccount))
	equal(t, "entity", s.Server.Entity, filing.Unknown[string]())
	equal(t, "term", months(t, s.Server.Term), exactly(12))
	equal(t, "bought", s.Bought, filing.Known(7))
}

func TestReadHidden(t *testing.T) {
	r := facts.Read(stated(), tfvalue.Unknown(), at(""))
	s := r.Server
	if len(r.Problems) > 0 || r.Object != nil || s.ID != "" {
		t.Errorf("got %+v", r)
	}
	if !s.Cloud.IsUnknown() || !s.Product.IsUnknown() || !s.CloudID.IsUnknown() || !s.Region.IsUnknown() || !s.Billing.IsUnknown() ||
		!s.HasPublicIP.IsUnknown() || !s.ExpiresAt.IsUnknown() || !s.Term.IsUnknown() {
		t.Errorf("what the object will say is not unknown: %+v", s)
	}
	r = facts.Read(stated(), tfvalue.Null(), at(""))
	s = r.Server
	if !s.Cloud.IsAbsent() || !s.Product.IsAbsent() || !s.CloudID.IsAbsent() || !s.Region.IsAbsent() || !s.Billing.IsAbsent() ||
		!s.HasPublicIP.IsAbsent() || !s.ExpiresAt.IsAbsent() || !s.Term.IsAbsent() {
		t.Errorf("what nobody states is not absent: %+v", s)
	}
}

func TestReadName(t *testing.T) {
	for _, name := range []tfvalue.Value{tfvalue.Unknown(), tfvalue.Null(), tfvalue.String("")} {
		r := facts.Read(stated(byHand, fact{"name": name}), tfvalue.Null(), at(""))
		equal(t, "id of the name "+name.String(), r.Server.ID, "")
	}
}

func TestReadUnknownStated(t *testing.T) {
	s := facts.Read(stated(unknown("region", "billing_mode", "expires_at", "term_months", "has_public_ip", "server_id")), lived("2026-01-01T00:00Z", "2027-01-01T00:00Z"), at("")).Server
	if !s.Region.IsUnknown() || !s.Billing.IsUnknown() || !s.ExpiresAt.IsUnknown() || !s.Term.IsUnknown() || !s.HasPublicIP.IsUnknown() || !s.CloudID.IsUnknown() {
		t.Errorf("what is stated and unknown does not win: %+v", s)
	}
}

func TestReadLife(t *testing.T) {
	const old, recent, end = "2026-01-01T00:00Z", "2026-11-23T05:00Z", "2027-01-01T00:00Z"
	between := func(least, most int) filing.Span { return filing.Span{AtLeast: least, AtMost: most} }
	none := filing.Absent[int]()
	for name, c := range map[string]struct {
		object   tfvalue.Value
		previous string
		changes  fact
		want     filing.Span
		// bought is planned as term_months.
		bought filing.Fact[int]
	}{
		"a new instance":                       {instance(nil), "", nil, exactly(3), filing.Known(3)},
		"one that lives longer than bought":    {lived(old, end), "i-bp1", nil, between(3, 12), filing.Known(3)},
		"one that is new to the state":         {lived(old, end), "", nil, between(3, 12), filing.Known(3)},
		"created during this apply":            {lived(recent, "2027-11-23T05:00Z"), "", nil, between(11, 12), filing.Known(3)},
		"created during this apply, too short": {lived(recent, "2026-12-24T05:00Z"), "", nil, exactly(1), filing.Known(3)},
		"created just before, in the state":    {lived(recent, "2026-12-24T05:00Z"), "i-bp1", nil, exactly(1), none},
		"replaced during this apply":           {lived(recent, "2026-12-24T05:00Z"), "i-old", nil, exactly(1), filing.Known(3)},
		"a day and a second ago":               {lived("2026-11-22T05:59:59Z", "2026-12-24T06:00Z"), "", nil, exactly(1), none},
		"exactly a day ago":                    {lived("2026-11-22T06:00:00Z", "2026-12-24T06:00Z"), "", nil, exactly(1), none},
		"a second less than a day ago":         {lived("2026-11-22T06:00:01Z", "2026-12-24T06:00Z"), "", nil, exactly(1), filing.Known(3)},
		"an end that is stated":                {lived(old, end), "i-bp1", words("expires_at", "2026-07-01T00:00:00Z"), between(3, 6), filing.Known(3)},
		"a term that is stated":                {lived(old, end), "i-bp1", fact{"term_months": tfvalue.Number(2)}, exactly(2), filing.Known(2)},
		"since a day":                          {lived(old, end), "i-bp1", words("subscribed_since", "2026-11-01"), exactly(2), none},
		"since the day of creation":            {lived(old, end), "i-bp1", words("subscribed_since", "2026-01-01"), exactly(12), filing.Known(3)},
		"renewals":                             {lived(old, end), "i-bp1", fact{"renewed_months": tfvalue.Number(2)}, between(5, 14), filing.Known(3)},
	} {
		t.Run(name, func(t *testing.T) {
			r := facts.Read(stated(c.changes), c.object, at(c.previous))
			if len(r.Problems) > 0 {
				t.Fatal(r.Problems)
			}
			equal(t, "term", months(t, r.Server.Term), c.want)
			equal(t, "bought", r.Bought, c.bought)
		})
	}
}

func TestReadProblems(t *testing.T) {
	for name, c := range map[string]struct {
		object    tfvalue.Value
		change    fact
		attribute string
		summary   string
		words     []string
	}{
		"a string": {
			object: tfvalue.String("i-bp1"), attribute: "server", summary: "Not a server this provider can read",
			words: []string{"This is a string; pass the whole resource, such as alicloud_instance.web, not its id. For a server outside Terraform, pass one that a data source reads"},
		},
		"a list": {
			object: tfvalue.List([]tfvalue.Value{instance(nil)}), attribute: "server", summary: "Not a server this provider can read",
			words: []string{"This is a list of 1; index it: alicloud_instance.web[0]."},
		},
		"an unknown cloud, like another": {
			change: words("cloud", "aliyun"), attribute: "cloud", summary: "Unknown cloud",
			words: []string{`Unknown cloud "aliyun": want alicloud, huaweicloud`, `; did you mean "alicloud"?`},
		},
		"an unknown cloud": {
			change: words("cloud", "gcp"), attribute: "cloud", summary: "Unknown cloud",
			words: []string{`Unknown cloud "gcp": want alicloud, huaweicloud`},
		},
		"an unknown product, like another": {
			change: words("product", "cvm"), attribute: "product", summary: "Unknown product",
			words: []string{`Unknown product "cvm" of alicloud; did you mean "ecs"?`},
		},
		"an unknown product": {
			change: words("product", "quantum computer"), attribute: "product", summary: "Unknown product",
			words: []string{`Unknown product "quantum computer" of alicloud; the page of icp_server_product lists the products.`},
		},
		"another cloud than the object's": {
			object: instance(nil), change: fact{"cloud": tfvalue.String("huaweicloud"), "product": tfvalue.Null()},
			attribute: "cloud", summary: "Contradictory facts",
			words: []string{`cloud is "huaweicloud", but server is an alicloud_instance of "alicloud". Remove cloud, or pass the right resource.`},
		},
		"another kind of product than the object's": {
			object: instance(nil), change: words("product", "slb"), attribute: "product", summary: "Contradictory facts",
			words: []string{`product is "slb", but server is an alicloud_instance, which is Elastic Compute Service (ECS). Remove product, or pass the right resource.`},
		},
		"a billing mode": {
			change: words("billing_mode", "monthly-ish"), attribute: "billing_mode", summary: "Unknown billing mode",
			words: []string{`"monthly-ish" is not a billing mode of any cloud: want subscription, PrePaid, `},
		},
		"a time": {
			change: words("expires_at", "next year"), attribute: "expires_at", summary: "Not a valid time",
			words: []string{`"next year" is not a valid time, such as 2026-03-01T16:00Z or 2026-03-01T16:00:00Z.`},
		},
		"a day": {
			change: fact{"subscribed_since": tfvalue.String("last year"), "term_months": tfvalue.Null()}, attribute: "subscribed_since", summary: "Not a valid time",
			words: []string{`"last year" is not a valid time, such as 2026-03-01T16:00Z or 2026-03-01T16:00:00Z.`},
		},
		"both ways to state a term": {
			change: words("subscribed_since", "2026-01-01"), attribute: "subscribed_since", summary: "Contradictory facts",
			words: []string{`"subscribed_since" and "term_months" cannot be set together: both say how long the server is paid for.`},
		},
		"both in an object of facts": {
			object: tfvalue.Object(fact{"cloud": tfvalue.String("alicloud"), "product": tfvalue.String("ecs"), "term_months": tfvalue.Number(3), "subscribed_since": tfvalue.String("2026-01-01")}),
			change: fact{"term_months": tfvalue.Null()}, attribute: "server", summary: "Contradictory facts",
			words: []string{`"subscribed_since" and "term_months" cannot be set together: both say how long the server is paid for.`},
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := facts.Read(stated(byHand, c.change), c.object, at(""))
			if len(r.Problems) != 1 {
				t.Fatalf("problems %+v, want one", r.Problems)
			}
			p := r.Problems[0]
			equal(t, "attribute", p.Attribute, c.attribute)
			detail := p.Detail(english)
			equal(t, "summary", p.Summary.In(english), c.summary)
			for _, word := range c.words {
				if !strings.Contains(detail, word) {
					t.Errorf("%q is not in %q", word, detail)
				}
			}
			if strings.Contains(detail, "hunter2") || strings.HasSuffix(detail, "..") {
				t.Errorf("the detail is %q", detail)
			}
		})
	}
}

// TestHasSaid: a problem stands for what rests on its own value, and for nothing
// else that cannot be read.
func TestHasSaid(t *testing.T) {
	r := facts.Read(stated(byHand), tfvalue.String("i-bp1"), at(""))
	server := r.Server
	server.Cloud, server.Product = filing.Known(filing.AliCloud), filing.Known[filing.Product]("ecs")
	server.HasPublicIP = filing.Unreadable[bool](errors.New("an odd address"))
	server.Billing = filing.Unreadable[filing.Billing](r.Problems[0].Err)
	said := map[rules.Name]bool{}
	for _, f := range rules.Evaluate(filing.Stack{Servers: []filing.Server{server}}, rules.Options{}) {
		if f.Cause == rules.FactUnreadable {
			said[f.Rule] = r.HasSaid(f)
		}
	}
	if want := map[rules.Name]bool{"icp_server_billing": true, "icp_server_public_ip": false}; !maps.Equal(said, want) {
		t.Errorf("got %v, want %v", said, want)
	}
}

func TestReadAnotherProductOfTheSameKind(t *testing.T) {
	// Some products of a cloud have the same resource: who says so is believed.
	r := facts.Read(stated(words("product", "ens")), instance(nil), at(""))
	if len(r.Problems) > 0 || r.Server.ID != "alicloud/ens/web" {
		t.Errorf("got %q, %+v", r.Server.ID, r.Problems)
	}
}

func TestReadStated(t *testing.T) {
	var mine float64
	values, problems := facts.ReadStated(tfvalue.Object(fact{
		"cloud": tfvalue.String("alicloud"), "term_months": tfvalue.Number(3), "has_public_ip": tfvalue.Bool(true), "region": tfvalue.Unknown(),
		"renewed_months": tfvalue.Unknown(), "websites": tfvalue.List([]tfvalue.Value{tfvalue.String("a.cn"), tfvalue.Unknown()}), "entity": tfvalue.Null(),
		"codes": tfvalue.Number(2), "mine": tfvalue.Number(1),
	}), map[string]facts.Setting{"mine": func(v tfvalue.Value) error {
		mine, _ = v.Float()
		return nil
	}})
	if len(problems) > 0 || mine != 1 {
		t.Fatal(problems, mine)
	}
	s := icp.Server(values)
	equal(t, "cloud", s.Cloud, filing.Known(filing.AliCloud))
	equal(t, "public IP", s.HasPublicIP, filing.Known(true))
	equal(t, "region", s.Region, filing.Unknown[string]())
	equal(t, "term", s.Term, filing.Unknown[filing.Term]())
	equal(t, "entity", s.Entity, filing.Absent[string]())
	equal(t, "codes", s.UndeclaredCodes, filing.Known(2))
	if websites, _ := s.Websites.Value(); !slices.Equal(websites, []filing.Fact[string]{filing.Known("a.cn"), filing.Unknown[string]()}) {
		t.Errorf("websites: got %v", websites)
	}
	for name, c := range map[string]struct {
		attribute string
		value     tfvalue.Value
		want      string
	}{
		"an unknown name":        {"regoin", tfvalue.String("secret"), `Unknown fact "regoin": want account, account_type, apps, billing_mode, cloud, codes, entity, expires_at, has_public_ip, product, public_address, region, renewed_months, server_id, subscribed_since, term_months or websites; did you mean "region"?`},
		"a name like no other":   {"shoe_size", tfvalue.Null(), `Unknown fact "shoe_size": want account,`},
		"another name of codes":  {"undeclared_codes", tfvalue.Number(1), `Unknown fact "undeclared_codes"`},
		"a number for text":      {"account", tfvalue.Number(111), `"account" must be a string.`},
		"text for a number":      {"term_months", tfvalue.String("three"), `"term_months" must be a whole number that is not negative.`},
		"a fraction":             {"term_months", tfvalue.Number(2.5), `"term_months" must be a whole number`},
		"a negative number":      {"codes", tfvalue.Number(-1), `"codes" must be a whole number`},
		"a huge number":          {"codes", tfvalue.Number(1e300), `"codes" must be a whole number`},
		"text for a truth value": {"has_public_ip", tfvalue.String("yes"), `"has_public_ip" must be true or false.`},
		"text for a list":        {"websites", tfvalue.String("a.cn"), `"websites" must be a list of strings.`},
		"a list with a null":     {"websites", tfvalue.List([]tfvalue.Value{tfvalue.Null()}), `"websites" must be a list of strings.`},
		"a list of numbers":      {"websites", tfvalue.List([]tfvalue.Value{tfvalue.Number(1)}), `"websites" must be a list of strings.`},
		"an object for text":     {"region", tfvalue.Object(nil), `"region" must be a string.`},
	} {
		t.Run(name, func(t *testing.T) {
			_, problems := facts.ReadStated(tfvalue.Object(fact{c.attribute: c.value}), nil)
			if len(problems) != 1 || !strings.HasPrefix(problems[0].Detail(english), c.want) || problems[0].Attribute != c.attribute {
				t.Fatalf("got %+v, want %q", problems, c.want)
			}
			if detail := problems[0].Detail(english); strings.Contains(detail, "secret") {
				t.Errorf("the value is told: %s", detail)
			}
		})
	}
}

// TestPresumedBilling: a charge type that is not known yet on a new server is
// judged as omitted, and planned as unknown. What is stated wins.
func TestPresumedBilling(t *testing.T) {
	isNew := map[string]tfvalue.Value{"id": tfvalue.Unknown(), "instance_charge_type": tfvalue.Unknown()}
	r := facts.Read(stated(), instance(isNew), at(""))
	equal(t, "planned", r.Server.Billing, filing.Unknown[filing.Billing]())
	equal(t, "judged", r.Judged.Billing, filing.Known(filing.PayAsYouGo))
	if !r.Judged.Presumed || !slices.Equal(r.Judged.Omitted, []string{"billing_mode"}) || len(r.Server.Omitted) > 0 {
		t.Errorf("judged is %+v", r.Judged)
	}
	for name, reading := range map[string]facts.Reading{
		"a server that exists": facts.Read(stated(), instance(map[string]tfvalue.Value{"instance_charge_type": tfvalue.Unknown()}), at("")),
		"stated":               facts.Read(stated(words("billing_mode", "PrePaid")), instance(isNew), at("")),
		"stated later":         facts.Read(stated(unknown("billing_mode")), instance(isNew), at("")),
		"nothing is known":     facts.Read(stated(), tfvalue.Unknown(), at("")),
		"written":              facts.Read(stated(), instance(map[string]tfvalue.Value{"id": tfvalue.Unknown()}), at("")),
	} {
		if reading.Judged.Billing != reading.Server.Billing || reading.Judged.Presumed {
			t.Errorf("%s: judged is %+v", name, reading.Judged)
		}
	}
}

// TestReadAddress: the resource that is named for the address gives it, unless it
// shows that it gives it to another server, or to none.
func TestReadAddress(t *testing.T) {
	object := func(names []string, changes map[string]tfvalue.Value) tfvalue.Value {
		attributes := map[string]tfvalue.Value{}
		for _, name := range names {
			attributes[name] = tfvalue.Null()
		}
		maps.Copy(attributes, changes)
		return tfvalue.Object(attributes)
	}
	association := func(instanceID, kind tfvalue.Value) tfvalue.Value {
		return object([]string{"force"}, map[string]tfvalue.Value{"allocation_id": tfvalue.String("eip-1"), "instance_id": instanceID, "instance_type": kind})
	}
	eip := func(status, created string) tfvalue.Value {
		return object([]string{"isp", "ip_address", "netmode", "internet_charge_type", "bandwidth"}, map[string]tfvalue.Value{
			"status": tfvalue.String(status), "create_time": tfvalue.String(created),
		})
	}
	ecs, eni := tfvalue.String("EcsInstance"), tfvalue.String("NetworkInterface")
	own, other := tfvalue.String("i-bp1"), tfvalue.String("i-bp9")
	none := map[string]tfvalue.Value{"internet_max_bandwidth_out": tfvalue.Number(0), "public_ip": tfvalue.String("")}
	elsewhere := filing.NoAddress{From: "alicloud_eip_association", BoundTo: "i-bp9"}
	for name, c := range map[string]struct {
		address tfvalue.Value
		server  map[string]tfvalue.Value
		stated  fact
		want    filing.Fact[bool]
		why     filing.NoAddress
	}{
		"nothing":                        {address: tfvalue.Null(), server: none, want: filing.Known(false)},
		"not known":                      {address: tfvalue.Unknown(), server: none, want: filing.Unknown[bool]()},
		"not known, beside bandwidth":    {address: tfvalue.Unknown(), want: filing.Known(true)},
		"an association":                 {address: association(own, ecs), server: none, want: filing.Known(true)},
		"a new association":              {address: association(tfvalue.Unknown(), tfvalue.Unknown()), server: none, want: filing.Known(true)},
		"an association of another":      {address: association(other, ecs), server: none, want: filing.Known(false), why: elsewhere},
		"of another, beside bandwidth":   {address: association(other, ecs), want: filing.Known(false), why: elsewhere},
		"of another, and stated":         {address: association(other, ecs), stated: fact{"has_public_ip": tfvalue.Bool(true)}, want: filing.Known(true)},
		"of another, of a new server":    {address: association(other, ecs), server: map[string]tfvalue.Value{"id": tfvalue.Unknown(), "internet_max_bandwidth_out": tfvalue.Number(0)}, want: filing.Unknown[bool]()},
		"of an interface":                {address: association(tfvalue.String("eni-1"), eni), server: none, want: filing.Known(true)},
		"of a load balancer":             {address: association(tfvalue.String("lb-1"), tfvalue.String("SlbInstance")), server: none, want: filing.Known(false), why: filing.NoAddress{From: "alicloud_eip_association", BoundTo: "SlbInstance lb-1"}},
		"an EIP that is new":             {address: eip("Available", "2026-11-23T05:00:00Z"), server: none, want: filing.Known(true)},
		"an EIP that is bound":           {address: eip("InUse", "2026-01-01T05:00:00Z"), server: none, want: filing.Known(true)},
		"an EIP that is still not bound": {address: eip("Available", "2026-01-01T05:00:00Z"), server: none, want: filing.Known(false), why: filing.NoAddress{From: "alicloud_eip_address"}},
		"an EIP of another cloud": {
			address: object([]string{"internet_service_provider", "anycast_zone", "internet_charge_type", "public_ip"}, nil), server: none,
			want: filing.Known(false), why: filing.NoAddress{From: "tencentcloud_eip", CannotGive: true},
		},
		"the server": {address: instance(nil), server: none, want: filing.Known(false), why: filing.NoAddress{From: "alicloud_instance", CannotGive: true}},
	} {
		t.Run(name, func(t *testing.T) {
			r := facts.Read(stated(fact{"public_address": c.address}, c.stated), instance(c.server), at(""))
			if len(r.Problems) > 0 {
				t.Fatal(r.Problems)
			}
			equal(t, "public IP", r.Server.HasPublicIP, c.want)
			equal(t, "judged public IP", r.Judged.HasPublicIP, c.want)
			equal(t, "the reason", r.Server.NoAddress, c.why)
		})
	}
	for name, address := range map[string]tfvalue.Value{"an id": tfvalue.String("eip-1"), "a shape that is not known": tfvalue.Object(nil)} {
		r := facts.Read(stated(fact{"public_address": address}), instance(none), at(""))
		if len(r.Problems) != 1 || r.Problems[0].Attribute != "public_address" || !r.Server.HasPublicIP.IsUnknown() {
			t.Errorf("%s: %+v", name, r)
		}
	}
	byHand := facts.Read(stated(byHand, fact{"has_public_ip": tfvalue.Null(), "server_id": tfvalue.Null(), "public_address": association(other, ecs)}), tfvalue.Null(), at(""))
	equal(t, "a server whose id nobody states", byHand.Server.HasPublicIP, filing.Known(true))
}
