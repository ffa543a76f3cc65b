// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package cloudstub_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/icp-filing/terraform-provider-icp/internal/cloudstub"
)

func TestFactories(t *testing.T) {
	factories := cloudstub.Factories()
	if len(factories) != len(cloudstub.Clouds) {
		t.Errorf("there are %d factories", len(factories))
	}
	for name, factory := range factories {
		t.Run(name, func(t *testing.T) {
			stub, err := factory()
			if err != nil {
				t.Fatal(err)
			}
			schema, err := stub.GetProviderSchema(t.Context(), nil)
			if err != nil {
				t.Fatal(err)
			}
			for typeName, resource := range schema.ResourceSchemas {
				if !strings.HasPrefix(typeName, name+"_") {
					t.Errorf("%s is no type of %s", typeName, name)
				}
				checkImport(t, stub, typeName, resource.ValueType())
			}
			for _, attribute := range []string{"region", "secret_key"} {
				if !slices.ContainsFunc(schema.Provider.Block.Attributes, func(a *tfprotov6.SchemaAttribute) bool { return a.Name == attribute }) {
					t.Errorf("the provider has no %s", attribute)
				}
			}
		})
	}
}

// checkImport checks that a resource of which nothing but the id is known gets
// a state without unknown values.
func checkImport(t *testing.T, stub tfprotov6.ProviderServer, typeName string, typ tftypes.Type) {
	t.Helper()
	imported, err := stub.ImportResourceState(t.Context(), &tfprotov6.ImportResourceStateRequest{TypeName: typeName, ID: "an-id"})
	if err != nil {
		t.Errorf("%s: %v", typeName, err)
		return
	}
	state, err := imported.ImportedResources[0].State.Unmarshal(typ)
	if err != nil {
		t.Errorf("%s: %v", typeName, err)
		return
	}
	if !state.IsFullyKnown() || state.IsNull() {
		t.Errorf("the state of %s is %s", typeName, state)
	}
}

func TestUnknownCloud(t *testing.T) {
	if _, err := cloudstub.Server("aws", os.Getenv); err == nil || !strings.Contains(err.Error(), `no stub of the cloud "aws"`) {
		t.Errorf("the error is %v", err)
	}
}
