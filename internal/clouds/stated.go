// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// statedFacts are the names of facts stated by hand.
var statedFacts = []string{
	"cloud", "product", "server_id", "region", "billing_mode", "term_months", "expires_at", "has_public_ip",
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
	for _, name := range slices.Sorted(keys(v)) {
		if !slices.Contains(statedFacts, name) {
			return Resource{}, &UnexpectedFact{Attribute: name, Accepted: slices.Clone(statedFacts)}
		}
	}
	r := reader{terraformType: TypeFacts, object: v}
	res := Resource{
		Type:        TypeFacts,
		Role:        RoleStated,
		Cloud:       filing.Cloud(r.required("cloud", "the name of a cloud, such as alicloud")),
		Product:     filing.Product(r.required("product", "the name of a product, such as ecs")),
		ID:          r.text("server_id"),
		Region:      r.text("region"),
		Billing:     r.billingMode("billing_mode"),
		Purchase:    filing.Map(r.wholeNumber("term_months"), filing.MonthsTerm),
		ExpiresAt:   r.time("expires_at"),
		HasPublicIP: r.truth("has_public_ip"),
	}
	if r.err != nil {
		return Resource{}, r.err
	}
	return res, nil
}

// required reads a name that must be stated. It is empty while unknown.
func (r *reader) required(name, want string) string {
	v := r.get(name)
	text, ok := v.Text()
	switch {
	case v.Kind() == tfvalue.KindUnknown:
	case !ok:
		r.fail(name, v.Kind().String(), want)
	case text == "":
		r.fail(name, "an empty string", want)
	}
	return text
}
