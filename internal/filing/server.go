// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

import (
	"fmt"
	"strings"
	"time"
)

// Cloud is an access provider, spelled as its Terraform provider is.
type Cloud string

// The access providers the product knows.
const (
	AliCloud     Cloud = "alicloud"
	HuaweiCloud  Cloud = "huaweicloud"
	TencentCloud Cloud = "tencentcloud"
)

// OtherProvider is any access provider that the catalogue does not have.
const OtherProvider Cloud = "other"

// Product is what a cloud sells, by its name in the catalogue, such as "ecs"
// or "nat_gateway". Product names are only unique within a cloud.
type Product string

// AccountType says who a cloud account is verified as.
type AccountType string

// The account types that rules tell apart.
const (
	EnterpriseAccount AccountType = "enterprise"
	IndividualAccount AccountType = "individual"
)

// Given is what a filing server is given as its cloud resource.
type Given uint8

// What a filing server may be given.
const (
	// GivenResource is a cloud resource or facts, as far as anybody can tell.
	GivenResource Given = iota
	// GivenText is the id of a resource, or another text.
	GivenText
	// GivenOther is something else of which no facts can be read.
	GivenOther
)

// Server is a filing server: the product instance that backs a filing, with
// the facts that decide whether it may.
type Server struct {
	// ID is the filing server's own id, see [ServerID]. Empty while the parts
	// it is made of are not known.
	ID string
	// Name is what messages call the server.
	Name string

	Cloud   Fact[Cloud]
	Product Fact[Product]
	// CloudID is the id that the cloud gave the instance, such as "i-bp1abc".
	CloudID Fact[string]
	Region  Fact[string]
	Billing Fact[Billing]
	// Term is the total term with renewals.
	Term Fact[Term]
	// AutoRenewal is the argument that has the cloud renew the server. Its name is
	// empty where that is off or not known.
	AutoRenewal Argument
	// ExpiresAt is when the paid term ends. Unknown for an instance that is
	// still to be created.
	ExpiresAt   Fact[time.Time]
	HasPublicIP Fact[bool]
	// NoAddress says why the resource that is named for its public address gives
	// it none.
	NoAddress NoAddress
	// Outage is what shows that the server does not run. Its zero value is for a
	// server that runs, and for one that nobody has seen.
	Outage Outage

	// Websites and Apps are those filed directly on the server, without a code: see
	// [Server.Direct].
	Websites, Apps Fact[[]Fact[string]]
	// UndeclaredCodes counts codes of this server that the stack does not
	// declare: other configurations, the console, codes already spent.
	UndeclaredCodes Fact[int]

	// Account is the cloud account that owns the server.
	Account     Fact[string]
	AccountType Fact[AccountType]
	// Entity is who files Websites and Apps.
	Entity Fact[string]

	// Given says whether the facts could be read at all.
	Given Given
	// Arguments say how the facts are written where the server comes from.
	Arguments Arguments
	// Omitted are the facts, by the names of their attributes, that the cloud
	// decides because a new server omits what decides them.
	Omitted []string
	// Presumed says that what is omitted may be written after all: only values
	// were seen, and those of what is known only after apply look the same.
	Presumed bool
}

// IsUnread reports whether what is there of the server cannot be read, so that no
// apply brings it an id.
func (s *Server) IsUnread() bool {
	return s.ID == "" && (s.Cloud.Unreadable() != nil || s.Product.Unreadable() != nil)
}

// NoAddress is a resource that is named for a server's public address and does
// not give it one. The zero value is none.
type NoAddress struct {
	// From is its Terraform type.
	From string
	// CannotGive says that no resource of that type gives one, as a load balancer
	// does not.
	CannotGive bool
	// BoundTo is what has the address in the place of the server; empty for
	// nothing.
	BoundTo string
}

// OutageKind is why a server does not run.
type OutageKind string

// The kinds of outages. Overdue is a server that its cloud has locked until what is
// owed for it is paid, Releasing one that the cloud is about to give up.
const (
	Stopped   OutageKind = "stopped"
	Expired   OutageKind = "expired"
	Overdue   OutageKind = "overdue"
	Releasing OutageKind = "releasing"
)

// Outage is a server that does not run. The zero value is none.
type Outage struct {
	Kind OutageKind
	// Shown is the attribute that says so, with its value.
	Shown Argument
}

// ServerID returns the id of a filing server. It is made of configuration
// alone, so that it is known on the first plan of a new stack.
func ServerID(cloud Cloud, product Product, name string) string {
	return fmt.Sprintf("%s/%s/%s", cloud, product, name)
}

// ParseServerID splits an id made by [ServerID]. It fails on text of another
// form, such as the id of a cloud instance.
func ParseServerID(id string) (Cloud, Product, string, error) {
	cloud, rest, ok := strings.Cut(id, "/")
	product, name, ok2 := strings.Cut(rest, "/")
	if !ok || !ok2 || cloud == "" || product == "" || name == "" || strings.Contains(name, "/") {
		return "", "", "", fmt.Errorf("%q is not the id of a filing server: it has the form cloud/product/name, such as alicloud/ecs/web", id)
	}
	return Cloud(cloud), Product(product), name, nil
}

// Code is an authorization code: one slot of a filing server, unless its origin
// says otherwise, for one website or app, once. A code without a fingerprint is a reservation: its slot is counted,
// the code itself is not generated yet.
type Code struct {
	// Origin says where the code comes from; absent for a free one.
	Origin Fact[CodeOrigin]
	// Cloud is the cloud that a received code is of. That of any other code is its
	// server's.
	Cloud Fact[Cloud]
	// ServerID is the [Server.ID] of the filing server. A received code has none.
	ServerID Fact[string]
	// IsLiteral says that ServerID is written down, and not taken from where the
	// server is declared.
	IsLiteral bool
	// CloudID is the [Server.CloudID] of the cloud server that generated the
	// code. Absent where nobody has seen that: then it is the filing server's.
	CloudID Fact[string]
	// Website or App is what the code is for, see [Code.Service].
	Website, App Fact[string]
	// AppDomains are the names that the app uses, of any level.
	AppDomains Fact[[]Fact[string]]
	// Entity is who files the website or app.
	Entity Fact[string]
	// GrantToAccount is the other cloud account that may use the code.
	GrantToAccount Fact[string]
	// Fingerprint tells codes apart without showing them. Absent for a
	// reservation.
	Fingerprint Fact[string]
	// FilingNumber is the number the website or app was given, once it is filed.
	FilingNumber Fact[string]
	// IsNew marks a code that a plan adds.
	IsNew bool
	// Spent marks a generated code that the configuration no longer has. Its
	// slot stays used where the cloud never gives slots back.
	Spent bool
}

// IsUsed reports whether a code is more than a reservation: it exists, or a
// filing has used it.
func (c *Code) IsUsed() bool { return c.Fingerprint.IsKnown() || c.FilingNumber.IsKnown() }

// Stack is everything that is judged together.
type Stack struct {
	Servers    []Server
	Codes      []Code
	Deliveries []Delivery
	// Releases are the cloud servers that a plan gives up.
	Releases []Release
	// Traffic is where the records of websites lead, filed or not.
	Traffic []Traffic
	// Filed are websites that have a filing which the stack does not declare.
	Filed []Filed
	// IsPartial says that there may be more of all this: it is judged while it is
	// found.
	IsPartial bool
}
