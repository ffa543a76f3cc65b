// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// ErrUnknown says that nothing of the value is known yet, not even what it is.
// It is not a mistake of the user: the value is to be judged when it is known.
var ErrUnknown = messages.Error("unknown", nil)

// NotAnObject is the error for a value that is not a single resource: null,
// text, a number, a list (count) or a map of resources (for_each).
type NotAnObject struct {
	// Kind is what was passed. tfvalue.KindObject is a map of objects.
	Kind tfvalue.Kind
	// Length is the number of elements of a list or map.
	Length int
	// ElementType is the Terraform type of the elements, empty when they are
	// not recognised.
	ElementType string
	// Example is a type that could be passed; a server when empty.
	Example string
}

// Error returns the error in English.
func (e *NotAnObject) Error() string { return e.In(text.English) }

// In returns the error in a language.
func (e *NotAnObject) In(language text.Language) string {
	key, example := "other", e.example()
	switch e.Kind {
	case tfvalue.KindNull:
		key = "null"
	case tfvalue.KindString:
		key = "id"
	case tfvalue.KindList:
		key = "list"
		if e.Length == 0 {
			key = "empty"
		}
	case tfvalue.KindObject:
		key = "map"
	}
	if key == "list" || key == "map" {
		example = e.indexed()
	}
	return messages.Render(language, "not_an_object."+key, struct {
		Example, Element, Facts string
		Length                  int
		Kind                    text.Message
	}{example, elementExample(), factsExample, e.Length, kindName(e.Kind)})
}

// factsExample are facts stated by hand.
const factsExample = `{ cloud = "alicloud", product = "ecs", region = "cn-hangzhou", billing_mode = "PrePaid", term_months = 12, has_public_ip = true }`

// elementExample is a server that a data source reads.
func elementExample() string {
	for _, e := range entries {
		if e.List != "" && e.Kind == filing.KindServer {
			return e.Name + ".web." + e.List + "[0]"
		}
	}
	return ""
}

func (e *NotAnObject) example() string {
	if e.Example == "" {
		return exampleOf("")
	}
	return e.Example
}

// indexed is what to index, such as alicloud_instance.web.
func (e *NotAnObject) indexed() string {
	if e.ElementType == "" {
		return e.example() + ".web"
	}
	// Elements of a data source are in a list of it.
	if source, list, ok := strings.Cut(strings.TrimPrefix(strings.TrimSuffix(e.ElementType, "[]"), dataPrefix), "."); ok {
		return dataPrefix + source + ".web." + list
	}
	return e.ElementType + ".web"
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
	// IsPart says that a server has the attributes, and more. Like is the type of
	// that server, empty where it may be of several clouds, and Missing are the
	// attributes that it has beyond them.
	IsPart  bool
	Like    string
	Missing []string
}

// Facts are facts stated by hand, as an example.
func (e *UnknownShape) Facts() string { return factsExample }

// Error returns the error in English.
func (e *UnknownShape) Error() string { return e.In(text.English) }

// In returns the error in a language.
func (e *UnknownShape) In(language text.Language) string {
	return messages.Render(language, "unknown_shape", e)
}

// NotAServer is the error for a resource that is known, and stands for nothing
// that a filing could be made with, such as a DNS record.
type NotAServer struct {
	// Type is the Terraform type that was passed.
	Type string
	// What says in words what the type is, such as "a DNS record".
	What text.Text
	// Instead is the Terraform type to pass.
	Instead string
}

// Error returns the error in English.
func (e *NotAServer) Error() string { return e.In(text.English) }

// In returns the error in a language.
func (e *NotAServer) In(language text.Language) string {
	return messages.Render(language, "not_a_server", e)
}

// InvalidFact is the error for an attribute whose value cannot be read.
type InvalidFact struct {
	// Type is the Terraform type, "facts" for facts stated by hand.
	Type string
	// Attribute is the name of the attribute.
	Attribute string
	// Got is the value where it can hold no secret, else what kind it is of.
	Got text.Message
	// Want says what is expected.
	Want text.Message
	// IsGiven says that the cloud, or a test of a module, has written the value.
	IsGiven bool
}

// CanCorrect reports whether a user can correct the value.
func (e *InvalidFact) CanCorrect() bool { return !e.IsGiven }

// Error returns the error in English.
func (e *InvalidFact) Error() string { return e.In(text.English) }

// In returns the error in a language.
func (e *InvalidFact) In(language text.Language) string {
	if e.Type == TypeFacts {
		return messages.Render(language, "invalid_fact.stated", e)
	}
	return messages.Render(language, "invalid_fact.of_type", e)
}

// UnknownAddress is the error for an object whose attributes are those of no
// resource that gives a server a public address.
type UnknownAddress struct {
	// Accepted are the types that do, by cloud.
	Accepted []CloudTypes
}

// Error returns the error in English.
func (e *UnknownAddress) Error() string { return e.In(text.English) }

// In returns the error in a language.
func (e *UnknownAddress) In(language text.Language) string {
	return messages.Render(language, "unknown_address", e)
}

// UnexpectedFact is the error for a name that facts stated by hand do not have.
type UnexpectedFact struct {
	// Attribute is the name that was given.
	Attribute string
	// Accepted are the names that there are.
	Accepted []string
}

// Error returns the error in English.
func (e *UnexpectedFact) Error() string { return e.In(text.English) }

// In returns the error in a language.
func (e *UnexpectedFact) In(language text.Language) string {
	return messages.Render(language, "unexpected_fact", e)
}
