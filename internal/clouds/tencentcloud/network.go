// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tencentcloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var network = []record.Type{
	{Name: "tencentcloud_eni", Kind: filing.KindCarrier},
	{
		Name: "tencentcloud_eni_attachment", Kind: filing.KindLink,
		Links: []record.Link{{From: "eni_id", To: "instance_id"}},
	},
}
