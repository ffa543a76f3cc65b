// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// statedFacts are the names of facts stated by hand.
var statedFacts = []string{
	"cloud", "product", "server_id", "region", "billing_mode", "term_months", "subscribed_since", "expires_at", "has_public_ip",
}

// isStated reports whether an object states facts by hand.
func isStated(v tfvalue.Value) bool {
	_, cloud := v.Attribute("cloud")
	_, product := v.Attribute("product")
	return cloud && product
}

// readStated reads facts stated by hand. Cloud and product are passed on as
// they are written.
func readStated(v tfvalue.Value) (Resource, error) {
	for _, name := range sortedNames(v) {
		if !slices.Contains(statedFacts, name) {
			return Resource{}, &UnexpectedFact{Attribute: name, Accepted: slices.Clone(statedFacts)}
		}
	}
	r := reader{terraformType: TypeFacts, object: v}
	res := Resource{
		Type:            TypeFacts,
		Cloud:           filing.Cloud(r.required("cloud", wantCloud)),
		Product:         filing.Product(r.required("product", wantProduct)),
		ID:              r.text("server_id"),
		Region:          r.stated("region"),
		Billing:         r.billingMode("billing_mode"),
		Purchase:        filing.Map(r.wholeNumber("term_months"), filing.MonthsTerm),
		ExpiresAt:       r.time("expires_at"),
		SubscribedSince: r.time("subscribed_since"),
		HasPublicIP:     r.truth("has_public_ip"),
	}
	if r.err != nil {
		return Resource{}, r.err
	}
	return res, nil
}

// stated reads a text that is judged as it is written, also when it is empty.
func (r *reader) stated(name string) filing.Fact[string] {
	if written, ok := r.get(name).Text(); ok {
		return filing.Known(written)
	}
	return r.text(name)
}

// required reads a name that must be stated. It is empty while unknown.
func (r *reader) required(name string, want text.Message) string {
	v := r.get(name)
	stated, ok := v.Text()
	switch {
	case v.Kind() == tfvalue.KindUnknown:
	case !ok:
		_ = r.fail(name, kindName(v.Kind()), want)
	case stated == "":
		_ = r.fail(name, gotEmpty, want)
	}
	return stated
}
