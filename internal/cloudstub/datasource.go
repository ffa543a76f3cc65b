// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package cloudstub

import (
	"strconv"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// firstOf returns the first text that is not empty.
func firstOf(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}

// list returns a list argument's texts in their order.
func (o object) list(name string) []string {
	texts := o.texts(name)
	list := make([]string, 0, len(texts))
	for i := range len(texts) {
		list = append(list, texts[strconv.Itoa(i)])
	}
	return list
}

// newElement returns an element for a list of objects, with all attributes
// null.
func (o object) newElement(name string) object {
	list, _ := o.typ.AttributeTypes[name].(tftypes.List)
	typ, _ := list.ElementType.(tftypes.Object)
	element := object{typ: typ, attrs: map[string]tftypes.Value{}}
	for attr, attrType := range typ.AttributeTypes {
		element.attrs[attr] = tftypes.NewValue(attrType, nil)
	}
	return element
}

// readOne answers with one element of a list, and its id.
func (c *call) readOne(list, id string) {
	element := c.newElement(list)
	element.set("id", id)
	c.set("ids", []string{id})
	c.set(list, []object{element})
}

// override lets a test decide what a data source answers: a tag that is called
// like an attribute of text or a whole number gives its value.
func (c *call) override(server object) {
	for name, value := range c.texts("tags") {
		typ, ok := server.typ.AttributeTypes[name]
		switch {
		case ok && typ.Is(tftypes.String):
			server.set(name, value)
		case ok && typ.Is(tftypes.Number):
			if number, err := strconv.Atoi(value); err == nil {
				server.set(name, number)
			}
		}
	}
}
