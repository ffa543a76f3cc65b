// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package reference

import (
	"cmp"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/index"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/instance"
)

// Resolution is what an expression leads to.
type Resolution struct {
	// Places may hold an instance twice.
	Places []int
	// isMixed says that an expression on the way has several references: a
	// condition may choose among them. isChoice says that one of them is a bool.
	isMixed, isChoice bool
	Doubts
}

// Doubts say why what was found may not be what is meant.
type Doubts struct {
	// Unresolved says why more could be meant than was found.
	Unresolved Reason
	// Ambiguous says why only one of what was found is meant.
	Ambiguous Reason
	// Unread says which data source has read something else than servers. It may
	// lead to some.
	Unread Reason
}

// Add takes on the doubts of something else that was found. Of each sort the
// first stays.
func (d *Doubts) Add(other Doubts) {
	d.Unresolved = cmp.Or(d.Unresolved, other.Unresolved)
	d.Ambiguous = cmp.Or(d.Ambiguous, other.Ambiguous)
	d.Unread = cmp.Or(d.Unread, other.Unread)
}

// IsExact reports whether what was found is all that is meant.
func (d Doubts) IsExact() bool {
	return d.Unresolved.IsNone() && d.Ambiguous.IsNone() && d.Unread.IsNone()
}

func meant(places ...int) Resolution { return Resolution{Places: places} }

func unresolved(why Reason) Resolution { return Resolution{Doubts: Doubts{Unresolved: why}} }

func (r *Resolution) add(other Resolution) {
	r.Places = append(r.Places, other.Places...)
	r.isMixed, r.isChoice = r.isMixed || other.isMixed, r.isChoice || other.isChoice
	r.Add(other.Doubts)
}

// distinct orders places, each once.
func distinct(places []int) []int { return slices.Compact(slices.Sorted(slices.Values(places))) }

// follower is what following references in a plan and in a source have in
// common.
type follower struct {
	instances *instance.List
	blocks    *index.Blocks
	// source is the configuration as it is written, nil without one.
	source *tfconfig.Tree
	// linkArguments are what arguments of links were found to be made of.
	linkArguments map[linkArgument]Resolution
}

func newFollower(of *instance.List, source *tfconfig.Tree) follower {
	return follower{of, of.Blocks(), source, map[linkArgument]Resolution{}}
}

func (f *follower) isRead(place int) bool { return f.instances.At(place).IsRead() }

// elementPicker selects elements of the list that a data source has read, by
// their places in it; none for all.
type elementPicker func(data instance.Instance) []int

// expandData puts what data sources have read in the place of the data
// sources. takesList says that all of it may be meant.
func (f *follower) expandData(r Resolution, takesList bool, pick elementPicker) Resolution {
	if !slices.ContainsFunc(r.Places, f.isRead) {
		return r
	}
	places := r.Places
	r.Places = nil
	for _, place := range places {
		r.add(f.expand(place, takesList, pick))
	}
	return r
}

func (f *follower) expand(place int, takesList bool, pick elementPicker) Resolution {
	n := f.instances.At(place)
	kind := n.Kind()
	_, isList := clouds.ServerList(n.Type)
	switch {
	case !n.IsRead() || n.IsElement || kind != "" && kind != filing.KindServer:
		return meant(place)
	case n.IsReadLater():
		return unresolved(NotRead(n))
	case kind == filing.KindServer:
		return meant(place)
	case !isList:
		return Resolution{Doubts: Doubts{Unread: NotRead(n)}}
	}
	var r Resolution
	from, to := f.instances.Elements(place)
	picked := pick(n)
	for i := from; i < to; i++ {
		if len(picked) == 0 || slices.Contains(picked, i-from) {
			r.Places = append(r.Places, i)
		}
	}
	if len(r.Places) > 1 && !takesList {
		r.Ambiguous = because(OneOfElements, n.BlockName())
	}
	return r
}
