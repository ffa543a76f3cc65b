// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"fmt"

	"go.yaml.in/yaml/v3"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// fact is a fact as files write it: a value, or "unknown" when no source
// states it. A key that is not there is absent.
type fact[T any] struct{ filing.Fact[T] }

// UnmarshalYAML reads a fact from one value of a file.
func (f *fact[T]) UnmarshalYAML(node *yaml.Node) error {
	if node.Value == "unknown" {
		f.Fact = filing.Unknown[T]()
		return nil
	}
	var v T
	if err := node.Decode(&v); err != nil {
		return fmt.Errorf("line %d: %q is not unknown, and not a value of type %T", node.Line, node.Value, v)
	}
	f.Fact = filing.Known(v)
	return nil
}

// codeRules are the rules for codes, of a cloud or where one product differs.
type codeRules struct {
	DirectUsesCodeSlot  fact[bool] `yaml:"direct_uses_code_slot"`
	DirectExcludesCodes fact[bool] `yaml:"direct_excludes_codes"`
	SlotsReturn         fact[bool] `yaml:"slots_return"`
	CodeOwnerEnterprise fact[bool] `yaml:"code_owner_enterprise"`
	CodesEnterpriseOnly fact[bool] `yaml:"codes_enterprise_only"`
	CodesInOneBatch     fact[bool] `yaml:"codes_in_one_batch"`
}

// productData is a product as files write it.
type productData struct {
	Name               filing.Product `yaml:"name"`
	Title              text.Text      `yaml:"title"`
	Eligibility        Eligibility    `yaml:"eligibility"`
	Kind               filing.Kind    `yaml:"kind"`
	Instead            text.Text      `yaml:"instead"`
	Note               text.Text      `yaml:"note"`
	MinTermMonths      fact[int]      `yaml:"min_term_months"`
	RenewalsCount      fact[bool]     `yaml:"renewals_count"`
	MinRemainingMonths fact[int]      `yaml:"min_remaining_months"`
	PublicIP           PublicIPNeed   `yaml:"public_ip"`
	Websites           fact[int]      `yaml:"websites"`
	Codes              fact[int]      `yaml:"codes"`
	CodesCertainty     Certainty      `yaml:"codes_certainty"`
	CodesPerAccount    bool           `yaml:"codes_per_account"`
	CodeRules          codeRules      `yaml:"code_rules"`
	// DeliveryAccess and DeliverySources are for products that deliver domains.
	DeliveryAccess  fact[DeliveryAccess] `yaml:"delivery_access"`
	DeliverySources []string             `yaml:"delivery_sources"`
	Scopes          Scopes               `yaml:"scopes"`
	Inferences      map[string]text.Text `yaml:"inferences"`
	Certainty       Certainty            `yaml:"certainty"`
	Sources         []string             `yaml:"sources"`
	Aliases         []string             `yaml:"aliases"`
}

// product returns the product that the data describes. What it does not say
// about codes and renewals, the cloud's file does.
func (d *productData) product(file *cloudFile) *Product {
	rules := file.CodeRules
	p := &Product{
		Cloud: file.Cloud, Name: d.Name, Title: d.Title, Eligibility: d.Eligibility, Kind: d.Kind,
		Instead: d.Instead, Note: d.Note,
		MinTermMonths: d.MinTermMonths.Fact, MinRemainingMonths: d.MinRemainingMonths.Fact,
		PublicIP: d.PublicIP, Websites: d.Websites.Fact,
		Codes: d.Codes.Fact, CodesCertainty: d.CodesCertainty, CodesPerAccount: d.CodesPerAccount,
		DeliveryAccess: d.DeliveryAccess.Fact, DeliverySources: d.DeliverySources, Scopes: d.Scopes,
		Inferences: d.Inferences, Certainty: d.Certainty, Sources: d.Sources,
	}
	if d.Eligibility == Ineligible {
		// A closed list names all products that may file, so it is certain
		// that another one has no codes.
		p.PublicIP, p.Codes, p.CodesCertainty = PublicIPUnknown, filing.Known(0), High
		return p
	}
	if p.CodesCertainty == "" {
		p.CodesCertainty = p.Certainty
	}
	p.RenewalsCount = d.RenewalsCount.Or(file.RenewalsCount.Fact)
	p.DirectUsesCodeSlot = d.CodeRules.DirectUsesCodeSlot.Or(rules.DirectUsesCodeSlot.Fact)
	p.DirectExcludesCodes = d.CodeRules.DirectExcludesCodes.Or(rules.DirectExcludesCodes.Fact)
	p.SlotsReturn = d.CodeRules.SlotsReturn.Or(rules.SlotsReturn.Fact)
	p.CodeOwnerEnterprise = d.CodeRules.CodeOwnerEnterprise.Or(rules.CodeOwnerEnterprise.Fact)
	p.CodesEnterpriseOnly = d.CodeRules.CodesEnterpriseOnly.Or(rules.CodesEnterpriseOnly.Fact)
	p.CodesInOneBatch = d.CodeRules.CodesInOneBatch.Or(rules.CodesInOneBatch.Fact)
	return p
}
