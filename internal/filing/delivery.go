// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

// Delivery is a domain put on a product that serves it without being a filing
// server: CDN, object storage, WAF and the like.
type Delivery struct {
	// Name is what messages call the delivery.
	Name    string
	Cloud   Cloud
	Product Product
	// Domain is the host that is served.
	Domain Fact[string]
	// Mainland says whether it is served from the Chinese mainland, or from
	// there too.
	Mainland Fact[bool]
	// OriginInCloud says whether the origin is a server of the same cloud.
	OriginInCloud Fact[bool]
	// Accepted says whether the cloud serves the domain already.
	Accepted Fact[bool]
}

// Filed is a domain that has a filing already.
type Filed struct {
	// Domain is registrable.
	Domain string
	// Cloud is the access provider of the filing; empty when it is not known.
	Cloud Cloud
}
