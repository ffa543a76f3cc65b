// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	authorizationcode "github.com/icp-filing/terraform-provider-icp/internal/provider/authorization_code"
	filingserver "github.com/icp-filing/terraform-provider-icp/internal/provider/filing_server"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/session"
)

// NewServer returns the provider as Terraform talks to it: the framework's
// server, but for the planning of new instances.
//
// The framework plans an instance attribute by attribute, and copies the whole
// schema for each of them. The plan of a new instance of this provider follows
// from its configuration alone, so that it can be answered without that, many
// times faster. Everything else goes to the framework, and also any plan that
// has more to it.
func NewServer(version string) tfprotov6.ProviderServer {
	p := newProvider(version)
	return &server{ProviderServer: providerserver.NewProtocol6(p)(), provider: p}
}

type server struct {
	tfprotov6.ProviderServer
	provider *icp
}

// planner plans new instances of one resource.
type planner struct {
	objectType func() tftypes.Type
	plan       func(context.Context, tftypes.Value, *session.Session) (tftypes.Value, bool)
}

var planners = map[string]planner{
	filing.ServerType: {objectType: objectType(filingserver.New(nil)), plan: filingserver.PlanNew},
	filing.CodeType:   {objectType: objectType(authorizationcode.New(nil)), plan: authorizationcode.PlanNew},
}

// objectType returns a function that works out a resource's type when it is
// first called.
func objectType(r resource.Resource) func() tftypes.Type {
	return sync.OnceValue(func() tftypes.Type {
		var resp resource.SchemaResponse
		r.Schema(context.Background(), resource.SchemaRequest{}, &resp)
		return resp.Schema.Type().TerraformType(context.Background())
	})
}

// PlanResourceChange plans new instances itself.
func (s *server) PlanResourceChange(ctx context.Context, req *tfprotov6.PlanResourceChangeRequest) (*tfprotov6.PlanResourceChangeResponse, error) {
	if resp := s.planNew(ctx, req); resp != nil {
		return resp, nil
	}
	return s.ProviderServer.PlanResourceChange(ctx, req)
}

// planNew answers a request that plans a new instance, and returns nil for any
// other.
func (s *server) planNew(ctx context.Context, req *tfprotov6.PlanResourceChangeRequest) *tfprotov6.PlanResourceChangeResponse {
	planner, ok := planners[req.TypeName]
	if !ok || !isNull(req.PriorState) || isNull(req.ProposedNewState) || isNull(req.Config) ||
		len(req.PriorPrivate) > 0 || req.PriorIdentity != nil {
		return nil
	}
	objectType := planner.objectType()
	config, err := req.Config.Unmarshal(objectType)
	if err != nil {
		return nil
	}
	plan, ok := planner.plan(ctx, config, s.provider.session())
	if !ok {
		return nil
	}
	planned, err := tfprotov6.NewDynamicValue(objectType, plan)
	if err != nil {
		return nil
	}
	// The identity is stated at apply, as the framework does it.
	identity, err := tfprotov6.NewDynamicValue(tftypes.Object{}, tftypes.NewValue(tftypes.Object{}, nil))
	if err != nil {
		return nil
	}
	return &tfprotov6.PlanResourceChangeResponse{
		PlannedState:    &planned,
		PlannedIdentity: &tfprotov6.ResourceIdentityData{IdentityData: &identity},
	}
}

// isNull reports whether a value is null. One that cannot be read is not.
func isNull(v *tfprotov6.DynamicValue) bool {
	if v == nil {
		return true
	}
	null, err := v.IsNull()
	return err == nil && null
}
