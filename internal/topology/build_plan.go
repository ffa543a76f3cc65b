// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"io"
	"maps"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/instance"
	"github.com/icp-filing/terraform-provider-icp/internal/topology/internal/reference"
)

// PlanInput is a plan to read.
type PlanInput struct {
	// Name is the file's name, or "stdin".
	Name string
	// JSON is what terraform show -json or tofu show -json wrote.
	JSON io.Reader
	// Source is the configuration beside the plan, nil without one.
	Source *tfconfig.Tree
}

// PlanError says that an input cannot be read as a plan.
type PlanError struct {
	// Name is the input's.
	Name string
	Err  error
}

func (e *PlanError) Error() string { return e.Name + ": " + e.Err.Error() }

// In returns the error in a language.
func (e *PlanError) In(language text.Language) string {
	return text.In(language, text.Prefixed(e.Name, e.Err))
}

func (e *PlanError) Unwrap() error { return e.Err }

// FromPlans reads plans and connects what is in them. It fails with an
// [*PlanError] when one of them cannot be read.
func FromPlans(inputs []PlanInput, c *catalog.Catalog) (*Topology, error) {
	origins := make([]*origin, len(inputs))
	for i, input := range inputs {
		plan, err := tfplan.Read(input.JSON, instance.Filter{})
		if err != nil {
			return nil, &PlanError{Name: input.Name, Err: err}
		}
		origins[i] = planOrigin(input.Name, plan, input.Source, c)
	}
	return newTopology(origins, c), nil
}

func planOrigin(name string, plan *tfplan.Plan, source *tfconfig.Tree, c *catalog.Catalog) *origin {
	if source != nil {
		source = source.WithValues(plan.Variables)
	}
	o := newOrigin(name, instance.InPlan(plan.Resources), source, c)
	o.plan, o.configuration = plan, reference.NewInPlan(plan, source, o.instances)
	return o
}

// info describes the plan.
func (o *origin) info() PlanInfo {
	p := o.plan
	kinds := p.Kinds
	if slices.Contains(kinds, tfplan.Errored) {
		kinds = slices.DeleteFunc(slices.Clone(kinds), func(k tfplan.Kind) bool { return k == tfplan.Partial })
	}
	return PlanInfo{
		Name: o.name, TerraformVersion: p.TerraformVersion, FormatVersion: p.FormatVersion, Kinds: kinds,
		Uncovered: o.uncovered(), HasCovered: slices.ContainsFunc(slices.Concat(p.Resources, p.Deleted), isCovered), Source: o.source, Plan: p,
	}
}

// isCovered reports whether a resource is of a cloud that the rules cover, or of
// icp: the records of other DNS providers are read, too.
func isCovered(r *tfplan.Resource) bool {
	return instance.IsOfCloud(r.Type) || r.Type == filing.ServerType || r.Type == filing.CodeType
}

func (o *origin) uncovered() []catalog.UncoveredCloud {
	var found []catalog.UncoveredCloud
	named := map[text.Text]bool{}
	for _, key := range slices.Sorted(maps.Keys(o.plan.Providers)) {
		cloud, ok := o.catalog.Uncovered(o.plan.Providers[key].Name, func(name string) (string, bool) {
			return reference.ProviderArgument(o.plan, o.source, key, name).Text()
		})
		if ok && !named[cloud.Title] {
			named[cloud.Title] = true
			found = append(found, cloud)
		}
	}
	return found
}

// deleted returns nodes of the instances that the plan deletes. They are part of
// nothing else.
func (o *origin) deleted() []*Node {
	if o.plan == nil {
		return nil
	}
	var all []*Node
	for _, r := range o.plan.Deleted {
		all = append(all, o.newNode(r))
	}
	return all
}
