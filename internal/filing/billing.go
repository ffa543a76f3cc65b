// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

import (
	"fmt"
	"strings"
)

// Billing is how a server is paid for.
type Billing string

// Billing modes. Only a subscription may back a filing.
const (
	Subscription Billing = "subscription"
	PayAsYouGo   Billing = "pay_as_you_go"
	Spot         Billing = "spot"
	// ScalingGroup is a server that a scaling group creates: it is
	// pay-as-you-go or spot, and gone when the group shrinks.
	ScalingGroup Billing = "scaling_group"
	// DedicatedHost is a server paid for through the host it runs on.
	DedicatedHost Billing = "dedicated_host"
	// Underwriting is a contract of its own for a reserved amount.
	Underwriting Billing = "underwriting"
)

// BillingSpellings lists the spellings that [ParseBilling] knows, as the
// clouds write them, in the order a message should show them.
var BillingSpellings = []string{
	"subscription", "PrePaid", "prePaid", "PREPAID", "Subscription",
	"pay_as_you_go", "PostPaid", "postPaid", "POSTPAID_BY_HOUR", "PayAsYouGo",
	"spot", "SPOTPAID", "CDHPAID", "CDCPAID", "UNDERWRITE", "scaling_group",
}

// separators are what spellings differ in beside their case.
var separators = strings.NewReplacer("_", "", "-", "", " ", "")

// ParseBilling reads a billing mode in any spelling of the clouds or of this
// project, whatever its case. It fails on text that is none of them.
func ParseBilling(text string) (Billing, error) {
	switch separators.Replace(strings.ToLower(text)) {
	case "subscription", "prepaid", "prepay", "yearlymonthly":
		return Subscription, nil
	case "payasyougo", "postpaid", "postpaidbyhour", "payondemand", "ondemand", "pay":
		return PayAsYouGo, nil
	case "spot", "spotpaid":
		return Spot, nil
	case "scalinggroup":
		return ScalingGroup, nil
	case "cdhpaid", "cdcpaid", "dedicatedhost":
		return DedicatedHost, nil
	case "underwrite", "underwriting":
		return Underwriting, nil
	}
	return "", fmt.Errorf("%q is no billing mode that a cloud uses", text)
}
