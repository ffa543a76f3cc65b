// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// serverProduct: only the products on a cloud's closed list may back a filing.
var serverProduct = Rule{
	Name: "icp_server_product", Severity: Error, Subject: SubjectServer, Needs: NeedsInstance, Premise: PremiseProduct,
	Sources: []string{"ALI-TABLE", "HW-2024", "TC-SERVERS"},
	check: func(e *evaluation) {
		for i := range e.Servers[:e.Declared] {
			e.emit(e.serverSubject(i), checkProduct(e, &e.Servers[i], e.products[i]))
		}
	},
}

func init() { register(&serverProduct) }

// The variants that say nothing of what a server is.
const givenText, givenOther = "given_text", "given_other"

func checkProduct(e *evaluation, s *filing.Server, p *catalog.Product) outcome {
	v := e.serverValues(s, p)
	switch s.Given {
	case filing.GivenText:
		return violation(givenText, v, "server")
	case filing.GivenOther:
		return violation(givenOther, v, "server")
	case filing.GivenResource:
	}
	if p == nil {
		o := unlisted(s, v)
		if s.Cloud.IsUnknown() && s.Product.IsUnknown() {
			o.variant = "server_unknown"
		}
		return o
	}
	if id, ok := s.CloudID.Value(); ok {
		if other, ok := e.catalog.ProductOfID(p.Cloud, id); ok && other != p.Name {
			v.Text = id
			v.OtherProduct, _ = e.catalog.Product(p.Cloud, other)
			return violation("other_id", v, "server_id")
		}
	}
	switch p.Eligibility {
	case catalog.Ineligible:
		v.Inferred = "eligibility"
		return violation("ineligible", v, "product")
	case catalog.Legacy:
		if !e.options.LegacyProducts {
			return violation("legacy", v, "product")
		}
	case catalog.Eligible:
	}
	return pass
}
