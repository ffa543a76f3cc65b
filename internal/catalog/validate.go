// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// deliveryKinds are the kinds of products that can deliver a domain without
// backing its filing.
var deliveryKinds = []filing.Kind{
	filing.KindLoadBalancer, filing.KindStorage, filing.KindDelivery, filing.KindSecurity, filing.KindFunction,
}

var (
	dateForm     = regexp.MustCompile(`^20\d\d(-[01]\d(-[0-3]\d)?)?$`)
	nameForm     = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
	provinceCode = regexp.MustCompile(`^[1-9]\d$`)
)

func (l *loader) checkText(what, key string, text text.Text) {
	if text.EN == "" {
		l.failf("%s: %s has no English text", what, key)
	}
	if text.ZH == "" {
		l.failf("%s: %s has no Chinese text", what, key)
	}
}

func (l *loader) checkSources(what string, ids []string) {
	if len(ids) == 0 {
		l.failf("%s has no source", what)
	}
	for _, id := range ids {
		if _, ok := l.c.sourceByID[id]; !ok {
			l.failf("%s: source %q is not in %s", what, id, sourcesFile)
		}
	}
}

// checkList checks the sources of a list that is not a cloud's, and keeps them.
func (l *loader) checkList(what string, ids []string) {
	l.checkSources(what, ids)
	l.c.listSources = append(l.c.listSources, ids...)
}

func (l *loader) checkSource(s Source) {
	if s.ID == "" {
		l.failf("a source has no id")
	}
	l.checkText("source "+s.ID, "title", s.Title)
	if s.Date != "" && !dateForm.MatchString(s.Date) {
		l.failf("source %s: date %q is not a year, month or day", s.ID, s.Date)
	}
	if s.URL == "" {
		return
	}
	if u, err := url.Parse(s.URL); err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
		l.failf("source %s: %q is not an http address", s.ID, s.URL)
	}
}

func (l *loader) checkProvince(p Province) {
	what := "province " + p.Name.EN
	l.checkText(what, "name", p.Name)
	if utf8.RuneCountInString(p.ICP) != 1 || utf8.RuneCountInString(p.PSB) != 1 {
		l.failf("%s: icp and psb have to be one character each", what)
	}
	if !provinceCode.MatchString(p.Code) {
		l.failf("%s: code %q is not two digits", what, p.Code)
	}
}

// checkProduct finds what is wrong with a product: with the data where a key
// may not be there, with the product where the cloud's rules fill it in.
func (l *loader) checkProduct(data *productData, p *Product) {
	what := "product " + string(p.Name)
	if !nameForm.MatchString(string(p.Name)) {
		l.failf("product %q: a name has lower-case letters, digits and underscores", p.Name)
	}
	l.checkText(what, "title", p.Title)
	if p.Note != (text.Text{}) {
		l.checkText(what, "note", p.Note)
	}
	checkOneOf(l, what, "kind", p.Kind, filing.ProductKinds...)
	checkOneOf(l, what, "certainty", p.Certainty, High, Medium, Low)
	checkOneOf(l, what, "eligibility", p.Eligibility, Eligible, Ineligible, Legacy)
	l.checkSources(what, p.Sources)
	l.checkInferences(what, p)
	l.checkDelivery(what, p)

	if p.Eligibility == Ineligible {
		l.checkText(what, "instead", p.Instead)
		if data.MinTermMonths.IsAbsent() && data.RenewalsCount.IsAbsent() && data.MinRemainingMonths.IsAbsent() && data.Websites.IsAbsent() &&
			data.Codes.IsAbsent() && data.PublicIP == "" && data.CodesCertainty == "" && !data.CodesPerAccount &&
			data.CodeRules == (codeRules{}) {
			return
		}
		l.failf("%s is ineligible but declares limits", what)
		return
	}
	if p.Instead != (text.Text{}) {
		l.failf("%s: instead is for ineligible products", what)
	}
	checkOneOf(l, what, "public_ip", p.PublicIP, PublicIPRequired, PublicIPBuiltIn, PublicIPUnknown)
	checkOneOf(l, what, "codes_certainty", p.CodesCertainty, High, Medium, Low)
	for _, number := range []struct {
		key   string
		value filing.Fact[int]
	}{
		{"min_term_months", p.MinTermMonths},
		{"min_remaining_months", p.MinRemainingMonths},
		{"websites", p.Websites},
		{"codes", p.Codes},
	} {
		if number.value.IsAbsent() {
			l.failf("%s: %s is missing; write unknown when no source states it", what, number.key)
		}
		if number.value.OrElse(0) < 0 {
			l.failf("%s: %s is negative", what, number.key)
		}
	}
	if p.RenewalsCount.IsAbsent() {
		l.failf("%s: renewals_count is neither with the product nor with the cloud", what)
	}
	for _, rule := range []struct {
		key   string
		value filing.Fact[bool]
	}{
		{"direct_uses_code_slot", p.DirectUsesCodeSlot},
		{"direct_excludes_codes", p.DirectExcludesCodes},
		{"slots_return", p.SlotsReturn},
		{"code_owner_enterprise", p.CodeOwnerEnterprise},
		{"codes_enterprise_only", p.CodesEnterpriseOnly},
		{"codes_in_one_batch", p.CodesInOneBatch},
	} {
		if rule.value.IsAbsent() {
			l.failf("%s: %s is in the code_rules neither of the product nor of the cloud", what, rule.key)
		}
	}
}

