// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/dns"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// What the records look like to other packages.
type (
	// Path is the way to an attribute through nested blocks.
	Path = record.Path
	// Link says where traffic goes on to.
	Link = record.Link
	// Match is an attribute with a certain text.
	Match = record.Match
	// DNSRecord says where the parts of a DNS record are.
	DNSRecord = record.DNSRecord
)

// RegionArgument is the argument by which a resource of any type leaves the
// region of its provider.
const RegionArgument = record.RegionArgument

// entry is a record with the cloud it is of; empty for this provider's own, and
// for those of DNS providers.
type entry struct {
	*record.Type
	cloud filing.Cloud
	isOwn bool
	// name is the record's full name.
	name string
	// arguments are what users write.
	arguments filing.Arguments
}

// isRecognized reports whether objects are told to be of the type by their
// attributes. No other type is taken for a server.
func (e *entry) isRecognized() bool { return len(e.Signature.Has) > 0 }

// isData reports whether the record is of a data source or of its elements.
func (e *entry) isData() bool { return strings.HasPrefix(e.Name, dataPrefix) }

const dataPrefix = "data."

var (
	entries = newEntries()
	byName  = indexByName(entries)
)

func newEntries() []*entry {
	var found []*entry
	for _, cloud := range all {
		for i := range cloud.Types {
			found = append(found, newEntry(&cloud.Types[i], &cloud))
		}
	}
	for i := range icp.Types {
		own := newEntry(&icp.Types[i], &record.Provider{})
		own.isOwn = true
		found = append(found, own)
	}
	for i := range dns.Types {
		found = append(found, newEntry(&dns.Types[i], &record.Provider{}))
	}
	return found
}

func newEntry(t *record.Type, cloud *record.Provider) *entry {
	e := &entry{Type: t, cloud: cloud.Name, name: t.FullName()}
	e.arguments = e.argumentsOf()
	e.arguments.Binder = binder(cloud)
	return e
}

func indexByName(entries []*entry) map[string]*entry {
	index := map[string]*entry{}
	for _, e := range entries {
		index[e.name] = e
		for _, alias := range e.Aliases {
			index[alias] = e
		}
	}
	return index
}

// ProviderOf returns the cloud whose Terraform provider has a type, whether or
// not the type is known.
func ProviderOf(terraformType string) (filing.Cloud, bool) {
	name, _, _ := strings.Cut(terraformType, "_")
	i := slices.IndexFunc(all, func(c record.Provider) bool { return string(c.Name) == name })
	if i < 0 {
		return "", false
	}
	return all[i].Name, true
}

// KindOf returns what resources of a type are to a filing, also of a type that
// is not recognised by its attributes. It reports false for types that are not
// known.
func KindOf(terraformType string) (filing.Kind, bool) {
	if e := byName[terraformType]; e != nil {
		return e.Kind, true
	}
	return "", false
}

// exampleOf is a type to show in messages: the cloud's common server, that of
// the first cloud where the cloud is not known.
func exampleOf(cloud filing.Cloud) string {
	i := slices.IndexFunc(all, func(c record.Provider) bool { return c.Name == cloud })
	return all[max(i, 0)].Types[0].Name
}
