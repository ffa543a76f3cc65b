// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package house

import "testing"

const exampleProduct = `
products:
  - name: example_server
    title: {en: Example Server, zh: 示例服务器}
    eligibility: eligible
    kind: server
    min_term_months: 7
    min_remaining_months: 0
    public_ip: required
    websites: 5
    codes: 5
    certainty: high
    sources: [TC-SERVERS]

`

// TestProductIsOneEntry adds a product of Tencent's.
func TestProductIsOneEntry(t *testing.T) {
	const data, page = "internal/catalog/data/tencentcloud.yaml", "docs/products.md"
	r := newRepository(t)
	r.replace(data, "\nproducts:\n", exampleProduct)
	r.build("run", "./internal/pages", "-root", r.copied)
	r.touches(data, page)
	says(t, r.read(page), "Example Server")
	r.test("internal/catalog", ".")
	r.test("internal/rules", "^TestDecisionTable$")

	said := r.check(planOf(t, resource{"icp_filing_server", map[string]any{
		"id": "tencentcloud/example_server/web", "name": "web", "cloud": "tencentcloud", "product": "example_server",
		"region": "ap-guangzhou", "billing_mode": "subscription", "term_months": 6, "has_public_ip": true, "websites": []string{},
	}}))
	says(t, said, "icp_server_term", "Example Server", "7 months")
}
