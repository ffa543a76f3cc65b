// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Role is what a resource is to a filing.
type Role string

// The roles.
const (
	RoleServer       Role = "server"
	RoleBareMetal    Role = "bare_metal"
	RoleHost         Role = "dedicated_host"
	RoleLoadBalancer Role = "load_balancer"
	RoleEIP          Role = "eip"
	RoleNAT          Role = "nat"
	RoleContainer    Role = "container"
	RoleScaling      Role = "scaling"
	RoleTemplate     Role = "template"
	RoleDelivery     Role = "delivery"
	RoleStorage      Role = "storage"
	// RoleLink is a resource that ties others together: an association, an
	// attachment, a listener, a DNS record.
	RoleLink Role = "link"
	// RoleStated is no resource: its facts are stated by hand.
	RoleStated Role = "stated"
)

// TypeFacts is the [Resource.Type] of facts stated by hand.
const TypeFacts = "facts"

// Resource is what an object is, and the facts that it carries.
type Resource struct {
	// Type is the Terraform type that the object looks like. Elements of data
	// sources have types such as "data.alicloud_instances.instances[]".
	Type string
	Role Role
	// Cloud and Product are empty while facts stated by hand leave them
	// unknown.
	Cloud   filing.Cloud
	Product filing.Product
	// ID is the id that the cloud gave it.
	ID      filing.Fact[string]
	Region  filing.Fact[string]
	Billing filing.Fact[filing.Billing]
	// Purchase is the term that was bought, without renewals. Clouds read it
	// only when they create the server.
	Purchase filing.Fact[filing.Term]
	// CreatedAt and ExpiresAt are the life of a server that exists. ExpiresAt
	// is absent where the cloud writes "never".
	CreatedAt, ExpiresAt filing.Fact[time.Time]
	HasPublicIP          filing.Fact[bool]
}

// shape is one Terraform type: how to tell it, and where its facts are.
type shape struct {
	terraformType string
	// aliases are types with the same attributes.
	aliases []string
	cloud   filing.Cloud
	product filing.Product
	role    Role
	// has are attributes that must be there and hasNot such that must not.
	// The rarest of has comes first: it rules the shape out fastest.
	has, hasNot []string
	// facts says where the facts are.
	facts factSources
	// what and instead are set for shapes that are refused: see [NotAServer].
	what, instead string
}

// shapes are all types that are known.
var shapes = slices.Concat(aliCloudShapes, aliCloudLinks, huaweiCloudShapes, tencentCloudShapes)

// Types returns the Terraform types that are recognised, sorted.
func Types() []string {
	var types []string
	for i := range shapes {
		types = append(types, shapes[i].terraformType)
		types = append(types, shapes[i].aliases...)
	}
	slices.Sort(types)
	return types
}

// Recognize tells what an object is from the names of its attributes, and
// reads its facts. It returns [ErrUnknown] for a value of which nothing is
// known, and one of [*NotAnObject], [*UnknownShape], [*NotAServer],
// [*InvalidFact] and [*UnexpectedFact] for what it cannot read.
func Recognize(v tfvalue.Value) (Resource, error) {
	switch v.Kind() {
	case tfvalue.KindObject:
	case tfvalue.KindUnknown:
		return Resource{}, ErrUnknown
	default:
		return Resource{}, notAnObject(v)
	}
	if s := match(v); s != nil {
		if s.instead != "" {
			return Resource{}, &NotAServer{Type: s.terraformType, Role: s.role, What: s.what, Instead: s.instead}
		}
		return s.read(v)
	}
	if isStated(v) {
		return readStated(v)
	}
	if isMapOfObjects(v) {
		return Resource{}, notAnObject(v)
	}
	return Resource{}, unknownShape(v)
}

// match returns the most specific shape that an object has, nil for none.
func match(v tfvalue.Value) *shape {
	var best *shape
	for i := range shapes {
		s := &shapes[i]
		if (best == nil || len(s.has) > len(best.has)) && s.matches(v) {
			best = s
		}
	}
	return best
}

func (s *shape) matches(v tfvalue.Value) bool {
	return !slices.ContainsFunc(s.has, func(name string) bool { return !v.Has(name) }) &&
		!slices.ContainsFunc(s.hasNot, v.Has)
}

func keys(v tfvalue.Value) iter.Seq[string] {
	return func(yield func(string) bool) {
		for name := range v.All() {
			if !yield(name) {
				return
			}
		}
	}
}

func isMapOfObjects(v tfvalue.Value) bool {
	for _, attribute := range v.All() {
		if attribute.Kind() != tfvalue.KindObject {
			return false
		}
	}
	return v.Len() > 0
}

func notAnObject(v tfvalue.Value) error {
	e := &NotAnObject{Kind: v.Kind(), Length: v.Len()}
	elements := v.Elements()
	if v.Kind() == tfvalue.KindObject {
		for _, name := range slices.Sorted(keys(v)) {
			element, _ := v.Attribute(name)
			elements = append(elements, element)
		}
	}
	for _, element := range elements {
		if s := match(element); s != nil {
			e.ElementType = s.terraformType
			break
		}
	}
	return e
}

func unknownShape(v tfvalue.Value) error {
	e := &UnknownShape{Accepted: servers(), StatedFacts: slices.Clone(statedFacts)}
	for _, name := range []string{"instances", "instance_list"} {
		if _, ok := v.Attribute(name); ok {
			e.ListAttribute = name
		}
	}
	return e
}

// servers returns the types of servers, by cloud.
func servers() []CloudTypes {
	var all []CloudTypes
	for i := range shapes {
		s := &shapes[i]
		if s.role != RoleServer {
			continue
		}
		at := slices.IndexFunc(all, func(c CloudTypes) bool { return c.Cloud == s.cloud })
		if at < 0 {
			at = len(all)
			all = append(all, CloudTypes{Cloud: s.cloud})
		}
		all[at].Types = append(all[at].Types, s.terraformType)
	}
	for _, cloud := range all {
		slices.SortFunc(cloud.Types, strings.Compare)
	}
	return all
}
