// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// TypeFacts is the [Resource.Type] of facts stated by hand.
const TypeFacts = "facts"

// Resource is what an object is, and the facts that it carries.
type Resource struct {
	// Type is the Terraform type that the object looks like. Elements of data
	// sources have types such as "data.alicloud_instances.instances[]".
	Type string
	// Kind is empty for facts stated by hand.
	Kind filing.Kind
	// Cloud and Product are empty while facts stated by hand leave them
	// unknown.
	Cloud   filing.Cloud
	Product filing.Product
	// IsOne says that it is surely one instance.
	IsOne bool
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
	// SubscribedSince is only stated by hand: no cloud shows it.
	SubscribedSince filing.Fact[time.Time]
	// AutoRenewal is the argument that has the cloud renew it. Its name is empty
	// where that is off or not known.
	AutoRenewal filing.Argument
	HasPublicIP filing.Fact[bool]
	// Outage is what shows that it does not run.
	Outage filing.Outage
	// Arguments are how users write the facts in the type.
	Arguments filing.Arguments
}

// Life returns what the resource shows of how long it is paid for.
func (r *Resource) Life() filing.Life {
	return filing.Life{Purchase: r.Purchase, CreatedAt: r.CreatedAt, ExpiresAt: r.ExpiresAt, SubscribedSince: r.SubscribedSince}
}
