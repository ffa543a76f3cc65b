// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package reference

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/instance"
)

// written says what the blocks of instances write into attributes.
type written interface {
	Has(n instance.Instance) bool
	Writes(n instance.Instance, attribute string) bool
	Referenced(n instance.Instance, p clouds.Path) Resolution
}

// linkArgument is an argument of the link at a place.
type linkArgument struct {
	place     int
	attribute string
}

// throughLinks puts what is written into an attribute of a link in the place of
// the link: who takes the attribute from there means that.
func (f *follower) throughLinks(r Resolution, attribute string, in written) Resolution {
	if !slices.ContainsFunc(r.Places, f.isLink) {
		return r
	}
	places := r.Places
	r.Places = nil
	for _, place := range places {
		n := f.instances.At(place)
		switch {
		case !f.isLink(place) || !in.Has(n):
			r.Places = append(r.Places, place)
			continue
		case attribute == "" && tiesOthers(n.Type):
			r.Unresolved = because(NoParts, n.BlockName()) // one of its arguments is meant
			continue
		case !in.Writes(n, attribute):
			r.Places = append(r.Places, place)
			continue
		}
		argument := linkArgument{place, attribute}
		found, ok := f.linkArguments[argument]
		if !ok {
			f.linkArguments[argument] = unresolved(because(Circular, ""))
			found = in.Referenced(n, argumentPath(n.Type, attribute))
			f.linkArguments[argument] = found
		}
		r.add(found)
	}
	return r
}

func (f *follower) isLink(place int) bool {
	n := f.instances.At(place)
	return !n.IsRead() && n.Kind() == filing.KindLink
}

// tiesOthers reports whether links of a type only tie others together: nothing
// leads to the link itself. What binds a public address may be meant as a whole.
func tiesOthers(terraformType string) bool {
	if _, binds := clouds.AddressOf(terraformType); binds {
		return false
	}
	links := clouds.Links(terraformType)
	return len(links) > 0 && !slices.ContainsFunc(links, func(l clouds.Link) bool { return l.From == "" || l.To == "" })
}

// argumentPath returns the path that begins with an attribute of a link.
func argumentPath(terraformType, attribute string) clouds.Path {
	for _, l := range clouds.Links(terraformType) {
		for _, p := range []clouds.Path{l.From, l.To} {
			if p.First() == attribute {
				return p
			}
		}
	}
	return clouds.Path(attribute)
}
