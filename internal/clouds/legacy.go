// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// Role is a [filing.Kind], by its former name.
type Role = filing.Kind

// The roles that callers tell apart, by their former names.
const (
	RoleServer       = filing.KindServer
	RoleLoadBalancer = filing.KindLoadBalancer
	RoleEIP          = filing.KindEIP
	RoleNAT          = filing.KindNAT
	RoleDelivery     = filing.KindDelivery
	RoleStorage      = filing.KindStorage
	RoleLink         = filing.KindLink
)

// RoleOf is [KindOf] for types that are recognised by their attributes. A DNS
// record is a link.
func RoleOf(terraformType string) (Role, bool) {
	e := byName[terraformType]
	switch {
	case e == nil || !e.isRecognized():
		return "", false
	case e.Kind == filing.KindDNSRecord:
		return RoleLink, true
	}
	return e.Kind, true
}

// Recognize is [Identify] with the built-in catalogue.
func Recognize(v tfvalue.Value) (Resource, error) { return Identify(catalog.Default(), v) }

// ReadType is [Read] with the built-in catalogue.
func ReadType(terraformType string, v tfvalue.Value) (Resource, error) {
	return Read(catalog.Default(), terraformType, v)
}
