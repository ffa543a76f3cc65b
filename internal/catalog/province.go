// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import "github.com/icp-filing/terraform-provider-icp/internal/filing"

var _ filing.ProvinceTable = (*Catalog)(nil)

// Provinces returns the provinces in the order of their codes.
func (c *Catalog) Provinces() []Province { return c.provinces }

// ProvinceAlias returns the character that begins a province's ICP filing
// numbers for another one that people take for it, such as 蜀 for 川.
func (c *Catalog) ProvinceAlias(char string) (string, bool) {
	icp, ok := c.provinceAliases[char]
	return icp, ok
}

// ICPProvince reports whether ICP filing numbers of a province begin with char.
func (c *Catalog) ICPProvince(char string) bool { return c.icpChars[char] }

// PSBProvince reports whether public security numbers of a province begin with
// char.
func (c *Catalog) PSBProvince(char string) bool { return c.psbChars[char] }

// CorrectICP is [Catalog.ProvinceAlias], by the name that parsing numbers knows.
func (c *Catalog) CorrectICP(char string) (string, bool) { return c.ProvinceAlias(char) }

// PSBOfCode returns the character that begins the public security numbers of
// the province with a GB/T 2260 code of two digits.
func (c *Catalog) PSBOfCode(twoDigits string) (string, bool) {
	char, ok := c.psbOfCode[twoDigits]
	return char, ok
}
