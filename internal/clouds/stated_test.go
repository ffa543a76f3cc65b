// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"errors"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

func stated(changes map[string]tfvalue.Value) tfvalue.Value {
	attributes := map[string]tfvalue.Value{"cloud": tfvalue.String("alicloud"), "product": tfvalue.String("ecs")}
	for name, v := range changes {
		attributes[name] = v
	}
	return tfvalue.Object(attributes)
}

func TestStatedFacts(t *testing.T) {
	all := stated(map[string]tfvalue.Value{
		"server_id": tfvalue.String("i-1"), "region": tfvalue.String("cn-hangzhou"), "billing_mode": tfvalue.String("PrePaid"), "term_months": tfvalue.Number(12),
		"expires_at": tfvalue.String("2027-01-05"), "has_public_ip": tfvalue.Bool(true),
	})
	tests := map[string]struct {
		value tfvalue.Value
		want  map[string]string
	}{
		"least":                            {stated(nil), map[string]string{"product": "ecs", "id": "-", "region": "-", "billing": "-", "months": "-", "expires": "-", "ip": "-"}},
		"all":                              {all, map[string]string{"product": "ecs", "id": "i-1", "region": "cn-hangzhou", "billing": "subscription", "months": "12", "created": "-", "expires": "2027-01-05 00:00 Asia/Shanghai", "ip": "true"}},
		"unknown":                          {filledWith(statedFacts, tfvalue.Unknown()), map[string]string{"product": "", "id": "?", "region": "?", "billing": "?", "months": "?", "expires": "?", "ip": "?"}},
		"no term":                          {stated(map[string]tfvalue.Value{"term_months": tfvalue.Number(0), "has_public_ip": tfvalue.Bool(false)}), map[string]string{"months": "0", "ip": "false"}},
		"misspelt product is the caller's": {stated(map[string]tfvalue.Value{"product": tfvalue.String("esc")}), map[string]string{"product": "esc"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			res, err := identify(test.value)
			if err != nil {
				t.Fatal(err)
			}
			if res.Type != TypeFacts || res.Kind != "" {
				t.Errorf("taken for %s, %s", res.Type, res.Kind)
			}
			got := told(res)
			for fact, want := range test.want {
				if got[fact] != want {
					t.Errorf("%s is %q, want %q", fact, got[fact], want)
				}
			}
		})
	}
}

func TestInvalidStatedFacts(t *testing.T) {
	tests := map[string]struct {
		value tfvalue.Value
		want  string
	}{
		"no cloud":         {stated(map[string]tfvalue.Value{"cloud": tfvalue.Null()}), "cloud is null; expected the name of a cloud, such as alicloud"},
		"cloud a number":   {stated(map[string]tfvalue.Value{"cloud": tfvalue.Number(1)}), "cloud is a number; expected the name of a cloud"},
		"empty product":    {stated(map[string]tfvalue.Value{"product": tfvalue.String("")}), "product is an empty string; expected the name of a product, such as ecs"},
		"unknown name":     {stated(map[string]tfvalue.Value{"period": tfvalue.Number(3)}), `"period" is not a fact of a server; the facts are cloud, product, server_id, region, billing_mode, term_months, subscribed_since, expires_at, has_public_ip`},
		"term in words":    {stated(map[string]tfvalue.Value{"term_months": tfvalue.String("three")}), `term_months is "three"`},
		"negative term":    {stated(map[string]tfvalue.Value{"term_months": tfvalue.Number(-1)}), "term_months is -1; expected a whole number"},
		"fractional term":  {stated(map[string]tfvalue.Value{"term_months": tfvalue.Number(0.5)}), "term_months is 0.5"},
		"endless term":     {stated(map[string]tfvalue.Value{"term_months": tfvalue.Number(1e300)}), "term_months is 1e+300"},
		"billing":          {stated(map[string]tfvalue.Value{"billing_mode": tfvalue.String("monthly")}), `billing_mode is "monthly"; expected one of subscription, PrePaid`},
		"expiry":           {stated(map[string]tfvalue.Value{"expires_at": tfvalue.String("next year")}), "expires_at is a string that is not a valid time"},
		"public IP":        {stated(map[string]tfvalue.Value{"has_public_ip": tfvalue.String("203.0.113.7")}), "public_ip is a string; expected true or false"},
		"region is a list": {stated(map[string]tfvalue.Value{"region": tfvalue.List(nil)}), "region is a list; expected a string"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := identify(test.value)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want %s", err, test.want)
			}
		})
	}
}

// Facts that lack their cloud are no facts stated by hand: the message says
// what they need.
func TestHalfStatedFacts(t *testing.T) {
	_, err := identify(tfvalue.Object(map[string]tfvalue.Value{"product": tfvalue.String("ecs"), "region": tfvalue.String("cn-hangzhou")}))
	var unknown *UnknownShape
	if !errors.As(err, &unknown) || !strings.Contains(err.Error(), "with at least cloud and product") {
		t.Errorf("error %v", err)
	}
}
