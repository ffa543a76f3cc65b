// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package cloudstub

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// call is one resource or data source in the hands of a cloud.
type call struct {
	typeName string
	region   string
	now      time.Time
	// prior is the state before; null for a new resource and a data source.
	prior object
	// object is what becomes the new state.
	object
	// expires is the end of the paid term without renewals that a test
	// simulates; zero for what has none.
	expires time.Time
}

// private is what a stub keeps beside the state of a resource.
type private struct {
	Expires time.Time `json:"expires,omitzero"`
}

func (s *server) resource(typeName string) (*block, error) {
	if b, ok := s.schema.Resources[typeName]; ok {
		return b, nil
	}
	return nil, fmt.Errorf("the stub of %s has no resource type %s", s.name, typeName)
}

func (s *server) newCall(typeName string, prior, state object) (*call, error) {
	now, err := s.now()
	return &call{typeName: typeName, region: s.region, now: now, prior: prior, object: state}, err
}

// ValidateResourceConfig accepts every configuration: Terraform itself checks
// what is required.
func (s *server) ValidateResourceConfig(context.Context, *tfprotov6.ValidateResourceConfigRequest) (*tfprotov6.ValidateResourceConfigResponse, error) {
	return &tfprotov6.ValidateResourceConfigResponse{}, nil
}

// UpgradeResourceState reads a stored state.
func (s *server) UpgradeResourceState(_ context.Context, request *tfprotov6.UpgradeResourceStateRequest) (*tfprotov6.UpgradeResourceStateResponse, error) {
	b, err := s.resource(request.TypeName)
	if err != nil {
		return nil, err
	}
	value, err := request.RawState.UnmarshalWithOpts(b.objectType(), tfprotov6.UnmarshalOpts{
		ValueFromJSONOpts: tftypes.ValueFromJSONOpts{IgnoreUndefinedAttributes: true},
	})
	if err != nil {
		return nil, err
	}
	dynamic, err := tfprotov6.NewDynamicValue(b.objectType(), value)
	return &tfprotov6.UpgradeResourceStateResponse{UpgradedState: &dynamic}, err
}

// ReadResource keeps the state, but for what [CloudVariable] has and for renewals
// that a test simulates.
func (s *server) ReadResource(_ context.Context, request *tfprotov6.ReadResourceRequest) (*tfprotov6.ReadResourceResponse, error) {
	b, err := s.resource(request.TypeName)
	if err != nil {
		return nil, err
	}
	state, err := decode(request.CurrentState, b.objectType())
	if err != nil {
		return nil, err
	}
	kept, err := readPrivate(request.Private)
	if err != nil {
		return nil, err
	}
	if !state.isNull() && !kept.Expires.IsZero() {
		months, err := s.renewedMonths(state)
		if err != nil {
			return nil, err
		}
		state = state.clone()
		state.set("expired_time", s.cloud.formatExpiry(renew(kept.Expires, months)))
	}
	found, err := s.existing(state.text("id"))
	if err != nil {
		return nil, err
	}
	if len(found) > 0 {
		state = state.clone()
		if err := state.setJSON(found); err != nil {
			return nil, err
		}
	}
	dynamic, err := state.encode()
	return &tfprotov6.ReadResourceResponse{NewState: dynamic, Private: request.Private}, err
}

// PlanResourceChange plans as the SDK of the real providers does.
func (s *server) PlanResourceChange(_ context.Context, request *tfprotov6.PlanResourceChangeRequest) (*tfprotov6.PlanResourceChangeResponse, error) {
	b, err := s.resource(request.TypeName)
	if err != nil {
		return nil, err
	}
	prior, err := decode(request.PriorState, b.objectType())
	if err != nil {
		return nil, err
	}
	proposed, err := decode(request.ProposedNewState, b.objectType())
	if err != nil {
		return nil, err
	}
	response := &tfprotov6.PlanResourceChangeResponse{
		PlannedState:                request.ProposedNewState,
		PlannedPrivate:              request.PriorPrivate,
		UnsafeToUseLegacyTypeSystem: true, //nolint:staticcheck // The SDK of the real providers sets it: defaults and later changes need it.
	}
	if proposed.isNull() {
		return response, nil
	}
	planned, err := b.plan(proposed, prior.isNull())
	if err != nil {
		return nil, err
	}
	if !prior.isNull() {
		response.RequiresReplace = b.replacements(prior, planned)
	}
	response.PlannedState, err = planned.encode()
	return response, err
}

