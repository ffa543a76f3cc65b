// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package cloudstub

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// CloudVariable names a JSON file of what the cloud has: ids to attributes.
const CloudVariable = "ICP_CLOUDSTUB_CLOUD"

// existing returns the attributes that the cloud's file has of a resource, and
// nothing of one that is not in it. It fails on a file that cannot be read.
func (s *server) existing(id string) (map[string]json.RawMessage, error) {
	name := s.getenv(CloudVariable)
	if name == "" {
		return nil, nil
	}
	content, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", CloudVariable, err)
	}
	var resources map[string]map[string]json.RawMessage
	if err := json.Unmarshal(content, &resources); err != nil {
		return nil, fmt.Errorf("%s: %s: %w", CloudVariable, name, err)
	}
	return resources[id], nil
}

// setJSON sets the attributes. It fails on one that the type does not have, and
// on a value of another type.
func (o object) setJSON(attributes map[string]json.RawMessage) error {
	for name, raw := range attributes {
		typ, ok := o.typ.AttributeTypes[name]
		if !ok {
			return fmt.Errorf("%s: the type has no %s", CloudVariable, name)
		}
		value, err := tftypes.ValueFromJSON(raw, typ) //nolint:staticcheck // The only reader of a value by its type.
		if err != nil {
			return fmt.Errorf("%s: %s: %w", CloudVariable, name, err)
		}
		o.attrs[name] = value
	}
	return nil
}
