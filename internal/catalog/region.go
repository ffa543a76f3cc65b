// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// Region is a region of a cloud. The same id can name different places at
// different clouds.
type Region struct {
	Cloud filing.Cloud
	ID    string
	// Title is the id for a region that is not listed.
	Title text.Text
	// Mainland says whether the region is in the Chinese mainland. Hong Kong,
	// Macao and Taiwan are not.
	Mainland filing.Fact[bool]
	// Listed says that the catalogue lists the region, instead of judging it
	// by its prefix.
	Listed bool
}

// Region returns a region of a cloud. For an id that is not listed it goes by
// the cloud's prefix, and is unknown where the cloud has no prefix that tells.
func (c *Catalog) Region(cloud filing.Cloud, id string) Region {
	r := Region{Cloud: cloud, ID: id, Title: text.Text{EN: id, ZH: id}, Mainland: filing.Unknown[bool]()}
	cl := c.byName[cloud]
	if cl == nil {
		return r
	}
	if listed, ok := cl.regionByID[id]; ok {
		return listed
	}
	for _, prefix := range cl.notMainlandPrefixes {
		if strings.HasPrefix(id, prefix) {
			r.Mainland = filing.Known(false)
			return r
		}
	}
	if rest, ok := strings.CutPrefix(id, cl.mainlandPrefix); ok && rest != "" && cl.mainlandPrefix != "" {
		r.Mainland = filing.Known(true)
	}
	return r
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
