// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package huaweicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var network = []record.Type{
	{
		Name: "huaweicloud_compute_interface_attach", Kind: filing.KindLink,
		Links: []record.Link{{From: "port_id", To: "instance_id"}},
	},
}
