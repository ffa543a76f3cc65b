// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// unknownMark is the text that stands for an unknown value in fuzzed JSON.
const unknownMark = "?"

// fromJSON turns decoded JSON into a value.
func fromJSON(decoded any) tfvalue.Value {
	switch d := decoded.(type) {
	case string:
		if d == unknownMark {
			return tfvalue.Unknown()
		}
		return tfvalue.String(d)
	case float64:
		return tfvalue.Number(d)
	case bool:
		return tfvalue.Bool(d)
	case []any:
		elements := make([]tfvalue.Value, 0, len(d))
		for _, element := range d {
			elements = append(elements, fromJSON(element))
		}
		return tfvalue.List(elements)
	case map[string]any:
		attributes := map[string]tfvalue.Value{}
		for name, attribute := range d {
			attributes[name] = fromJSON(attribute)
		}
		return tfvalue.Object(attributes)
	}
	return tfvalue.Null()
}

// FuzzRecognize reads any JSON as it is, and laid over a whole resource whose
// attributes are unknown. Nothing may panic, no fact may come out of unknown
// attributes, and no error may show the resource's password.
func FuzzRecognize(f *testing.F) {
	recognizable := slices.DeleteFunc(slices.Clone(entries), func(e *entry) bool { return !e.isRecognized() })
	for _, text := range []string{
		`null`, `"i-1"`, `[]`, `[{"period": 3}]`, `{}`, `{"a": {}}`,
		`{"cloud": "alicloud", "product": "ecs", "term_months": 3}`, `{"cloud": "?", "product": null, "": 1}`,
		`{"instance_charge_type": "PrePaid", "period": 12, "period_unit": "Week", "spot_strategy": "NoSpot"}`,
		`{"period": -1e99, "period_unit": "year", "charging_mode": "spot", "region": []}`,
		`{"availability_zone": "cn-hongkong-b", "create_time": "2026-01-05T04:04Z", "expired_time": "2099-12-31T15:59Z"}`,
		`{"internet_max_bandwidth_out": 5, "allocate_public_ip": true, "public_ip": "", "eip_id": "e"}`,
	} {
		f.Add(text, uint(0))
		f.Add(text, uint(len(recognizable)-1))
	}
	schemas := attributeNames(f)
	f.Fuzz(func(t *testing.T, text string, index uint) {
		var decoded any
		if json.Unmarshal([]byte(text), &decoded) != nil {
			return
		}
		v := fromJSON(decoded)
		_, _ = identify(v)

		const password = "correct horse battery staple"
		s := recognizable[index%uint(len(recognizable))]
		attributes := filledWith(schemas[s.name], tfvalue.Unknown()).Attributes()
		for name, attribute := range v.Attributes() {
			if _, ok := attributes[name]; ok {
				attributes[name] = attribute
			}
		}
		attributes["password"] = tfvalue.String(password)
		res, err := identify(tfvalue.Object(attributes))
		if err != nil {
			var refused *NotAServer
			if !errors.As(err, &refused) || strings.Contains(err.Error(), password) {
				t.Fatalf("%s: %v", s.name, err)
			}
			return
		}
		for _, reason := range unreadable(res) {
			if strings.Contains(reason.Error(), password) {
				t.Fatalf("%s: %v", s.name, reason)
			}
		}
		if res.Type != s.name {
			t.Fatalf("%s is taken for %s", s.name, res.Type)
		}
		known := func(names ...string) bool {
			for _, name := range names {
				if k := attributes[name].Kind(); name != "" && k != tfvalue.KindUnknown && k != tfvalue.KindNull {
					return true
				}
			}
			return false
		}
		facts := s.Facts
		if billing, ok := res.Billing.Value(); ok && billing != facts.Charge.Always && !known(append(slices.Clone(facts.Charge.Attributes), facts.Charge.Spot)...) {
			t.Fatalf("%s: billing %q out of nothing", s.name, billing)
		}
		if term, ok := res.Purchase.Value(); ok && (!known(facts.Term.Count) || term.Bought().AtLeast < 0 || term.Bought().AtLeast > filing.MaxPlausibleTermMonths) {
			t.Fatalf("%s: a term of %d months", s.name, term.Bought().AtLeast)
		}
		if res.Region.IsKnown() && !known(facts.Region, facts.Zone) {
			t.Fatalf("%s: a region out of nothing", s.name)
		}
		if expires, ok := res.ExpiresAt.Value(); ok && (!known(facts.ExpiresAt) || filing.IsPlaceholder(expires)) {
			t.Fatalf("%s: expires at %s", s.name, expires)
		}
	})
}
