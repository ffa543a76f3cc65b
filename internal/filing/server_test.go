// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing_test

import (
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

func TestServerIDRoundTrip(t *testing.T) {
	t.Parallel()
	tests := []struct {
		cloud   filing.Cloud
		product filing.Product
		name    string
		want    string
	}{
		{filing.AliCloud, "ecs", "web", "alicloud/ecs/web"},
		{filing.HuaweiCloud, "nat_gateway", "出口", "huaweicloud/nat_gateway/出口"},
		{filing.TencentCloud, "lighthouse", "blog.2", "tencentcloud/lighthouse/blog.2"},
	}
	for _, test := range tests {
		t.Run(test.want, func(t *testing.T) {
			t.Parallel()
			id := filing.ServerID(test.cloud, test.product, test.name)
			if id != test.want {
				t.Fatalf("ServerID = %q, want %q", id, test.want)
			}
			cloud, product, name, err := filing.ParseServerID(id)
			if err != nil || cloud != test.cloud || product != test.product || name != test.name {
				t.Errorf("ParseServerID(%q) = %q, %q, %q, %v", id, cloud, product, name, err)
			}
		})
	}
}

func TestParseServerIDRefusesOtherIDs(t *testing.T) {
	t.Parallel()
	for _, id := range []string{
		"", "i-bp1abcdefghijklmnopq", "ins-1a2b3c4d", "lhins-1a2b3c4d", "6f1f7b2e-7b1c-4a57-9b0a-0d3f1c2b3a4d",
		"alicloud", "alicloud/ecs", "alicloud/ecs/", "alicloud//web", "/ecs/web", "alicloud/ecs/web/1",
	} {
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			_, _, _, err := filing.ParseServerID(id)
			if err == nil {
				t.Fatal("accepted")
			}
			if want := "it has the form cloud/product/name, such as alicloud/ecs/web"; !strings.Contains(err.Error(), want) {
				t.Errorf("error %q does not say %q", err, want)
			}
		})
	}
}
