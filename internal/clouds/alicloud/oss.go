// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package alicloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var oss = []record.Type{
	{
		Name: "alicloud_oss_bucket", Product: "oss", Kind: filing.KindStorage,
		Signature: record.Signature{Has: []string{
			"extranet_endpoint", "intranet_endpoint", "redundancy_type", "bucket", "storage_class",
		}},
	},
	{
		Name: "alicloud_oss_bucket_cname", Product: "oss", Kind: filing.KindDelivery,
		Signature: record.Signature{Has: []string{"previous_cert_id", "delete_certificate", "bucket", "domain"}},
		Delivery:  &record.DeliveryFields{Domains: []record.Path{"domain"}, OwnOrigin: true},
	},
}
