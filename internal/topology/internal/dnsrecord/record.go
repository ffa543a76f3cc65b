// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package dnsrecord reads one DNS record: its name in full, the domain that it is
// of, and whether it may lead to servers.
//
// It knows values and what the clouds say of the type, no other resource: where
// records lead is for topology.
package dnsrecord

import (
	"strings"

	"golang.org/x/net/idna"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Record says how to read the DNS records of a type in one zone.
type Record struct {
	clouds.DNSRecord
	// ZoneDomain is the domain of the zone that the record is in, where its name
	// may leave that out; empty where it is not known.
	ZoneDomain string
}

// fullName returns the name in the attribute Zone, with the domain of the record's
// zone where it is left out.
func (r Record) fullName(v tfvalue.Value) (string, bool) {
	attribute, _ := v.Attribute(r.Zone)
	name, ok := attribute.Text()
	if !ok || r.In == "" {
		return name, ok
	}
	name, zone := strings.TrimSuffix(name, "."), strings.TrimSuffix(r.ZoneDomain, ".")
	switch {
	case zone == "":
		_, err := filing.ParseDomain(strings.TrimPrefix(name, "*."))
		return name, err == nil
	case name == "" || name == "@" || strings.EqualFold(name, zone):
		return zone, true
	case strings.HasSuffix(strings.ToLower(name), "."+strings.ToLower(zone)):
		return name, true
	}
	return name + "." + zone, true
}

// Leads reports whether a record may lead to servers.
func (r Record) Leads(v tfvalue.Value) bool {
	if r.Disabled.In(v) {
		return false
	}
	kind, _ := v.Attribute(r.Kind)
	text, ok := kind.Text()
	return !ok || r.DNSRecord.Leads(text)
}

// Hidden returns the attribute of a record that is not known, so that it may
// lead nowhere; empty where all are known.
func (r Record) Hidden(v tfvalue.Value) string {
	for _, name := range []string{r.Kind, r.Zone} {
		if attribute, _ := v.Attribute(name); attribute.Kind() == tfvalue.KindUnknown {
			return name
		}
	}
	if _, ok := r.fullName(v); !ok && v.Has(r.Zone) {
		return r.In.First()
	}
	return ""
}

// Domain returns the registrable domain of a record that may lead to servers.
func (r Record) Domain(v tfvalue.Value) (string, bool) {
	text, ok := r.fullName(v)
	if !ok || !r.Leads(v) {
		return "", false
	}
	d, err := filing.ParseDomain(strings.TrimPrefix(text, "*."))
	return d.Registrable, err == nil
}

// Name returns the full name of a record that may lead to servers.
func (r Record) Name(v tfvalue.Value) (string, bool) {
	name, ok := r.fullName(v)
	if !ok || !r.Leads(v) {
		return "", false
	}
	if r.Host == "" {
		return HostName(name), true
	}
	host, _ := v.Attribute(r.Host)
	switch text, ok := host.Text(); {
	case ok && text != "@" && text != "":
		name = text + "." + name
	case host.Kind() == tfvalue.KindUnknown:
		return "", false
	}
	return HostName(name), true
}

// HostName returns a name as names are compared.
func HostName(name string) string {
	name = strings.ToLower(strings.TrimSuffix(name, "."))
	if ascii, err := idna.ToASCII(name); err == nil {
		return ascii
	}
	return name
}
