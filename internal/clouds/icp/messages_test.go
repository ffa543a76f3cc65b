// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package icp

import (
	"os"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/text/texttest"
)

func TestMessages(t *testing.T) {
	if err := texttest.Check(os.DirFS("messages"), messages); err != nil {
		t.Error(err)
	}
}
