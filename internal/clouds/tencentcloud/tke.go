// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tencentcloud

import (
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/record"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

var tke = []record.Type{
	{
		Name: "tencentcloud_kubernetes_cluster", Product: "tke", Kind: filing.KindContainer,
		Signature: record.Signature{Has: []string{
			"cluster_max_pod_num", "cluster_deploy_type", "cluster_cidr", "cluster_internet", "container_runtime",
		}},
	},
}
