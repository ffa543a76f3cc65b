// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfvalue

import "testing"

func TestIsGenerated(t *testing.T) {
	for text, want := range map[string]bool{
		"a8fk2l1q": true, "qwertyui": true, "XPDhqWBDq7": true, "3Y6IEtZwq": true, "wxY1": true,
		"": false, "cn-hangzhou": false, "i-bp1example": false, "web": false, "Beijing": false, "mars": false, "nowhere": false,
		"203.0.113.9": false, "alicloud/ecs/web": false, "abcdefghij0123456789": false, "杭州": false, "a1": false,
	} {
		if IsGenerated(text) != want {
			t.Errorf("%q: %t", text, !want)
		}
	}
}
