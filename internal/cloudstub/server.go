// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package cloudstub

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
)

// Clouds are the names of the providers that are stubbed.
var Clouds = stubbedClouds()

// Addresses are the addresses of the stubbed providers, without the host.
var Addresses = stubbedAddresses()

func stubbedClouds() []string {
	var names []string
	for _, stub := range stubs {
		names = append(names, stub.name)
	}
	return names
}

func stubbedAddresses() map[string]string {
	addresses := map[string]string{}
	for _, stub := range stubs {
		addresses[stub.name] = stub.address
	}
	return addresses
}

// Server returns a stub of the named provider, one of [Clouds], which reads its
// environment variables with getenv. It fails on any other name.
func Server(name string, getenv func(string) string) (tfprotov6.ProviderServer, error) {
	i := slices.Index(Clouds, name)
	if i < 0 {
		return nil, fmt.Errorf("there is no stub of the cloud %q", name)
	}
	schema, err := readSchema(name)
	if err != nil {
		return nil, err
	}
	return &server{name: name, schema: schema, cloud: stubs[i], getenv: getenv, region: stubs[i].defaultRegion}, nil
}

// Factories returns a factory for each stub, as terraform-plugin-testing takes
// them.
func Factories() map[string]func() (tfprotov6.ProviderServer, error) {
	factories := map[string]func() (tfprotov6.ProviderServer, error){}
	for _, name := range Clouds {
		factories[name] = func() (tfprotov6.ProviderServer, error) { return Server(name, os.Getenv) }
	}
	return factories
}

// cloud is how one cloud behaves.
type cloud struct {
	// name begins the names of the types; schemas/ has a file of this name.
	name string
	// address is the provider's, without the host.
	address       string
	defaultRegion string
	// create fills in what the cloud decides about a new resource.
	create func(c *call)
	// update follows a change of an existing resource. It returns why the
	// cloud refuses the change, or "".
	update func(c *call) (refusal string)
	// read answers a data source.
	read func(c *call)
	// formatExpiry writes the end of a paid term.
	formatExpiry timeFormat
}

// server is a stub of one provider.
type server struct {
	name   string
	schema *cloudSchema
	cloud  cloud
	getenv func(string) string
	region string
	// configured says that region is what a configuration has.
	configured bool
}

var _ tfprotov6.ProviderServer = (*server)(nil)

// errUnsupported answers calls of features that the stubs do not offer.
var errUnsupported = errors.New("the stub of a cloud provider offers resources and data sources only")

// GetMetadata lists the types.
func (s *server) GetMetadata(context.Context, *tfprotov6.GetMetadataRequest) (*tfprotov6.GetMetadataResponse, error) {
	response := &tfprotov6.GetMetadataResponse{ServerCapabilities: &tfprotov6.ServerCapabilities{GetProviderSchemaOptional: true}}
	for _, name := range slices.Sorted(maps.Keys(s.schema.Resources)) {
		response.Resources = append(response.Resources, tfprotov6.ResourceMetadata{TypeName: name})
	}
	for _, name := range slices.Sorted(maps.Keys(s.schema.DataSources)) {
		response.DataSources = append(response.DataSources, tfprotov6.DataSourceMetadata{TypeName: name})
	}
	return response, nil
}

// GetProviderSchema describes the provider and its types.
func (s *server) GetProviderSchema(context.Context, *tfprotov6.GetProviderSchemaRequest) (*tfprotov6.GetProviderSchemaResponse, error) {
	response := &tfprotov6.GetProviderSchemaResponse{
		ServerCapabilities: &tfprotov6.ServerCapabilities{GetProviderSchemaOptional: true},
		Provider: &tfprotov6.Schema{
			Block: &tfprotov6.SchemaBlock{Attributes: protocolAttributes(s.schema.Provider)},
		},
		ResourceSchemas:   map[string]*tfprotov6.Schema{},
		DataSourceSchemas: map[string]*tfprotov6.Schema{},
	}
	for name, resource := range s.schema.Resources {
		response.ResourceSchemas[name] = &tfprotov6.Schema{Block: resource.protocol()}
	}
	for name, source := range s.schema.DataSources {
		response.DataSourceSchemas[name] = &tfprotov6.Schema{Block: source.protocol()}
	}
	return response, nil
}

// GetResourceIdentitySchemas answers that no resource has an identity.
func (s *server) GetResourceIdentitySchemas(context.Context, *tfprotov6.GetResourceIdentitySchemasRequest) (*tfprotov6.GetResourceIdentitySchemasResponse, error) {
	return &tfprotov6.GetResourceIdentitySchemasResponse{}, nil
}

// ValidateProviderConfig accepts every configuration.
func (s *server) ValidateProviderConfig(_ context.Context, request *tfprotov6.ValidateProviderConfigRequest) (*tfprotov6.ValidateProviderConfigResponse, error) {
	return &tfprotov6.ValidateProviderConfigResponse{PreparedConfig: request.Config}, nil
}

// ConfigureProvider notes the region; credentials are never looked at.
func (s *server) ConfigureProvider(_ context.Context, request *tfprotov6.ConfigureProviderRequest) (*tfprotov6.ConfigureProviderResponse, error) {
	config, err := decode(request.Config, (&block{Attributes: s.schema.Provider}).objectType())
	if err != nil {
		return nil, err
	}
	region := s.cloud.defaultRegion
	if configured := config.text("region"); configured != "" {
		region = configured
	}
	if s.configured && region != s.region {
		return nil, fmt.Errorf("this process of the stub of %s is configured for %s: %s needs another process", s.name, s.region, region)
	}
	s.configured, s.region = true, region
	return &tfprotov6.ConfigureProviderResponse{}, nil
}

// StopProvider has nothing to stop.
func (s *server) StopProvider(context.Context, *tfprotov6.StopProviderRequest) (*tfprotov6.StopProviderResponse, error) {
	return &tfprotov6.StopProviderResponse{}, nil
}

// GetFunctions answers that there are none.
func (s *server) GetFunctions(context.Context, *tfprotov6.GetFunctionsRequest) (*tfprotov6.GetFunctionsResponse, error) {
	return &tfprotov6.GetFunctionsResponse{Functions: map[string]*tfprotov6.Function{}}, nil
}

// CallFunction fails: there are no functions.
func (s *server) CallFunction(context.Context, *tfprotov6.CallFunctionRequest) (*tfprotov6.CallFunctionResponse, error) {
	return nil, errUnsupported
}

// ValidateEphemeralResourceConfig fails: there are no ephemeral resources.
func (s *server) ValidateEphemeralResourceConfig(context.Context, *tfprotov6.ValidateEphemeralResourceConfigRequest) (*tfprotov6.ValidateEphemeralResourceConfigResponse, error) {
	return nil, errUnsupported
}

// OpenEphemeralResource fails: there are no ephemeral resources.
func (s *server) OpenEphemeralResource(context.Context, *tfprotov6.OpenEphemeralResourceRequest) (*tfprotov6.OpenEphemeralResourceResponse, error) {
	return nil, errUnsupported
}

// RenewEphemeralResource fails: there are no ephemeral resources.
func (s *server) RenewEphemeralResource(context.Context, *tfprotov6.RenewEphemeralResourceRequest) (*tfprotov6.RenewEphemeralResourceResponse, error) {
	return nil, errUnsupported
}

// CloseEphemeralResource fails: there are no ephemeral resources.
func (s *server) CloseEphemeralResource(context.Context, *tfprotov6.CloseEphemeralResourceRequest) (*tfprotov6.CloseEphemeralResourceResponse, error) {
	return nil, errUnsupported
}
