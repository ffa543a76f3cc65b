// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/terraform-linters/tflint-plugin-sdk/tflint"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// subscription is how a server is bought for a term.
type subscription struct {
	// charge is the attribute with the charge type, prepaid its value for a
	// subscription and onDemand that for none; empty where it is always one.
	charge, prepaid, onDemand string
	// period is the attribute with the term, unit the one with its unit; empty
	// where it is always months.
	period, unit string
	// month is the unit's value for months, required where it has no default.
	month    string
	required bool
}

var subscriptions = map[string]subscription{
	"alicloud_instance": {
		charge: "instance_charge_type", prepaid: "PrePaid", onDemand: "PostPaid", period: "period", unit: "period_unit", month: "Month",
	},
	"alicloud_ecs_instance_set": {
		charge: "instance_charge_type", prepaid: "PrePaid", onDemand: "PostPaid", period: "period", unit: "period_unit", month: "Month",
	},
	"alicloud_simple_application_server_instance": {period: "period"},
	"huaweicloud_compute_instance": {
		charge: "charging_mode", prepaid: "prePaid", onDemand: "postPaid", period: "period", unit: "period_unit", month: "month", required: true,
	},
	"tencentcloud_instance": {
		charge: "instance_charge_type", prepaid: "PREPAID", onDemand: "POSTPAID_BY_HOUR", period: "instance_charge_type_prepaid_period",
	},
	"tencentcloud_lighthouse_instance": {period: "period"},
}

// edit is one change of a fix.
type edit func(tflint.Fixer) error

// fix returns what mends a result, nil where there is no one right value or it
// is not written where it could be changed.
func (w *writer) fix(r *check.Result, p place) func(tflint.Fixer) error {
	if strings.HasSuffix(p.block.Header.Filename, ".json") {
		return nil
	}
	var edits []edit
	ok := false
	switch r.Finding.Rule {
	case "icp_server_billing":
		edits, ok = w.subscribe(p)
	case "icp_server_term":
		edits, ok = w.lengthen(p)
	case "icp_server_product":
		edits, ok = w.fileWithBackend(r, p)
	}
	if !ok || len(edits) == 0 {
		return nil
	}
	return func(fixer tflint.Fixer) error {
		for _, e := range edits {
			if err := e(fixer); err != nil {
				return err
			}
		}
		return nil
	}
}

// subscribe makes a server a subscription for the shortest term that a filing
// can be made with. What is written of the term stays, for its own rule.
func (w *writer) subscribe(p place) ([]edit, bool) {
	s, ok := subscriptions[p.node.Type]
	months, known := minimum(w.catalog, p.node.Type)
	if !ok || s.charge == "" || !known || slices.ContainsFunc(onDemandOnly, func(name string) bool { _, ok := p.block.Attribute(name); return ok }) {
		return nil, false
	}
	prepaid := strconv.Quote(s.prepaid)
	var missing []string
	charge, hasCharge := p.block.Attribute(s.charge)
	edits := []edit{}
	if hasCharge {
		if text, isText := literalText(charge); !isNull(charge) && (!isText || text != s.onDemand) {
			return nil, false
		}
		edits = append(edits, replace(charge, prepaid))
	} else {
		missing = append(missing, s.charge+" = "+prepaid)
	}
	unit, hasUnit := p.block.Attribute(s.unit)
	period, hasPeriod := p.block.Attribute(s.period)
	switch text, isText := literalText(unit); {
	case !hasUnit && s.required && hasPeriod && !isNull(period):
		return nil, false // of what unit it is meant to be is not known
	case !hasUnit && s.required:
		missing = append(missing, s.unit+" = "+strconv.Quote(s.month))
	case hasUnit && !hasPeriod && (!isText || !strings.EqualFold(text, s.month)):
		return nil, false
	}
	switch {
	case !hasPeriod:
		missing = append(missing, s.period+" = "+strconv.Itoa(months))
	case isNull(period):
		edits = append(edits, replace(period, strconv.Itoa(months)))
	}
	if spot, ok := p.block.Attribute("spot_strategy"); ok {
		text, isText := literalText(spot)
		if !isText {
			return nil, false
		}
		if text != "NoSpot" {
			edits = append(edits, remove("spot_strategy", spot))
		}
	}
	if len(missing) == 0 {
		return edits, true
	}
	behind, ok := charge.Written, hasCharge
	if !hasCharge {
		behind, ok = p.block.LastAttribute()
	}
	if !ok {
		return nil, false
	}
	return append(edits, w.insert(p.block, behind, missing)), true
}

// onDemandOnly are attributes that a subscription does not have: what they are
// there for is not for a fix to decide.
var onDemandOnly = []string{
	"auto_release_time", "auto_terminate_time", "deletion_protection", "spot_price_limit", "spot_duration", "spot_duration_count",
	"spot_maximum_price", "spot_instance_type", "spot_max_price", "cdh_host_id",
}

