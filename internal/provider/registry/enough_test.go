// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package registry

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
)

func TestEnoughCodesAreKept(t *testing.T) {
	for _, cloud := range catalog.Default().Clouds() {
		for _, p := range catalog.Default().Products(cloud.Name) {
			if limit := p.Codes.OrElse(0); limit+reportsPerServer > enough {
				t.Errorf("%s/%s has %d codes, and only %d are kept to count them", cloud.Name, p.Name, limit, enough)
			}
		}
	}
}
