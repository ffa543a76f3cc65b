// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfplan

import "testing"

func TestMessages(t *testing.T) {
	if err := messages.Check(); err != nil {
		t.Error(err)
	}
}
