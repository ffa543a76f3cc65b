// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/hclwrite"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/remedy"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// fix returns the first remedy of a result that can be written down, as changes
// of the block where it is mended. There is none where that block is not this
// configuration's, or what is written there is not for a tool to change.
func (c *checker) fix(r *Result) []Edit {
	if r.Finding.Verdict != rules.Violation || r.Suppressed != nil || r.Node == nil {
		return nil
	}
	node, _ := r.Place()
	if !node.IsEditable() {
		return nil
	}
	for _, m := range r.Finding.Remedies {
		if m.Type != node.Type {
			continue
		}
		made := &changes{block: node.Block()}
		switch m.Kind {
		case remedy.Subscribe:
			made.subscribe(m, node.Exists())
		case remedy.Extend:
			if node.Exists() {
				// The clouds read a term when they create a server: a change of it
				// would only hide what was found.
				return nil
			}
			made.extend(m)
		case remedy.MoveReference:
			made.moveReference(m, node, c.topology.Catalog())
		case remedy.AddPublicIP, remedy.State, remedy.Correct, remedy.RemoveArgument:
			// Which address, what is true and what was meant are the user's to say.
		}
		if edits := made.edits(); len(edits) > 0 {
			return edits
		}
	}
	return nil
}

// subscribe makes a server a subscription. What is written of the term stays,
// for its own rule. Of one that exists Terraform changes nothing that it is told to
// ignore: the change would only hide what was found.
func (c *changes) subscribe(m remedy.Remedy, exists bool) {
	if exists && slices.ContainsFunc(m.Set, func(a filing.Argument) bool { return c.block.Ignores(a.Name) }) {
		c.refuse()
		return
	}
	_, noSpot, onDemandOnly := clouds.OnDemand(m.Type)
	if len(m.Default) == 0 || slices.ContainsFunc(onDemandOnly, func(name string) bool { _, ok := c.block.Attribute(name); return ok }) {
		c.refuse()
		return
	}
	var missing []filing.Argument
	var last tfconfig.Expression
	hasCharge := false
	for _, argument := range m.Set {
		charge, ok := c.block.Attribute(argument.Name)
		if !ok {
			missing = append(missing, argument)
			continue
		}
		text, _ := literalText(charge)
		if mode, err := filing.ParseBilling(text); !isNull(charge) && (err != nil || mode != filing.PayAsYouGo) {
			c.refuse()
			return
		}
		c.replace(charge, argument.Expression())
		last, hasCharge = charge, true
	}
	missing = append(missing, c.beginTerm(m)...)
	if spot, ok := c.block.Attribute(noSpot.Name); ok {
		switch text, isText := literalText(spot); {
		case !isText:
			c.refuse()
		case text != noSpot.Value:
			c.remove(spot)
		}
	}
	if c.refused || len(missing) == 0 {
		return
	}
	behind, ok := last.Written, hasCharge
	if !hasCharge {
		behind, ok = c.block.LastAttribute()
	}
	if !ok {
		c.refuse()
		return
	}
	c.insert(behind, missing)
}

// beginTerm returns what a block lacks of the term that a subscription begins
// with. It refuses where what is written leaves open which term is meant.
func (c *changes) beginTerm(m remedy.Remedy) (missing []filing.Argument) {
	a := clouds.Arguments(m.Type)
	period, isWritten := c.block.Attribute(a.Period)
	if unit, hasUnit := c.block.Attribute(a.PeriodUnit.Name); hasUnit {
		text, isText := literalText(unit)
		if !isWritten && (!isText || !strings.EqualFold(text, fmt.Sprint(a.PeriodUnit.Value))) {
			c.refuse()
		}
	} else if a.RequiresUnit && isWritten && !isNull(period) {
		c.refuse() // of what unit it is meant to be is not known
	}
	for _, argument := range m.Default {
		switch written, ok := c.block.Attribute(argument.Name); {
		case !ok:
			missing = append(missing, argument)
		case argument.Name == a.Period && isNull(written):
			c.replace(written, argument.Expression())
		}
	}
	return missing
}

