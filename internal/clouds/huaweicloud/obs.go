// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package huaweicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var obs = []record.Type{
	{
		Name: "huaweicloud_obs_bucket", Product: "obs", Kind: filing.KindStorage,
		Signature: record.Signature{Has: []string{"parallel_fs", "bucket_domain_name", "multi_az", "bucket", "storage_class"}},
		Facts:     record.Facts{Region: "region"},
		Computed:  []string{"region"},
		Delivery:  &record.DeliveryFields{Domains: []record.Path{"user_domain_names[]"}, OwnOrigin: true},
	},
}