// InferableFacts returns the keys of the facts of a product that may be inferred.
func InferableFacts() []string {
	return []string{"eligibility", "min_term_months", "min_remaining_months", "public_ip", "websites", "codes", "delivery_access"}
}

// checkInferences finds what is wrong with what a product says of its inferences.
func (l *loader) checkInferences(what string, p *Product) {
	inferable := InferableFacts()
	for _, key := range slices.Sorted(maps.Keys(p.Inferences)) {
		if !slices.Contains(inferable, key) {
			l.failf("%s: inferences: %q is not one of %s", what, key, strings.Join(inferable, ", "))
		}
		l.checkText(what, "inference of "+key, p.Inferences[key])
	}
}

// checkDelivery finds what is wrong with what a product demands as a delivery.
func (l *loader) checkDelivery(what string, p *Product) {
	access, known := p.DeliveryAccess.Value()
	switch {
	case known:
		checkOneOf(l, what, "delivery_access", access, AccessNever, AccessOrigin, AccessResolution, AccessAlways)
		l.checkSources(what+" as a delivery", p.DeliverySources)
	case p.DeliveryAccess.IsAbsent() && len(p.DeliverySources) > 0:
		l.failf("%s: delivery_sources are for products with a delivery_access", what)
	case len(p.DeliverySources) > 0:
		l.checkSources(what+" as a delivery", p.DeliverySources)
	}
	l.checkScopes(what, p)
	if p.Eligibility != Ineligible && !p.DeliveryAccess.IsAbsent() {
		l.failf("%s: delivery_access is for ineligible products", what)
	}
	if p.Eligibility == Ineligible && p.DeliveryAccess.IsAbsent() && slices.Contains(deliveryKinds, p.Kind) {
		l.failf("%s: delivery_access is missing; write unknown when no source states it", what)
	}
}

func checkOneOf[T ~string](l *loader, what, key string, value T, allowed ...T) {
	if slices.Contains(allowed, value) {
		return
	}
	names := make([]string, len(allowed))
	for i := range allowed {
		names[i] = string(allowed[i])
	}
	l.failf("%s: %s %q is not one of %s", what, key, value, strings.Join(names, ", "))
}

// idShapes compiles the shapes of a cloud and finds what is wrong with them.
func (l *loader) idShapes(cl *cloud) {
	for i := range cl.info.IDShapes {
		s := &cl.info.IDShapes[i]
		if cl.byName[s.Product] == nil {
			l.failf("id shape %s: the cloud has no product %s", s.Pattern, s.Product)
		}
		if !strings.HasPrefix(s.Pattern, "^") || !strings.HasSuffix(s.Pattern, "$") {
			l.failf("id shape %s of %s: it has to begin with ^ and end with $", s.Pattern, s.Product)
		}
		compiled, err := regexp.Compile(s.Pattern)
		if err != nil {
			l.failf("id shape of %s: %w", s.Product, err)
			continue
		}
		if !compiled.MatchString(s.Example) {
			l.failf("id shape %s of %s does not match its example %q", s.Pattern, s.Product, s.Example)
		}
		s.compiled = compiled
	}
}
