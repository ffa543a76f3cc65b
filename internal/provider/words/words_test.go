// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package words

import (
	"os"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/text/texttest"
)

func TestMessages(t *testing.T) {
	if err := texttest.Check(os.DirFS("messages"), messages); err != nil {
		t.Error(err)
	}
}

func TestJoin(t *testing.T) {
	if got := Join(text.English, "A.", "B."); got != "A. B." {
		t.Errorf("in English it is %q", got)
	}
	if got := Join(text.Chinese, "甲。", "乙。"); got != "甲。乙。" {
		t.Errorf("in Chinese it is %q", got)
	}
}
