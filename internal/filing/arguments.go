// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

import (
	"fmt"
	"strconv"
	"strings"
)

// The Terraform types that declare a filing server and an authorization code.
const (
	ServerType = "icp_filing_server"
	CodeType   = "icp_authorization_code"
)

// Argument is an argument of a Terraform resource and the value to give it.
type Argument struct {
	Name string
	// Value is a string, an int or a bool; nil where only the user knows it, such
	// as the id of another resource.
	Value any
}

// Expression returns the value as Terraform's language writes it: text in
// quotes, with escapes for what would begin a template.
func (a Argument) Expression() string {
	if s, ok := a.Value.(string); ok {
		return strings.NewReplacer("${", "$${", "%{", "%%{").Replace(strconv.Quote(s))
	}
	return fmt.Sprint(a.Value)
}

// String returns the argument as Terraform's language writes it: the name alone
// where only the user knows the value.
func (a Argument) String() string {
	if a.Value == nil {
		return a.Name
	}
	return a.Name + " = " + a.Expression()
}

// Arguments say how the facts of a server are written in the Terraform type
// that it is read from, so that messages and fixes name what its user writes.
// The zero value is for facts that are stated by hand.
type Arguments struct {
	// Type is the Terraform type, such as "alicloud_instance".
	Type string
	// Subscription are the arguments that make it a subscription, without those
	// of the term, in the order to write them. Empty for a product that is only
	// sold by subscription.
	Subscription []Argument
	// Period is the argument with the purchased term; empty where none is.
	Period string
	// PeriodUnit is the argument that makes Period count months. Its name is
	// empty where Period always does; RequiresUnit says that months are not what
	// the cloud takes when it is omitted.
	PeriodUnit   Argument
	RequiresUnit bool
	// WeekUnit is the argument that makes Period count weeks. Its name is empty
	// where none are sold.
	WeekUnit Argument
	// Region are the arguments that say where it stands, such as
	// "availability_zone".
	Region []string
	// PublicIP are the ways to give it a public address of its own, each with
	// the arguments to set together.
	PublicIP [][]Argument
	// Start is the argument that has a stopped server run. Its name is empty where
	// none does.
	Start Argument
	// Binder is the type of the same cloud that binds an EIP to a server.
	Binder string
	// Stated are the attributes of a filing server that state facts itself, such
	// as "term_months". The arguments for these facts are empty.
	Stated []string
}
