// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"errors"
	"fmt"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// ErrUnknown says that nothing of the value is known yet, not even what it is.
// It is no mistake of the user: the value is to be judged when it is known.
var ErrUnknown = errors.New("the value is not known yet")

// NotAnObject is the error for a value that is no single resource: null, text,
// a number, a list (count) or a map of resources (for_each).
type NotAnObject struct {
	// Kind is what was passed. tfvalue.KindObject is a map of objects.
	Kind tfvalue.Kind
	// Length is the number of elements of a list or map.
	Length int
	// ElementType is the Terraform type of the elements, empty when they are
	// not recognised.
	ElementType string
}

func (e *NotAnObject) Error() string {
	switch e.Kind {
	case tfvalue.KindNull:
		return "this is null; pass a whole resource, such as alicloud_instance.web"
	case tfvalue.KindList:
		if e.Length == 0 {
			return "this is an empty list; pass one whole resource, such as alicloud_instance.web"
		}
		return fmt.Sprintf("this is a list of %d; index it: %s.web[0]", e.Length, e.elementType())
	case tfvalue.KindObject:
		return fmt.Sprintf("this is a map of %d; index it: %s.web[\"key\"]", e.Length, e.elementType())
	case tfvalue.KindString:
		return "this is a string; pass the whole resource, not its id"
	default:
		return fmt.Sprintf("this is %s; pass a whole resource, such as alicloud_instance.web", e.Kind)
	}
}

func (e *NotAnObject) elementType() string {
	if e.ElementType == "" || strings.Contains(e.ElementType, ".") {
		return "alicloud_instance"
	}
	return e.ElementType
}

// CloudTypes are Terraform types of one cloud.
type CloudTypes struct {
	Cloud filing.Cloud
	// Types are sorted.
	Types []string
}

// UnknownShape is the error for an object whose attributes are those of no
// resource that is known.
type UnknownShape struct {
	// Accepted are the types of servers to pass instead, by cloud.
	Accepted []CloudTypes
	// StatedFacts are the names of an object of facts stated by hand.
	StatedFacts []string
	// ListAttribute is the attribute of a data source that holds the
	// instances one of which was meant. Empty for other objects.
	ListAttribute string
}

func (e *UnknownShape) Error() string {
	var b strings.Builder
	b.WriteString("the attributes of this object are those of no resource that is known. ")
	if e.ListAttribute != "" {
		fmt.Fprintf(&b, "If it is a data source, pass one element of it: .%s[0]. ", e.ListAttribute)
	}
	b.WriteString("Pass a whole resource, not some of its attributes. Accepted are")
	for i, cloud := range e.Accepted {
		if i > 0 {
			b.WriteString(";")
		}
		fmt.Fprintf(&b, " %s: %s", cloud.Cloud, strings.Join(cloud.Types, ", "))
	}
	fmt.Fprintf(&b, ". For any other server state the facts by hand, with at least cloud and product: "+
		`{ cloud = "alicloud", product = "ecs", region = "cn-hangzhou", billing_mode = "PrePaid", term_months = 12, has_public_ip = true }`+
		" (names: %s)", strings.Join(e.StatedFacts, ", "))
	return b.String()
}

// NotAServer is the error for a resource that is known, and stands for nothing
// that a filing could be made with, such as a DNS record.
type NotAServer struct {
	// Type is the Terraform type that was passed.
	Type string
	Role Role
	// What says in words what the type is, such as "a DNS record".
	What string
	// Instead is the Terraform type to pass.
	Instead string
}

func (e *NotAServer) Error() string {
	return fmt.Sprintf("this is %s (%s), which cannot back a filing; pass the %s instead", e.What, e.Type, e.Instead)
}

// InvalidFact is the error for an attribute whose value cannot be read.
type InvalidFact struct {
	// Type is the Terraform type, "facts" for facts stated by hand.
	Type string
	// Attribute is the name of the attribute.
	Attribute string
	// Got is the value where it can hold no secret, else what kind it is of.
	Got string
	// Want says what is expected.
	Want string
}

func (e *InvalidFact) Error() string {
	of := ""
	if e.Type != TypeFacts {
		of = " of " + e.Type
	}
	return fmt.Sprintf("%s%s is %s; expected is %s", e.Attribute, of, e.Got, e.Want)
}

// UnexpectedFact is the error for a name that facts stated by hand do not have.
type UnexpectedFact struct {
	// Attribute is the name that was given.
	Attribute string
	// Accepted are the names that there are.
	Accepted []string
}

func (e *UnexpectedFact) Error() string {
	return fmt.Sprintf("%q is no fact of a server; the facts are %s", e.Attribute, strings.Join(e.Accepted, ", "))
}
