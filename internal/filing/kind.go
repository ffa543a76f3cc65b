// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

// Kind is what a product of a cloud, or a resource of Terraform, is to a
// filing. The catalogue's products and the clouds' Terraform types share these
// words.
type Kind string

// The kinds that products have. A resource of a product mostly has the
// product's kind.
const (
	KindServer        Kind = "server"
	KindBareMetal     Kind = "bare_metal"
	KindDedicatedHost Kind = "dedicated_host"
	KindLoadBalancer  Kind = "load_balancer"
	KindEIP           Kind = "eip"
	KindNAT           Kind = "nat"
	KindContainer     Kind = "container"
	KindStorage       Kind = "storage"
	// KindDelivery serves domains from elsewhere: a CDN, or a domain that is put
	// on a firewall or a bucket.
	KindDelivery Kind = "delivery"
	KindSecurity Kind = "security"
	KindFunction Kind = "function"
	KindOther    Kind = "other"
)

// The kinds that only resources have.
const (
	// KindScaling creates servers and removes them as it sees fit.
	KindScaling Kind = "scaling"
	// KindTemplate is what servers are created from.
	KindTemplate Kind = "template"
	// KindLink ties resources together: an association, an attachment, a
	// listener, a rule.
	KindLink      Kind = "link"
	KindDNSRecord Kind = "dns_record"
	// KindCarrier stands between resources that links tie together: a network
	// interface, a virtual IP, a target group.
	KindCarrier Kind = "carrier"
	// KindSubnet is a part of a private network, in a zone or a region.
	KindSubnet Kind = "subnet"
	// KindFilingServer and KindAuthorizationCode are this provider's own.
	KindFilingServer      Kind = "filing_server"
	KindAuthorizationCode Kind = "authorization_code"
)

// ProductKinds are the kinds that a product can have.
var ProductKinds = []Kind{
	KindServer, KindBareMetal, KindDedicatedHost, KindLoadBalancer, KindEIP, KindNAT, KindContainer,
	KindStorage, KindDelivery, KindSecurity, KindFunction, KindOther,
}
