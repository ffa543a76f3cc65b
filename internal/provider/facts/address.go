// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package facts

import (
	"errors"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// readAddress reads the resource that is named for the server's public address.
// What is stated about the address wins.
func (r *reader) readAddress() {
	object, _ := r.stated.Attribute(icp.PublicAddress)
	if object.Kind() == tfvalue.KindNull || r.isStated(icp.HasPublicIP) {
		return
	}
	s := &r.Server
	gives := filing.Unknown[bool]()
	switch address, err := clouds.IdentifyAddress(object); {
	case errors.Is(err, clouds.ErrUnknown):
	case err != nil:
		gives = refuse[bool](r, icp.PublicAddress, "public_address", err)
	default:
		gives = r.givenBy(address)
	}
	if gives.IsKnown() || !s.HasPublicIP.OrElse(false) {
		s.HasPublicIP = gives
	}
}

// givenBy reports whether a resource gives the server its address. Where it does
// not, the server notes why.
func (r *reader) givenBy(address clouds.PublicAddress) filing.Fact[bool] {
	s := &r.Server
	cloud, ok := s.Cloud.Value()
	if !ok {
		return filing.Unknown[bool]()
	}
	gives, boundTo := address.Gives(cloud, s.CloudID)
	if gives.OrElse(false) && address.IsFree() {
		// An EIP shows what it is bound to only after a refresh: a new one is
		// still to be bound.
		if created, ok := address.CreatedAt.Value(); ok && r.at.Now.Sub(created) > justCreated {
			gives = filing.Known(false)
		}
	}
	if !gives.OrElse(true) {
		s.NoAddress = filing.NoAddress{From: address.Type, CannotGive: !address.CanGive(cloud), BoundTo: boundTo}
	}
	return gives
}
