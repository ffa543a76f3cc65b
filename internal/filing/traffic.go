// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

// Traffic is where the DNS records of a website lead.
type Traffic struct {
	// Name is what messages call the website.
	Name string
	// Website is its registrable domain.
	Website Fact[string]
	// Ends are what the records name, each once.
	Ends []End
	// Whole says that Ends has all that the website's own names lead to: its
	// domain, www and all subdomains at once. Unknown where one of them leads to
	// what nobody sees, absent where no record of them is seen.
	Whole Fact[bool]
}

// End is what DNS records name: what serves a website to the internet.
type End struct {
	// Name is what messages call it.
	Name  string
	Cloud Cloud
	// Mainland says whether it serves from the Chinese mainland, or from there
	// too.
	Mainland Fact[bool]
	// Delivers says that it is a product that serves domains without being a
	// server or standing in front of one: [Delivery] is about that.
	Delivers bool
}
