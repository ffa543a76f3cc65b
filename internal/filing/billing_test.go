// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing_test

import (
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

func TestParseBilling(t *testing.T) {
	t.Parallel()
	tests := map[filing.Billing][]string{
		// Alibaba Cloud, Huawei Cloud, Tencent Cloud, then this project.
		filing.Subscription:  {"PrePaid", "Subscription", "prePaid", "PREPAID", "subscription", "yearly-monthly"},
		filing.PayAsYouGo:    {"PostPaid", "PayAsYouGo", "postPaid", "POSTPAID_BY_HOUR", "pay_as_you_go", "pay-as-you-go"},
		filing.Spot:          {"spot", "SPOTPAID"},
		filing.DedicatedHost: {"CDHPAID", "CDCPAID", "dedicated_host"},
		filing.Underwriting:  {"UNDERWRITE", "underwriting"},
		filing.ScalingGroup:  {"scaling_group"},
	}
	for want, spellings := range tests {
		for _, spelling := range spellings {
			t.Run(spelling, func(t *testing.T) {
				t.Parallel()
				if got, err := filing.ParseBilling(spelling); err != nil || got != want {
					t.Errorf("ParseBilling(%q) = %q, %v; want %q", spelling, got, err, want)
				}
			})
		}
		if got, err := filing.ParseBilling(string(want)); err != nil || got != want {
			t.Errorf("ParseBilling(%q) = %q, %v; a mode must read as itself", want, got, err)
		}
	}
}

func TestBillingSpellingsAreKnown(t *testing.T) {
	t.Parallel()
	for _, spelling := range filing.BillingSpellings {
		if _, err := filing.ParseBilling(spelling); err != nil {
			t.Errorf("a message offers %q, but: %v", spelling, err)
		}
	}
}

func TestParseBillingRefusesOtherText(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "PayByTraffic", "PayBySpec", "NoSpot", "1", "monthly", "包年包月"} {
		got, err := filing.ParseBilling(text)
		if err == nil {
			t.Errorf("ParseBilling(%q) = %q, want an error", text, got)
			continue
		}
		if want := "no billing mode that a cloud uses"; !strings.Contains(err.Error(), want) {
			t.Errorf("ParseBilling(%q): %q does not say %q", text, err, want)
		}
	}
}
