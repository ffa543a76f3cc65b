// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"testing"

	messagetext "github.com/icp-filing/terraform-provider-icp/internal/text"
)

func english(p Problem) string { return p.Message.In(messagetext.English) }

func chinese(p Problem) string { return p.Message.In(messagetext.Chinese) }

// TestMessages holds both languages to the same texts and values.
func TestMessages(t *testing.T) {
	if err := messages().Check(); err != nil {
		t.Error(err)
	}
}
