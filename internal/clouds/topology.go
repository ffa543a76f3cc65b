// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"slices"
	"strings"
	"sync"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// RecordName is the name under which a resource, a data source or an element of
// what a data source has read is known. It is the type itself for a data source
// that reads the same attributes as the resource.
func RecordName(terraformType string, isData, isElement bool) string {
	if !isData {
		return terraformType
	}
	name := dataPrefix + terraformType
	if isElement {
		if list, ok := ServerList(terraformType); ok {
			name += "." + list + "[]"
		}
	}
	if byName[name] != nil {
		return name
	}
	return terraformType
}

// serverLists are the lists of servers of the data sources that have them, by
// type without "data.".
var serverLists = sync.OnceValue(func() map[string]string {
	lists := map[string]string{}
	for _, e := range entries {
		if e.List != "" {
			lists[bareName(e)] = e.List
		}
	}
	return lists
})

// ServerList returns the attribute of a data source that has the servers it has
// read. It reports false for others.
func ServerList(dataSource string) (string, bool) {
	list, ok := serverLists()[dataSource]
	return list, ok
}

// Links returns where traffic goes on to from resources of a type, and from
// those that it ties together. A DNS record leads to its targets.
func Links(terraformType string) []Link {
	switch e := byName[terraformType]; {
	case e == nil:
		return nil
	case e.DNSRecord != nil:
		var links []Link
		for _, p := range e.DNSRecord.Targets {
			links = append(links, Link{To: p})
		}
		return links
	default:
		return e.Links
	}
}

// Subnets returns the ways to the subnets that a resource is in.
func Subnets(recordName string) []Path {
	if e := byName[recordName]; e != nil {
		return e.Subnets
	}
	return nil
}

// DNSRecordOf returns where the parts of a DNS record are. It reports false for
// types that are not DNS records.
func DNSRecordOf(terraformType string) (DNSRecord, bool) {
	if e := byName[terraformType]; e != nil && e.DNSRecord != nil {
		return *e.DNSRecord, true
	}
	return DNSRecord{}, false
}

// DeliveryType says which domains a type serves, and as which product.
type DeliveryType struct {
	record.DeliveryFields
	Cloud   filing.Cloud
	Product filing.Product
}

// DeliveryOf returns which domains a type serves. It reports false for types
// that serve none.
func DeliveryOf(terraformType string) (DeliveryType, bool) {
	if e := byName[terraformType]; e != nil && e.Delivery != nil {
		return DeliveryType{DeliveryFields: *e.Delivery, Cloud: e.cloud, Product: e.Product}, true
	}
	return DeliveryType{}, false
}

// ServesMainland reports whether a delivery with a scope serves from the Chinese
// mainland. It is absent for a scope that no source states, and for a product
// that has none.
func (d DeliveryType) ServesMainland(c *catalog.Catalog, scope string) filing.Fact[bool] {
	if p, ok := c.Product(d.Cloud, d.Product); ok {
		return p.Scopes.ServesMainland(scope)
	}
	return filing.Absent[bool]()
}

// IsBound reports whether a resource says that it is bound to another one.
func IsBound(terraformType string, v tfvalue.Value) bool {
	e := byName[terraformType]
	if e == nil || e.Bound == nil {
		return false
	}
	to, _ := v.Attribute(e.Bound.To)
	text, _ := to.Text()
	return text != "" || e.Bound.Status.In(v)
}

// IsPrivate reports whether a resource, such as a DNS zone, says that it is for a
// private network.
func IsPrivate(terraformType string, v tfvalue.Value) bool {
	e := byName[terraformType]
	if e == nil || e.Private == nil {
		return false
	}
	list, _ := v.Attribute(e.Private.Attribute)
	return e.Private.In(v) || e.Private.Text == "" && list.Len() > 0
}

// DNSZone returns the domain of a DNS zone, where it is known.
func DNSZone(terraformType string, v tfvalue.Value) (string, bool) {
	e := byName[terraformType]
	if e == nil {
		return "", false
	}
	for _, name := range e.DNSZone {
		attribute, _ := v.Attribute(name)
		if text, ok := attribute.Text(); ok && text != "" {
			return text, true
		}
	}
	return "", false
}

// IsPrivateAddress reports whether an attribute has addresses of a private
// network, whatever its type.
func IsPrivateAddress(attribute string) bool {
	return slices.Contains(record.PrivateAddresses, attribute)
}

// IsVerification reports whether the way to an attribute is that to what verifies
// the owner of a domain, whatever the type.
func IsVerification(attribute string) bool {
	return slices.ContainsFunc(record.Verification, func(part string) bool { return strings.Contains(attribute, part) })
}

// commonHandles are the handles of most types.
var commonHandles = handlesOf(nil)

// handles are those of the types that have more.
var handles = sync.OnceValue(func() map[string]map[string]bool {
	all := map[string]map[string]bool{}
	for _, e := range entries {
		if len(e.Handles) > 0 {
			all[e.name] = handlesOf(e.Handles)
		}
	}
	return all
})

func handlesOf(more []Path) map[string]bool {
	set := map[string]bool{}
	for _, name := range record.CommonHandles {
		set[name] = true
	}
	for _, p := range more {
		set[p.First()] = true
	}
	return set
}

// Handles returns the attributes by whose values others name a resource of a
// type, known or not. The map is shared: callers must not change it.
func Handles(terraformType string) map[string]bool {
	if own, ok := handles()[terraformType]; ok {
		return own
	}
	return commonHandles
}

// NestedHandles returns the handles of a type that stand in nested blocks.
func NestedHandles(terraformType string) []Path {
	e := byName[terraformType]
	if e == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(e.Handles), func(p Path) bool { return len(p.Steps()) < 2 })
}
