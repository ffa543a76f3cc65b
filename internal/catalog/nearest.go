// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"cmp"
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// NearestCloud returns the name of the cloud that text means: by another name
// of it, or by a small slip in one.
func (c *Catalog) NearestCloud(text string) (string, bool) {
	if spelling, ok := Nearest(text, c.cloudNames); ok {
		return c.cloudSpellings[spelling], true
	}
	return "", false
}

// NearestProduct returns the name of the product of a cloud that text means: by
// another name of it, such as the name of its like at another cloud, or by a
// small slip in one. Of several that are equally near it prefers one that may
// back a filing, then the first by name.
func (c *Catalog) NearestProduct(cloud filing.Cloud, text string) (string, bool) {
	cl := c.byName[cloud]
	if cl == nil {
		return "", false
	}
	var best *Product
	for _, spelling := range allNearest(text, cl.spellingNames) {
		if p := cl.byName[cl.spellings[spelling]]; best == nil || p.isBetterGuess(best) {
			best = p
		}
	}
	if best == nil {
		return "", false
	}
	return string(best.Name), true
}

// guessOrder says which products people mean first.
var guessOrder = []Eligibility{Eligible, Legacy, Ineligible}

func (p *Product) isBetterGuess(other *Product) bool {
	return cmp.Or(
		cmp.Compare(slices.Index(guessOrder, p.Eligibility), slices.Index(guessOrder, other.Eligibility)),
		cmp.Compare(p.Name, other.Name),
	) < 0
}

// NearestRegion returns the id of the listed region of a cloud that text means:
// by its title, or by a few slips in its id. It is a guess: cn-tianjin means cn-nanjing.
func (c *Catalog) NearestRegion(cloud filing.Cloud, text string) (string, bool) {
	cl := c.byName[cloud]
	if cl == nil {
		return "", false
	}
	if called, ok := cl.regionByTitle[fold(text)]; ok {
		return called, true
	}
	return Nearest(text, cl.regionIDs)
}

// RelatedRegion returns the listed region whose id an id continues, or the only one
// that continues it. What merely looks like another id may be a new region at
// another place.
func (c *Catalog) RelatedRegion(cloud filing.Cloud, id string) (string, bool) {
	cl := c.byName[cloud]
	if cl == nil || id == "" {
		return "", false
	}
	continued := ""
	var longer []string
	for _, listed := range cl.regionIDs {
		if strings.HasPrefix(id, listed+"-") && len(listed) > len(continued) {
			continued = listed
		}
		if strings.HasPrefix(listed, id+"-") {
			longer = append(longer, listed)
		}
	}
	if continued == "" && len(longer) == 1 {
		return longer[0], true
	}
	return continued, continued != ""
}

// Nearest returns the candidate that text most likely means: one that differs
// in case, spaces, hyphens or underscores only, or else the one with the fewest
// slips, as long as those are few for the length of the text. Of several it is
// the first. It reports false when there is none.
func Nearest(text string, candidates []string) (string, bool) {
	if all := allNearest(text, candidates); len(all) > 0 {
		return all[0], true
	}
	return "", false
}

// allNearest returns the candidates that are equally near, in their order.
func allNearest(text string, candidates []string) []string {
	folded := []rune(fold(text))
	if len(folded) == 0 {
		return nil
	}
	var all []string
	least := maxSlips(len(folded))
	for _, candidate := range candidates {
		d := distance(folded, []rune(fold(candidate)))
		if d < least {
			all, least = nil, d
		}
		if d <= least {
			all = append(all, candidate)
		}
	}
	return all
}

// maxSlips is how many slips a text may have and still be recognised. Names of
// one or two characters are all a slip apart.
func maxSlips(length int) int {
	switch {
	case length <= 2:
		return 0
	case length <= 4:
		return 1
	case length <= 8:
		return 2
	}
	return 3
}

// fold leaves out of a name what people write differently.
func fold(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), isSeparator), "")
}

func isSeparator(r rune) bool { return strings.ContainsRune(" -_.", r) }

// distance counts the slips between two texts: characters put in, left out,
// mistaken, or swapped with their neighbour.
func distance(a, b []rune) int {
	before := make([]int, len(b)+1)
	previous := make([]int, len(b)+1)
	current := make([]int, len(b)+1)
	for j := range previous {
		previous[j] = j
	}
	for i := range a {
		current[0] = i + 1
		for j := range b {
			mistaken := previous[j]
			if a[i] != b[j] {
				mistaken++
			}
			current[j+1] = min(mistaken, previous[j+1]+1, current[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				current[j+1] = min(current[j+1], before[j-1]+1)
			}
		}
		before, previous, current = previous, current, before
	}
	return previous[len(b)]
}
