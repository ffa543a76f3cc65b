// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/terraform-linters/tflint-plugin-sdk/tflint"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// edit is one change of a fix.
type edit func(tflint.Fixer) error

// fix returns what mends a result, nil where no remedy can be written down or it
// is not written where it could be changed.
func (w *writer) fix(r *check.Result, p place) func(tflint.Fixer) error {
	if strings.HasSuffix(p.block.Header.Filename, ".json") {
		return nil
	}
	for _, remedy := range r.Finding.Remedies {
		edits, ok := w.apply(remedy, p)
		if !ok || len(edits) == 0 {
			continue
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
	return nil
}

// apply writes a remedy into a block. It reports false where what is written
// there is not for a fix to change.
func (w *writer) apply(remedy rules.Remedy, p place) ([]edit, bool) {
	if remedy.Type != p.node.Type {
		return nil, false
	}
	switch remedy.Kind {
	case rules.Subscribe:
		return w.subscribe(remedy, p)
	case rules.Extend:
		return extend(remedy, p)
	case rules.MoveReference:
		return w.moveReference(remedy, p)
	case rules.AddPublicIP, rules.State, rules.Correct, rules.RemoveArgument:
		// Which address, what is true and what was meant are the user's to say.
	}
	return nil, false
}

// subscribe makes a server a subscription. What is written of the term stays,
// for its own rule.
func (w *writer) subscribe(remedy rules.Remedy, p place) ([]edit, bool) {
	if len(remedy.Default) == 0 || slices.ContainsFunc(onDemandOnly, func(name string) bool { _, ok := p.block.Attribute(name); return ok }) {
		return nil, false
	}
	var edits []edit
	var missing []filing.Argument
	var last tfconfig.Expression
	hasCharge := false
	for _, argument := range remedy.Set {
		charge, ok := p.block.Attribute(argument.Name)
		if !ok {
			missing = append(missing, argument)
			continue
		}
		text, _ := literalText(charge)
		if mode, err := filing.ParseBilling(text); !isNull(charge) && (err != nil || mode != filing.PayAsYouGo) {
			return nil, false
		}
		edits = append(edits, replace(charge, argument.Expression()))
		last, hasCharge = charge, true
	}
	term, ok := termOf(remedy, p)
	if !ok {
		return nil, false
	}
	missing, edits = append(missing, term.missing...), append(edits, term.edits...)
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
	behind, ok := last.Written, hasCharge
	if !hasCharge {
		behind, ok = p.block.LastAttribute()
	}
	if !ok {
		return nil, false
	}
	return append(edits, w.insert(p.block, behind, missing)), true
}

// termEdits are what a block lacks of a term.
type termEdits struct {
	missing []filing.Argument
	edits   []edit
}

// termOf returns what a block lacks of the term that a subscription begins
// with. It reports false where what is written leaves open which term is meant.
func termOf(remedy rules.Remedy, p place) (termEdits, bool) {
	a := clouds.Arguments(remedy.Type)
	period, hasPeriod := p.block.Attribute(a.Period)
	hasPeriod = hasPeriod && !isNull(period)
	if unit, hasUnit := p.block.Attribute(a.PeriodUnit.Name); hasUnit {
		text, isText := literalText(unit)
		if _, isWritten := p.block.Attribute(a.Period); !isWritten && (!isText || !strings.EqualFold(text, fmt.Sprint(a.PeriodUnit.Value))) {
			return termEdits{}, false
		}
	} else if a.RequiresUnit && hasPeriod {
		return termEdits{}, false // of what unit it is meant to be is not known
	}
	var t termEdits
	for _, argument := range remedy.Default {
		switch written, ok := p.block.Attribute(argument.Name); {
		case !ok:
			t.missing = append(t.missing, argument)
		case argument.Name == a.Period && isNull(written):
			t.edits = append(t.edits, replace(written, argument.Expression()))
		}
	}
	return t, true
}

// onDemandOnly are attributes that a subscription does not have: what they are
// there for is not for a fix to decide.
var onDemandOnly = []string{
	"auto_release_time", "auto_terminate_time", "deletion_protection", "spot_price_limit", "spot_duration", "spot_duration_count",
	"spot_maximum_price", "spot_instance_type", "spot_max_price", "cdh_host_id",
}

// extend buys a server for a longer term.
func extend(remedy rules.Remedy, p place) ([]edit, bool) {
	var edits []edit
	for _, argument := range remedy.Set {
		written, ok := p.block.Attribute(argument.Name)
		if p.block.Ignores(argument.Name) {
			return nil, false
		}
		if text, isText := argument.Value.(string); isText { // the unit
			if is, isLiteral := literalText(written); ok && (!isLiteral || !strings.EqualFold(is, text)) {
				return nil, false
			}
			continue
		}
		value, isLiteral := written.Literal()
		if _, isNumber := value.Float(); !ok || !isLiteral || !isNumber {
			return nil, false
		}
		edits = append(edits, replace(written, argument.Expression()))
	}
	for _, name := range remedy.Remove {
		written, ok := p.block.Attribute(name)
		if _, isText := literalText(written); ok && !isText {
			return nil, false
		}
		if ok {
			edits = append([]edit{remove(name, written)}, edits...)
		}
	}
	return edits, true
}

// moveReference makes a filing server of another cloud resource.
func (w *writer) moveReference(remedy rules.Remedy, p place) ([]edit, bool) {
	if p.node.Type != topology.FilingServerType {
		return nil, false
	}
	if product, stated := p.block.Attribute("product"); stated {
		resource, err := clouds.ReadType(typeOf(remedy.To), tfvalue.Object(nil))
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
		rest := strings.TrimPrefix(render(traversal), remedy.From)
		if rest != "" && rest != ".id" {
			return nil, false
		}
		return []edit{replace(written, remedy.To+rest)}, true
	}
	return nil, false
}

func typeOf(address string) string {
	resourceType, _, _ := strings.Cut(address, ".")
	return resourceType
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
func (w *writer) insert(block *tfconfig.Block, behind hcl.Range, arguments []filing.Argument) edit {
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
		text := ""
		for _, argument := range arguments {
			text += newline + argument.String()
		}
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
