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

// TestCloudOfReceivedCode: a received code that does not say its cloud is of the only
// one that the stack is on.
func TestCloudOfReceivedCode(t *testing.T) {
	t.Parallel()
	received := func(website string, cloud filing.Fact[filing.Cloud]) filing.Code {
		return filing.Code{Origin: filing.Known(filing.ReceivedCode), Website: filing.Known(website), Cloud: cloud}
	}
	traffic := func(clouds ...filing.Cloud) []filing.Traffic {
		var ends []filing.End
		for _, cloud := range clouds {
			ends = append(ends, filing.End{Cloud: cloud})
		}
		return []filing.Traffic{{Ends: ends}}
	}
	silent := received("a.cn", filing.Absent[filing.Cloud]())
	for name, c := range map[string]struct {
		stack filing.Stack
		want  filing.Fact[filing.Cloud]
	}{
		"traffic to one cloud":      {filing.Stack{Codes: []filing.Code{silent}, Traffic: traffic(filing.AliCloud, filing.AliCloud, "")}, filing.Known(filing.AliCloud)},
		"traffic to two":            {filing.Stack{Codes: []filing.Code{silent}, Traffic: traffic(filing.AliCloud, filing.HuaweiCloud)}, filing.Absent[filing.Cloud]()},
		"a delivery of another one": {filing.Stack{Codes: []filing.Code{silent}, Traffic: traffic(filing.AliCloud), Deliveries: []filing.Delivery{{Cloud: filing.TencentCloud}}}, filing.Absent[filing.Cloud]()},
		"another code says its own": {filing.Stack{Codes: []filing.Code{silent, received("b.cn", filing.Known(filing.HuaweiCloud))}}, filing.Known(filing.HuaweiCloud)},
		"nothing else":              {filing.Stack{Codes: []filing.Code{silent}}, filing.Absent[filing.Cloud]()},
		"it says so":                {filing.Stack{Codes: []filing.Code{received("a.cn", filing.Known(filing.HuaweiCloud))}, Traffic: traffic(filing.AliCloud)}, filing.Known(filing.HuaweiCloud)},
		"an apply will tell":        {filing.Stack{Codes: []filing.Code{received("a.cn", filing.Unknown[filing.Cloud]())}, Traffic: traffic(filing.AliCloud)}, filing.Unknown[filing.Cloud]()},
	} {
		if got := ledger.New(c.stack).CloudOf(0); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