// lengthen buys a server for the shortest term that a filing can be made with.
func (w *writer) lengthen(p place) ([]edit, bool) {
	s, ok := subscriptions[p.node.Type]
	months, known := minimum(w.catalog, p.node.Type)
	period, written := p.block.Attribute(s.period)
	if !ok || !known || !written || p.block.Ignores(s.period) {
		return nil, false
	}
	value, isLiteral := period.Literal()
	if _, isNumber := value.Float(); !isLiteral || !isNumber {
		return nil, false
	}
	var edits []edit
	if unit, ok := p.block.Attribute(s.unit); ok && s.unit != "" {
		text, isText := literalText(unit)
		switch {
		case !isText:
			return nil, false
		case s.required && !strings.EqualFold(text, s.month):
			return nil, false
		case !strings.EqualFold(text, s.month):
			edits = append(edits, remove(s.unit, unit))
		}
	}
	return append(edits, replace(period, strconv.Itoa(months))), true
}

// fileWithBackend makes a filing server of the only server behind what it is
// made of.
func (w *writer) fileWithBackend(r *check.Result, p place) ([]edit, bool) {
	if r.Backend == nil || p.node.Type != clouds.FilingServerType {
		return nil, false
	}
	if product, stated := p.block.Attribute("product"); stated {
		resource, err := clouds.Read(w.catalog, r.Backend.Type, tfvalue.Object(nil))
		if text, _ := literalText(product); err != nil || text != string(resource.Product) {
			return nil, false
		}
	}
	for _, attribute := range []string{"server", "server_id"} {
		written, ok := p.block.Attribute(attribute)
		if !ok {
			continue
		}
		// The reference must be to the whole resource, or to its id.
		traversal, ok := written.Traversal()
		if !ok || p.block.Count != nil || p.block.ForEach != nil {
			return nil, false
		}
		rest := strings.TrimPrefix(render(traversal), r.MadeOf.Address)
		if rest != "" && rest != ".id" {
			return nil, false
		}
		return []edit{replace(written, r.Backend.Address+rest)}, true
	}
	return nil, false
}

// minimum returns the shortest term of the product, in months.
func minimum(c *catalog.Catalog, terraformType string) (int, bool) {
	resource, err := clouds.Read(c, terraformType, tfvalue.Object(nil))
	if err != nil {
		return 0, false
	}
	product, ok := c.Product(resource.Cloud, resource.Product)
	if !ok {
		return 0, false
	}
	return product.MinTermMonths.Value()
}

func literalText(e tfconfig.Expression) (string, bool) {
	value, ok := e.Literal()
	if !ok {
		return "", false
	}
	return value.Text()
}

// replace writes another expression.
func replace(e tfconfig.Expression, text string) edit {
	return func(fixer tflint.Fixer) error { return fixer.ReplaceText(e.Range(), text) }
}

// remove removes an attribute with its line.
func remove(name string, e tfconfig.Expression) edit {
	return func(fixer tflint.Fixer) error {
		return fixer.RemoveAttribute(&hcl.Attribute{Name: name, Range: e.Written})
	}
}

// insert writes new attributes on the lines below another one.
func (w *writer) insert(block *tfconfig.Block, behind hcl.Range, lines []string) edit {
	return func(fixer tflint.Fixer) error {
		end, newline := behind.End, "\n"
		if file := w.files[behind.Filename]; file != nil {
			// A comment behind the attribute stays with it.
			rest, _, found := bytes.Cut(file.Bytes[end.Byte:], []byte("\n"))
			if !found || block.End.Start.Line == end.Line || bytes.Contains(rest, []byte("/*")) {
				return tflint.ErrFixNotSupported
			}
			line := bytes.TrimSuffix(rest, []byte("\r"))
			if len(line) < len(rest) {
				newline = "\r\n"
			}
			end.Byte += len(line)
		}
		text := newline + strings.Join(lines, newline)
		return fixer.InsertTextAfter(hcl.Range{Filename: behind.Filename, Start: end, End: end}, text)
	}
}

// isNull reports whether an attribute is written as null.
func isNull(e tfconfig.Expression) bool {
	value, ok := e.Literal()
	return ok && value.Kind() == tfvalue.KindNull
}

// render returns a traversal as it is written.
func render(t hcl.Traversal) string {
	var b strings.Builder
	for _, step := range t {
		switch step := step.(type) {
		case hcl.TraverseRoot:
			b.WriteString(step.Name)
		case hcl.TraverseAttr:
			b.WriteString("." + step.Name)
		case hcl.TraverseIndex:
			b.WriteString("[…]")
		}
	}
	return b.String()
}
