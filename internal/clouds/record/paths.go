// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package record

import (
	"slices"
	"strings"
)

// Path is the way to an attribute through nested blocks, such as
// "servers.server_ids[]". It ends in [] for an attribute that takes a list.
type Path string

// Steps returns the names on the way.
func (p Path) Steps() []string {
	if p == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(string(p), "[]"), ".")
}

// First returns the name of the attribute or block that the way begins with.
func (p Path) First() string {
	first, _, _ := strings.Cut(string(p), ".")
	return strings.TrimSuffix(first, "[]")
}

// Last returns the name of the attribute that the way leads to.
func (p Path) Last() string {
	return strings.TrimSuffix(string(p[strings.LastIndexByte(string(p), '.')+1:]), "[]")
}

// IsNested reports whether the attribute stands in a nested block.
func (p Path) IsNested() bool { return strings.Contains(string(p), ".") }

// IsList reports whether the attribute takes a list.
func (p Path) IsList() bool { return strings.HasSuffix(string(p), "[]") }

// Link says that the resources that one attribute names lead to those that
// another names: traffic that reaches the first goes on to the second. An empty
// path is the resource itself.
type Link struct{ From, To Path }

// DNSRecord says where the name, kind and targets of a DNS record are.
type DNSRecord struct {
	// Zone has the domain, Host the part before it; Host is empty where Zone is
	// the full name.
	Zone, Host string
	// In leads to the zone, whose domain Zone may leave out: see [Type.DNSZone].
	// Empty where it may not.
	In Path
	// Kind has the type of the record, such as CNAME. Empty where all records of
	// the type may lead to servers.
	Kind string
	// Targets are what it leads to, in one of several attributes.
	Targets []Path
	// PrivateZone leads to a zone that may be private: see [Type.Private]. Empty
	// where private zones have record types of their own.
	PrivateZone Path
	// Disabled is the status of a record that is not in use.
	Disabled Match
}

// leading are the types of DNS records that may lead to servers. Some clouds have one
// type for both sorts of addresses.
var leading = []string{"A", "AAAA", "A/AAAA", "CNAME"}

// Leads reports whether a record of a type, such as CNAME, may lead to servers.
func (DNSRecord) Leads(kind string) bool {
	return slices.ContainsFunc(leading, func(other string) bool { return strings.EqualFold(kind, other) })
}

// DeliveryFields says where a type that serves domains has them, and what decides
// whether it serves them from the mainland. Its origins are what its links lead
// to.
type DeliveryFields struct {
	// Domains are where the domains are; the first place that has some counts.
	Domains []Path
	// When must match, if it is set, for there to be a domain.
	When Match
	// Offline is the status of a delivery that serves nothing.
	Offline Match
	// Scope says where it serves: the catalogue has the words. Empty where its
	// region decides.
	Scope string
	// ScopeOf leads to the resource that Scope is an attribute of. Empty where it
	// is one of its own.
	ScopeOf Path
	// Regionless says that neither a scope nor a region tells where it serves.
	Regionless bool
	// BucketKind has the kind of an origin, and Bucket is the kind of one that
	// is a bucket of the same cloud.
	BucketKind Path
	Bucket     string
	// OwnOrigin says that it is its own origin.
	OwnOrigin bool
	// Front leads, one path after the other, to the load balancer that a rule
	// belongs to.
	Front []Path
}

// Paths returns the ways to all that the record is read from.
func (r *DNSRecord) Paths() []Path {
	return append([]Path{Path(r.Zone), Path(r.Host), r.In, Path(r.Kind), r.PrivateZone, Path(r.Disabled.Attribute)}, r.Targets...)
}

// Paths returns the ways to all that the delivery is read from.
func (d *DeliveryFields) Paths() []Path {
	paths := []Path{Path(d.When.Attribute), Path(d.Offline.Attribute), d.ScopeOf, d.BucketKind}
	if d.ScopeOf == "" {
		paths = append(paths, Path(d.Scope))
	}
	paths = append(paths, d.Domains...)
	if len(d.Front) > 0 {
		paths = append(paths, d.Front[0]) // the others are of what it leads to
	}
	return paths
}

// CommonHandles are the attributes by whose values others name a resource,
// whatever its type.
var CommonHandles = []string{
	"id", "public_ip", "address", "ip_address", "eip", "ipv4_eip", "eip_addresses", "dns_name", "cname",
	"private_ip", "primary_ip_address", "access_ip_v4", "vip_address", "ipv4_address", "clb_vips",
	"forward_table_ids", "public_addresses",
}

// PrivateAddresses are the attributes with addresses of a private network,
// whatever the type.
var PrivateAddresses = []string{
	"private_ip", "private_ips", "primary_ip_address", "private_ip_address", "private_ip_addresses", "private_addresses",
	"inner_ip_address", "access_ip_v4", "fixed_ip", "fixed_ip_v4", "vip_address", "ipv4_address",
}

// Verification are parts of the names of attributes with which the owner of a
// domain is verified, whatever the type and its provider.
var Verification = []string{"verif", "validation", "dv_auth", "authentification"}

// CommonDisclosed are the attributes that reports may show, whatever the type.
var CommonDisclosed = []string{"id", "name", "region", "region_id", "availability_zone", "zone", "zone_id"}

// RegionArgument is the argument by which a resource of any type leaves the region
// of its provider. Where a type does not have it now, a later version may.
const RegionArgument = "region"

// compact returns names, each once, without empty ones, in their order.
func compact(names []string) []string {
	var all []string
	for _, name := range names {
		if name != "" && !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return all
}
