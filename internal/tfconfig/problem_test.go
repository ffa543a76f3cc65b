// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"os"
	"testing"

	messagetext "github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/text/texttest"
)

func english(p Problem) string { return p.Message.In(messagetext.English) }

func chinese(p Problem) string { return p.Message.In(messagetext.Chinese) }

// TestMessages holds both languages to the same texts and values.
func TestMessages(t *testing.T) {
	if err := texttest.Check(os.DirFS("messages"), messages()); err != nil {
		t.Error(err)
	}
}
