// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package settings

import (
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/invalid"
)

// Filed reads a domain that has a filing and, after it, the cloud of the filing
// where that is known: "example.cn", "example.cn alicloud", or "example.cn other"
// for one that the catalogue does not have. It fails on any other text, and on a
// domain that is not registrable, unless it is one that a department files.
func Filed(c *catalog.Catalog, written string) (filing.Filed, error) {
	fields := strings.Fields(written)
	if len(fields) != 1 && len(fields) != 2 {
		return filing.Filed{}, messages.Error("not_filed", nil)
	}
	domain, err := filing.ParseDomain(fields[0])
	if err != nil {
		return filing.Filed{}, invalid.Filing(err)
	}
	if !domain.IsRegistrable && !c.DepartmentSuffix(domain.Suffix) {
		return filing.Filed{}, messages.Error("subdomain", struct{ Text, Registrable string }{fields[0], domain.Registrable})
	}
	filed := filing.Filed{Domain: domain.Registrable}
	if len(fields) == 2 && fields[1] == string(filing.OtherProvider) {
		filed.Cloud = filing.OtherProvider
	} else if len(fields) == 2 {
		cloud, ok := c.Cloud(filing.Cloud(fields[1]))
		if !ok {
			return filing.Filed{}, invalid.Cloud(c, fields[1], string(filing.OtherProvider))
		}
		filed.Cloud = cloud.Name
	}
	return filed, nil
}
