// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"regexp"
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// Region is what an id says as the region of a cloud. The same id can name
// different places at different clouds.
type Region struct {
	Cloud filing.Cloud
	ID    string
	// Title is the id for a region that is not listed.
	Title text.Text
	// Mainland says whether the region is in the Chinese mainland. Hong Kong,
	// Macao and Taiwan are not. It is unknown for an id with a problem, and for
	// one that no source settles.
	Mainland filing.Fact[bool]
	// Listed says that the catalogue lists the region, instead of judging it
	// by its prefix.
	Listed bool
	// Problem says why the id is not a region of the cloud; empty for a region
	// that there is or that may be new.
	Problem RegionProblem
	// Meant is the id of the listed region that was probably meant: of the other
	// cloud for RegionOfOther, of this one for other problems. Empty for none.
	Meant string
}

// RegionProblem says why an id is not a region of a cloud.
type RegionProblem string

// The problems.
const (
	// RegionEmpty: there is nothing but spaces.
	RegionEmpty RegionProblem = "empty"
	// RegionMisspelt: it is a listed region but for a slip, in another case, or
	// the name of its place.
	RegionMisspelt RegionProblem = "misspelt"
	// RegionIsZone: it is a zone of a listed region.
	RegionIsZone RegionProblem = "zone"
	// RegionOfOther: it is a region of another cloud, or a zone of one.
	RegionOfOther RegionProblem = "other_cloud"
	// RegionMalformed: no region has an id of this form.
	RegionMalformed RegionProblem = "malformed"
)

var regionForm = regexp.MustCompile(`^[a-z]+(-[a-z0-9]+)+$`)

// Region returns what an id says as the region of a cloud. Where the ids of all
// mainland regions begin with the cloud's prefix, any other id is outside. An id
// with the prefix may be a new region: only the list settles that it is one.
func (c *Catalog) Region(cloud filing.Cloud, id string) Region {
	r := Region{Cloud: cloud, ID: id, Title: text.Text{EN: id, ZH: id}, Mainland: filing.Unknown[bool]()}
	cl := c.byName[cloud]
	if cl == nil {
		return r
	}
	if listed, ok := cl.regionByID[id]; ok {
		return listed
	}
	r.Problem, r.Meant = c.regionProblem(cl, strings.ToLower(strings.TrimSpace(id)))
	if r.Problem == "" && cl.isOutside(id) {
		r.Mainland = filing.Known(false)
	}
	return r
}

// isOutside reports whether the cloud's prefixes say that a region is outside of the
// mainland. They say that of none where the cloud has no prefix of the mainland.
func (c *cloud) isOutside(id string) bool {
	begins := func(prefix string) bool { return strings.HasPrefix(id, prefix) }
	return c.info.MainlandPrefix != "" && (!begins(c.info.MainlandPrefix) || slices.ContainsFunc(c.notMainlandPrefixes, begins))
}

// regionProblem says why an id that the cloud does not list is not a region of
// it, and which listed region was meant. The id is in lower case.
func (c *Catalog) regionProblem(cl *cloud, id string) (problem RegionProblem, meant string) {
	if id == "" {
		return RegionEmpty, ""
	}
	if _, listed := cl.regionByID[id]; listed {
		return RegionMisspelt, id
	}
	// A cloud numbers its regions: only a new one differs in the number alone.
	isNumbered := slices.ContainsFunc(cl.regionIDs, func(listed string) bool { return unnumbered(listed) == unnumbered(id) })
	if zoned, ok := c.listedZone(cl, id); ok && !isNumbered {
		return RegionIsZone, zoned
	}
	for i := range c.clouds {
		other := c.byName[c.clouds[i].Name]
		if _, listed := other.regionByID[id]; listed {
			return RegionOfOther, id
		}
		if zoned, ok := c.listedZone(other, id); ok && other != cl {
			return RegionOfOther, zoned
		}
	}
	if called, ok := cl.regionByTitle[fold(id)]; ok {
		return RegionMisspelt, called
	}
	if isNumbered {
		return "", ""
	}
	slips := slices.DeleteFunc(slices.Clone(cl.regionIDs), func(listed string) bool { return !isSlip(id, listed) })
	switch {
	case len(slips) == 1:
		return RegionMisspelt, slips[0]
	case len(slips) > 1:
		return RegionMisspelt, ""
	case !regionForm.MatchString(id):
		return RegionMalformed, ""
	}
	return "", ""
}

// listedZone returns the listed region that a zone belongs to.
func (c *Catalog) listedZone(cl *cloud, zone string) (string, bool) {
	region, ok := c.RegionOfZone(cl.info.Name, zone)
	_, listed := cl.regionByID[region]
	return region, ok && listed
}

// unnumbered returns an id without what its numbers are.
func unnumbered(id string) string { return digits.ReplaceAllString(id, "0") }

var digits = regexp.MustCompile(`\d+`)

// isSlip reports whether an id is a listed one but for a slip at most. Names of
// places often differ in their first letter alone, and there hardly a slip does.
func isSlip(id, listed string) bool {
	if distance([]rune(fold(id)), []rune(fold(listed))) > 1 {
		return false
	}
	a, b := strings.FieldsFunc(id, isSeparator), strings.FieldsFunc(listed, isSeparator)
	if len(a) != len(b) {
		return len(a) > 0 && a[0][0] == b[0][0]
	}
	for i := range a {
		if a[i][0] != b[i][0] {
			return false
		}
	}
	return true
}

// RegionCalled returns the listed region of a cloud whose English title is the
// name of a place. It reports false when none or more than one is called that.
func (c *Catalog) RegionCalled(cloud filing.Cloud, place string) (Region, bool) {
	cl := c.byName[cloud]
	if cl == nil {
		return Region{}, false
	}
	r, ok := cl.regionByID[cl.regionByTitle[fold(place)]]
	return r, ok && fold(r.Title.EN) == fold(place)
}

// Regions returns the listed regions of a cloud, sorted by id.
func (c *Catalog) Regions(cloud filing.Cloud) []Region {
	if cl := c.byName[cloud]; cl != nil {
		return cl.regions
	}
	return nil
}

// CloudsOfRegion returns the clouds that list a region's id, sorted.
func (c *Catalog) CloudsOfRegion(id string) []filing.Cloud { return c.cloudsOfRegion[id] }

// RegionOfZone returns the region of a zone, listed or not: what is left of the
// zone without its end, which is "-x" as in cn-hangzhou-h, "x" behind a digit
// as in cn-north-4a, or "-N" as in ap-guangzhou-3. It reports false for text of
// another form and for a region.
func (c *Catalog) RegionOfZone(cloud filing.Cloud, zone string) (string, bool) {
	cl := c.byName[cloud]
	if cl == nil || zone == "" {
		return "", false
	}
	if _, isRegion := cl.regionByID[zone]; isRegion {
		return "", false
	}
	last := len(zone) - 1
	region, ok := "", false
	switch {
	case isLetter(zone[last]) && last > 0 && isDigit(zone[last-1]):
		region, ok = zone[:last], true
	case isLetter(zone[last]):
		region, ok = strings.CutSuffix(zone[:last], "-")
	case isDigit(zone[last]):
		region, ok = strings.CutSuffix(strings.TrimRight(zone, "0123456789"), "-")
	}
	if !ok || !strings.Contains(strings.Trim(region, "-"), "-") {
		return "", false
	}
	return region, true
}

func isLetter(b byte) bool { return 'a' <= b && b <= 'z' }

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
