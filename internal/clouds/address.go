// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"slices"
	"strings"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// PublicAddress is a resource that is said to give a server its public address.
type PublicAddress struct {
	// Type is the Terraform type that the object looks like.
	Type string
	// CreatedAt is when an EIP was created, where it shows that.
	CreatedAt filing.Fact[time.Time]

	entry  *entry
	object tfvalue.Value
}

// IdentifyAddress tells what an object is that is said to give a server its
// public address. It returns [ErrUnknown] for a value of which nothing is known,
// [*NotAnObject] and [*UnknownAddress] for what is not such a resource.
func IdentifyAddress(v tfvalue.Value) (PublicAddress, error) {
	switch v.Kind() {
	case tfvalue.KindObject:
	case tfvalue.KindUnknown:
		return PublicAddress{}, ErrUnknown
	default:
		return PublicAddress{}, notAnAddress(v)
	}
	e := match(v)
	switch {
	case e == nil && isMapOfObjects(v):
		return PublicAddress{}, notAnAddress(v)
	case e == nil:
		return PublicAddress{}, &UnknownAddress{Accepted: typesWith(func(t *record.Type) bool { return t.Address != nil })}
	}
	r := reader{terraformType: e.name, object: v}
	return PublicAddress{Type: e.name, CreatedAt: r.time(e.Facts.CreatedAt), entry: e, object: v}, nil
}

// ReadAddress returns an object whose Terraform type is known as what gives a
// server its public address. It reports false for a type that is not known.
func ReadAddress(terraformType string, v tfvalue.Value) (PublicAddress, bool) {
	e := byName[terraformType]
	return PublicAddress{Type: terraformType, entry: e, object: v}, e != nil
}

// Gives reports whether it gives a server of a cloud, which has an id there, a
// public address, as far as it shows. What is known by its type to give one, and
// does not show to which server, gives it to the one that it is named for: false
// is what it gives to another, boundTo, or to none at all. It is unknown while the
// server's id is, where that decides.
func (a PublicAddress) Gives(cloud filing.Cloud, id filing.Fact[string]) (gives filing.Fact[bool], boundTo string) {
	address := a.entry.Address
	if address == nil || a.entry.cloud != cloud {
		return filing.Known(false), ""
	}
	named := onlyText(a.object, address.Server)
	if kind := otherKind(address, a.object); kind != "" {
		return filing.Known(false), strings.TrimSpace(kind + " " + named)
	}
	isPort := address.PortWord != "" && strings.EqualFold(onlyText(a.object, address.Kind), address.PortWord)
	if named == "" || isPort || id.IsAbsent() {
		return filing.Known(true), ""
	}
	server, ok := id.Value()
	switch {
	case !ok:
		return filing.Unknown[bool](), ""
	case named == server:
		return filing.Known(true), ""
	}
	return filing.Known(false), named
}

// CanGive reports whether it is of a type that gives a server a public address.
func (a PublicAddress) CanGive(cloud filing.Cloud) bool {
	return a.entry.Address != nil && a.entry.cloud == cloud
}

// IsFree reports whether it is an EIP that shows that it is bound to nothing.
func (a PublicAddress) IsFree() bool {
	bound := a.entry.Bound
	if bound == nil || a.entry.Kind != filing.KindEIP {
		return false
	}
	status, _ := a.object.Attribute(bound.Status.Attribute)
	_, known := status.Text()
	return known && !IsBound(a.Type, a.object)
}

// AddressOf returns what resources of a type give a public address to. It reports
// false for types that give none.
func AddressOf(terraformType string) (record.Address, bool) {
	if e := byName[terraformType]; e != nil && e.Address != nil {
		return *e.Address, true
	}
	return record.Address{}, false
}

// BindsOther reports whether what gives a public address says that it gives it to
// neither a server nor an interface of one.
func BindsOther(terraformType string, v tfvalue.Value) bool {
	a, ok := AddressOf(terraformType)
	return ok && otherKind(&a, v) != ""
}

// otherKind is the word of an address for what it is bound to, empty for a server
// or an interface of one, and where nothing says so.
func otherKind(a *record.Address, v tfvalue.Value) string {
	kind := onlyText(v, a.Kind)
	if strings.EqualFold(kind, a.ServerWord) || strings.EqualFold(kind, a.PortWord) {
		return ""
	}
	return kind
}

// binder is the type of a cloud that binds an EIP to a server, empty for a cloud
// without one.
func binder(cloud *record.Provider) string {
	i := slices.IndexFunc(cloud.Types, func(t record.Type) bool {
		return t.Address != nil && t.Kind == filing.KindLink && !t.Address.Interface
	})
	if i < 0 {
		return ""
	}
	return cloud.Types[i].Name
}

// onlyText is the text at the end of a way, empty where it has none.
func onlyText(v tfvalue.Value, p record.Path) string {
	if p == "" {
		return ""
	}
	for _, found := range v.At(p.Steps()...) {
		if text, ok := found.Text(); ok {
			return text
		}
	}
	return ""
}