// extend buys a server for a longer term, counted in months.
func (c *changes) extend(m remedy.Remedy) {
	// The finding may have the months of a filing server, which tell nothing of
	// the unit that the cloud resource has them in.
	a, hasUnit := clouds.Arguments(m.Type), false
	if written, ok := c.block.Attribute(a.PeriodUnit.Name); ok && !a.RequiresUnit && !isNull(written) {
		text, isText := literalText(written)
		if !isText {
			c.refuse()
			return
		}
		if hasUnit = !strings.EqualFold(text, fmt.Sprint(a.PeriodUnit.Value)); hasUnit {
			c.remove(written)
		}
	}
	for _, argument := range m.Set {
		written, ok := c.block.Attribute(argument.Name)
		if c.block.Ignores(argument.Name) {
			c.refuse()
			return
		}
		if text, isText := argument.Value.(string); isText { // the unit
			if is, isLiteral := literalText(written); ok && (!isLiteral || !strings.EqualFold(is, text)) {
				c.refuse()
				return
			}
			continue
		}
		value, _ := written.Literal()
		number, isNumber := value.Float()
		months, isCount := argument.Value.(int)
		// A source that is newer than its plan may have more already.
		if !ok || !isNumber || !isCount || !hasUnit && number >= float64(months) {
			c.refuse()
			return
		}
		c.replace(written, argument.Expression())
	}
}

// moveReference makes a filing server of another cloud resource.
func (c *changes) moveReference(m remedy.Remedy, node *topology.Node, known *catalog.Catalog) {
	at, isReference := referenceOf(node.Address)
	from, isFrom := referenceOf(m.From)
	to, isTo := referenceOf(m.To)
	if !isReference || !isFrom || !isTo || from.module != at.module || to.module != at.module || c.block.Count != nil || c.block.ForEach != nil {
		c.refuse()
		return
	}
	if product, stated := c.block.Attribute(icp.Product); stated {
		resource, err := clouds.Read(known, to.of, tfvalue.Object(nil))
		if text, _ := literalText(product); err != nil || text != string(resource.Product) {
			c.refuse()
			return
		}
	}
	for _, attribute := range []string{icp.CloudServer, icp.ServerID} {
		written, ok := c.block.Attribute(attribute)
		if !ok {
			continue
		}
		// The reference must be to the whole resource, or to its id.
		traversal, ok := written.Traversal()
		if !ok {
			c.refuse()
			return
		}
		rest := strings.TrimPrefix(render(traversal), from.local)
		if rest != "" && rest != ".id" {
			c.refuse()
			return
		}
		c.replace(written, to.local+rest)
		return
	}
}

// reference is the address of a managed resource.
type reference struct {
	// module is the address of the module it is in, of its type, and local how
	// the module refers to it.
	module, of, local string
}

// referenceOf takes an address apart. A plan may say anything: what it says is
// written again from its parts, which escapes the keys.
func referenceOf(address string) (reference, bool) {
	t, diagnostics := hclsyntax.ParseTraversalAbs([]byte(address), "", hcl.InitialPos)
	if diagnostics.HasErrors() {
		return reference{}, false
	}
	for len(t) > 2 && nameOf(t[0]) == "module" {
		steps := 2
		if _, hasKey := t[2].(hcl.TraverseIndex); hasKey {
			steps = 3
		}
		t = t[steps:]
	}
	hasKey := false
	if len(t) == 3 {
		_, hasKey = t[2].(hcl.TraverseIndex)
	}
	if len(t) < 2 || len(t) > 2 && !hasKey || nameOf(t[0]) == "data" || nameOf(t[0]) == "module" || nameOf(t[0]) == "" || nameOf(t[1]) == "" {
		return reference{}, false
	}
	local := append(hcl.Traversal{hcl.TraverseRoot{Name: nameOf(t[0])}}, t[1:]...)
	r := reference{of: nameOf(t[0]), local: string(hclwrite.TokensForTraversal(local).Bytes())}
	r.module = strings.TrimSuffix(address, r.local)
	return r, r.module+r.local == address
}

// nameOf returns the name of a step, empty for an index.
func nameOf(step hcl.Traverser) string {
	switch step := step.(type) {
	case hcl.TraverseRoot:
		return step.Name
	case hcl.TraverseAttr:
		return step.Name
	}
	return ""
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

func literalText(e tfconfig.Expression) (string, bool) {
	value, ok := e.Literal()
	if !ok {
		return "", false
	}
	return value.Text()
}

// isNull reports whether an attribute is written as null.
func isNull(e tfconfig.Expression) bool {
	value, ok := e.Literal()
	return ok && value.Kind() == tfvalue.KindNull
}
