// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package ledger_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/filing/ledger"
)

// TestFilingsAreCollectedOnce: several rules ask for them, and there may be many
// domains to read.
func TestFilingsAreCollectedOnce(t *testing.T) {
	t.Parallel()
	l := ledger.New(filing.Stack{Filed: []filing.Filed{{Domain: "example.cn", Cloud: filing.AliCloud}}})
	first := l.Filings()
	if again := l.Filings(); again != first {
		t.Error("the filings are collected again")
	}
	if got := first.Clouds["example.cn"]; len(got) != 1 || got[0] != filing.Known(filing.AliCloud) {
		t.Errorf("example.cn is filed with %v", got)
	}
}