// ApplyResourceChange fills in what the cloud decides.
func (s *server) ApplyResourceChange(_ context.Context, request *tfprotov6.ApplyResourceChangeRequest) (*tfprotov6.ApplyResourceChangeResponse, error) {
	b, err := s.resource(request.TypeName)
	if err != nil {
		return nil, err
	}
	prior, err := decode(request.PriorState, b.objectType())
	if err != nil {
		return nil, err
	}
	planned, err := decode(request.PlannedState, b.objectType())
	if err != nil {
		return nil, err
	}
	if planned.isNull() {
		return &tfprotov6.ApplyResourceChangeResponse{NewState: request.PlannedState}, nil
	}
	kept, err := readPrivate(request.PlannedPrivate)
	if err != nil {
		return nil, err
	}
	c, err := s.newCall(request.TypeName, prior, planned.clone())
	if err != nil {
		return nil, err
	}
	c.expires = kept.Expires
	if prior.isNull() {
		s.cloud.create(c)
	} else if refusal := s.cloud.update(c); refusal != "" {
		return &tfprotov6.ApplyResourceChangeResponse{
			NewState: request.PriorState,
			Private:  request.PlannedPrivate,
			Diagnostics: []*tfprotov6.Diagnostic{
				{Severity: tfprotov6.DiagnosticSeverityError, Summary: "The cloud refuses the change", Detail: refusal},
			},
		}, nil
	}
	return s.applied(c, b)
}

func (s *server) applied(c *call, b *block) (*tfprotov6.ApplyResourceChangeResponse, error) {
	if err := c.fillRest(b); err != nil {
		return nil, err
	}
	dynamic, err := c.encode()
	if err != nil {
		return nil, err
	}
	kept, err := json.Marshal(private{Expires: c.expires})
	return &tfprotov6.ApplyResourceChangeResponse{
		NewState:                    dynamic,
		Private:                     kept,
		UnsafeToUseLegacyTypeSystem: true, //nolint:staticcheck // As in PlanResourceChange.
	}, err
}

// ImportResourceState takes the id as it is, with what [CloudVariable] has of it,
// and makes up the rest, as for a new resource of which nothing is configured.
func (s *server) ImportResourceState(_ context.Context, request *tfprotov6.ImportResourceStateRequest) (*tfprotov6.ImportResourceStateResponse, error) {
	b, err := s.resource(request.TypeName)
	if err != nil {
		return nil, err
	}
	found, err := s.existing(request.ID)
	if err != nil {
		return nil, err
	}
	state := emptyObject(b)
	state.set("id", request.ID)
	if err := state.setJSON(found); err != nil {
		return nil, err
	}
	if state, err = b.plan(state, true); err != nil {
		return nil, err
	}
	c, err := s.newCall(request.TypeName, object{}, state)
	if err != nil {
		return nil, err
	}
	s.cloud.create(c)
	if len(found) > 0 {
		// The end of the term is the cloud's, not one that is bought now.
		c.expires = time.Time{}
		if err := c.setJSON(found); err != nil {
			return nil, err
		}
	}
	made, err := s.applied(c, b)
	if err != nil {
		return nil, err
	}
	return &tfprotov6.ImportResourceStateResponse{ImportedResources: []*tfprotov6.ImportedResource{
		{TypeName: request.TypeName, State: made.NewState, Private: made.Private},
	}}, nil
}

// MoveResourceState fails: the stubs move no resource between types.
func (s *server) MoveResourceState(context.Context, *tfprotov6.MoveResourceStateRequest) (*tfprotov6.MoveResourceStateResponse, error) {
	return nil, errUnsupported
}

// UpgradeResourceIdentity fails: no resource has an identity.
func (s *server) UpgradeResourceIdentity(context.Context, *tfprotov6.UpgradeResourceIdentityRequest) (*tfprotov6.UpgradeResourceIdentityResponse, error) {
	return nil, errUnsupported
}

// GenerateResourceConfig fails: Terraform makes configuration itself.
func (s *server) GenerateResourceConfig(context.Context, *tfprotov6.GenerateResourceConfigRequest) (*tfprotov6.GenerateResourceConfigResponse, error) {
	return nil, errUnsupported
}

// ValidateDataResourceConfig accepts every configuration.
func (s *server) ValidateDataResourceConfig(context.Context, *tfprotov6.ValidateDataResourceConfigRequest) (*tfprotov6.ValidateDataResourceConfigResponse, error) {
	return &tfprotov6.ValidateDataResourceConfigResponse{}, nil
}

// ReadDataSource makes up a server from the arguments.
func (s *server) ReadDataSource(_ context.Context, request *tfprotov6.ReadDataSourceRequest) (*tfprotov6.ReadDataSourceResponse, error) {
	b, ok := s.schema.DataSources[request.TypeName]
	if !ok {
		return nil, fmt.Errorf("the stub of %s has no data source %s", s.name, request.TypeName)
	}
	config, err := decode(request.Config, b.objectType())
	if err != nil {
		return nil, err
	}
	if config, err = b.plan(config, true); err != nil {
		return nil, err
	}
	c, err := s.newCall(request.TypeName, object{}, config)
	if err != nil {
		return nil, err
	}
	s.cloud.read(c)
	if err := c.fillRest(b); err != nil {
		return nil, err
	}
	dynamic, err := c.encode()
	return &tfprotov6.ReadDataSourceResponse{State: dynamic}, err
}

func readPrivate(data []byte) (private, error) {
	var p private
	if len(data) == 0 {
		return p, nil
	}
	err := json.Unmarshal(data, &p)
	return p, err
}
