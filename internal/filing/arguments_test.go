// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

func TestArgumentString(t *testing.T) {
	for want, argument := range map[string]filing.Argument{
		`charging_mode = "prePaid"`: {Name: "charging_mode", Value: "prePaid"},
		`period = 3`:                {Name: "period", Value: 3},
		`allocate_public_ip = true`: {Name: "allocate_public_ip", Value: true},
		`name = "$${x}"`:            {Name: "name", Value: "${x}"},
		`eip_id`:                    {Name: "eip_id"},
	} {
		if got := argument.String(); got != want {
			t.Errorf("%+v is written as %s", argument, got)
		}
	}
}
