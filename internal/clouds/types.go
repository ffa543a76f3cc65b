// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"cmp"
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// TypeInfo is what is known of a Terraform type, for people.
type TypeInfo struct {
	// Name is the type's; that of a data source begins with "data.", and what is
	// read of one that lists servers are the elements, as in
	// "data.alicloud_instances.instances[]". Aliases have the same attributes.
	Name    string
	Aliases []string
	Cloud   filing.Cloud
	Kind    filing.Kind
	// Product is what a filing would be made with; empty for a type that stands
	// for no product.
	Product filing.Product
	// Attributes are those that are read, sorted, beside the addresses and names
	// that are read of every type. One in a nested block has the names of the
	// blocks before it, as in "servers.server_id".
	Attributes []string
}

// Types returns all types that are read, by cloud, kind and name. Those of DNS
// providers, which have no cloud, come last.
func Types() []TypeInfo {
	var all []TypeInfo
	for _, e := range entries {
		if e.isOwn {
			continue
		}
		attributes := e.factAttributes()
		for _, p := range e.Paths() {
			attributes = append(attributes, strings.Join(p.Steps(), "."))
		}
		attributes = slices.DeleteFunc(attributes, func(name string) bool { return name == "" })
		slices.Sort(attributes)
		all = append(all, TypeInfo{
			Name: e.FullName(), Aliases: e.Aliases, Cloud: e.cloud, Kind: e.Kind, Product: e.Product,
			Attributes: slices.Compact(attributes),
		})
	}
	slices.SortFunc(all, func(a, b TypeInfo) int {
		if (a.Cloud == "") != (b.Cloud == "") {
			return cmp.Compare(b.Cloud, a.Cloud)
		}
		return cmp.Or(cmp.Compare(a.Cloud, b.Cloud), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Name, b.Name))
	})
	return all
}
