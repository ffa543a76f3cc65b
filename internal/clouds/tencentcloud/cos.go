// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tencentcloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var cos = []record.Type{
	{
		Name: "tencentcloud_cos_bucket", Product: "cos", Kind: filing.KindStorage,
		Signature: record.Signature{Has: []string{"cos_bucket_url", "acl_body", "lifecycle_rules", "bucket"}},
		Delivery:  &record.DeliveryFields{Domains: []record.Path{"origin_domain_rules.domain"}, OwnOrigin: true},
	},
	{
		Name: "tencentcloud_cos_bucket_domain_certificate_attachment", Product: "cos", Kind: filing.KindDelivery,
		Delivery: &record.DeliveryFields{Domains: []record.Path{"domain_certificate.domain"}, OwnOrigin: true},
	},
}
