// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package catalog_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
)

func TestUncovered(t *testing.T) {
	for _, test := range []struct {
		provider, argument, value string
		want                      string
	}{
		{"aws", "region", "cn-north-1", "AWS China (Sinnet, NWCD)"},
		{"aws", "region", "eu-central-1", ""},
		{"aws", "profile", "cn-north-1", ""},
		{"azurerm", "environment", "china", "Azure China (21Vianet)"},
		{"azurerm", "environment", "public", ""},
		{"volcengine", "", "", "Volcano Engine"},
		{"alicloud", "region", "cn-hangzhou", ""},
	} {
		cloud, ok := catalog.Default().Uncovered(test.provider, func(name string) (string, bool) {
			return test.value, name == test.argument
		})
		if cloud.Title.EN != test.want || ok != (test.want != "") {
			t.Errorf("%s with %s = %s is %q", test.provider, test.argument, test.value, cloud.Title.EN)
		}
	}
}
