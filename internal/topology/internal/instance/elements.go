// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package instance

import (
	"fmt"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// readServers adds the servers that data sources have read.
func (l *List) readServers() {
	for place, r := range l.planned {
		if r.Mode != Data || !IsOfCloud(r.Type) {
			continue
		}
		if list, ok := clouds.ServerList(r.Type); ok && !l.At(place).IsReadLater() {
			from := l.Total()
			l.addElements(l.At(place), list)
			l.elements[place] = span{from, l.Total()}
		}
	}
}

// addElements adds the elements of a list that a data source has read.
func (l *List) addElements(data Instance, list string) {
	read := l.Attributes(data.Place)
	elements, _ := read.Values().Attribute(list)
	secret := slices.Contains(read.Sensitive(), list)
	for i, element := range elements.Elements() {
		attributes := map[string]tfvalue.Value{}
		for name, v := range element.All() {
			switch {
			case secret && clouds.IsDisclosed(name):
				attributes[name] = tfvalue.Unknown()
			case clouds.WantedOfElement(data.Type, name):
				attributes[name] = v
			}
		}
		server := data
		server.Address, server.Place, server.IsElement = fmt.Sprintf("%s.%s[%d]", data.Address, list, i), l.Total(), true
		addNestedHandles(attributes, element, clouds.NestedHandles(server.RecordName()))
		l.evaluated = append(l.evaluated, Evaluated{server, attributes})
	}
}

// addNestedHandles puts the values of handles in nested blocks in the place of
// the blocks.
func addNestedHandles(attributes map[string]tfvalue.Value, element tfvalue.Value, handles []clouds.Path) {
	found := map[string][]tfvalue.Value{}
	for _, p := range handles {
		if block := p.First(); element.Has(block) {
			found[block] = append(found[block], element.At(p.Steps()...)...)
		}
	}
	for block, values := range found {
		attributes[block] = tfvalue.List(values)
	}
}
