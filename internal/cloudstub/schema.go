// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package cloudstub

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

//go:embed schemas/*.json
var schemaFiles embed.FS

// cloudSchema is one file of schemas/.
type cloudSchema struct {
	Provider    map[string]attribute `json:"provider"`
	Resources   map[string]*block    `json:"resources"`
	DataSources map[string]*block    `json:"data_sources"`
}

// block is a resource type, a data source or a nested block.
type block struct {
	Attributes map[string]attribute `json:"attributes"`
	Blocks     map[string]*block    `json:"blocks"`

	// Timeouts names the settings of the "timeouts" block that every SDK
	// resource may have. Only of a resource type.
	Timeouts []string `json:"timeouts"`

	// SameAs names the type of which this one is another name.
	SameAs string `json:"same_as"`

	// Nesting is list, set or single; with the limits and flags only of a
	// nested block.
	Nesting string `json:"nesting"`
	Min     int64  `json:"min"`
	Max     int64  `json:"max"`
	Is      flags  `json:"is"`
}

// attribute is one attribute of a block.
type attribute struct {
	Type typeJSON `json:"type"`
	Is   flags    `json:"is"`
	// Default is planned when the configuration is silent, on condition that
	// the attributes in When have the values given there.
	Default any               `json:"default"`
	When    map[string]string `json:"when"`
}

// flags are words such as "optional computed replace"; replace means that a
// change forces a new resource.
type flags string

func (f flags) has(word string) bool { return slices.Contains(strings.Fields(string(f)), word) }

// typeJSON is a type in the JSON spelling that Terraform's own schemas use:
// "string", or a list such as ["map", "string"].
type typeJSON struct{ tftypes.Type }

// UnmarshalJSON reads a type. It fails on any spelling that the schema files
// do not need.
func (t *typeJSON) UnmarshalJSON(data []byte) error {
	var name string
	if json.Unmarshal(data, &name) == nil {
		primitive, ok := map[string]tftypes.Type{
			"string": tftypes.String, "number": tftypes.Number, "bool": tftypes.Bool,
		}[name]
		if !ok {
			return fmt.Errorf("type %q is unknown", name)
		}
		t.Type = primitive
		return nil
	}
	var pair [2]json.RawMessage
	if err := json.Unmarshal(data, &pair); err != nil {
		return err
	}
	if err := json.Unmarshal(pair[0], &name); err != nil {
		return err
	}
	if name == "object" {
		var attributes map[string]typeJSON
		if err := json.Unmarshal(pair[1], &attributes); err != nil {
			return err
		}
		object := tftypes.Object{AttributeTypes: map[string]tftypes.Type{}}
		for attr, typ := range attributes {
			object.AttributeTypes[attr] = typ.Type
		}
		t.Type = object
		return nil
	}
	var element typeJSON
	if err := json.Unmarshal(pair[1], &element); err != nil {
		return err
	}
	switch name {
	case "list":
		t.Type = tftypes.List{ElementType: element.Type}
	case "set":
		t.Type = tftypes.Set{ElementType: element.Type}
	case "map":
		t.Type = tftypes.Map{ElementType: element.Type}
	default:
		return fmt.Errorf("type %q is unknown", name)
	}
	return nil
}

// schemas holds the schema files that are read. They do not change.
var schemas struct {
	sync.Mutex
	byCloud map[string]*cloudSchema
}

// readSchema reads the schema file of a cloud, once.
func readSchema(cloud string) (*cloudSchema, error) {
	schemas.Lock()
	defer schemas.Unlock()
	if schema, ok := schemas.byCloud[cloud]; ok {
		return schema, nil
	}
	schema, err := parseSchema(cloud)
	if err != nil {
		return nil, err
	}
	if schemas.byCloud == nil {
		schemas.byCloud = map[string]*cloudSchema{}
	}
	schemas.byCloud[cloud] = schema
	return schema, nil
}

func parseSchema(cloud string) (*cloudSchema, error) {
	data, err := schemaFiles.ReadFile("schemas/" + cloud + ".json")
	if err != nil {
		return nil, fmt.Errorf("the cloud %s has no schema: %w", cloud, err)
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	var schema cloudSchema
	if err := decoder.Decode(&schema); err != nil {
		return nil, fmt.Errorf("reading the schema of %s: %w", cloud, err)
	}
	for _, resource := range schema.Resources {
		if len(resource.Timeouts) > 0 {
			resource.addTimeouts()
		}
	}
	for name, resource := range schema.Resources {
		if resource.SameAs != "" {
			schema.Resources[name] = schema.Resources[resource.SameAs]
		}
	}
	return &schema, nil
}

// addTimeouts adds the "timeouts" block that the resource type abbreviates.
func (b *block) addTimeouts() {
	timeouts := &block{Nesting: "single", Attributes: map[string]attribute{}}
	for _, name := range b.Timeouts {
		timeouts.Attributes[name] = attribute{Type: typeJSON{tftypes.String}, Is: "optional"}
	}
	if b.Blocks == nil {
		b.Blocks = map[string]*block{}
	}
	b.Blocks["timeouts"] = timeouts
}

// objectType returns the type of the block's values.
func (b *block) objectType() tftypes.Object {
	types := map[string]tftypes.Type{}
	for name, attr := range b.Attributes {
		types[name] = attr.Type.Type
	}
	for name, nested := range b.Blocks {
		types[name] = nested.valueType()
	}
	return tftypes.Object{AttributeTypes: types}
}

// valueType returns the type of a nested block within its parent.
func (b *block) valueType() tftypes.Type {
	switch b.Nesting {
	case "list":
		return tftypes.List{ElementType: b.objectType()}
	case "set":
		return tftypes.Set{ElementType: b.objectType()}
	default:
		return b.objectType()
	}
}

// protocol returns the block as the plugin protocol describes it.
func (b *block) protocol() *tfprotov6.SchemaBlock {
	out := &tfprotov6.SchemaBlock{Attributes: protocolAttributes(b.Attributes)}
	for _, name := range slices.Sorted(maps.Keys(b.Blocks)) {
		nested := b.Blocks[name]
		out.BlockTypes = append(out.BlockTypes, &tfprotov6.SchemaNestedBlock{
			TypeName: name,
			Block:    nested.protocol(),
			Nesting: map[string]tfprotov6.SchemaNestedBlockNestingMode{
				"list":   tfprotov6.SchemaNestedBlockNestingModeList,
				"set":    tfprotov6.SchemaNestedBlockNestingModeSet,
				"single": tfprotov6.SchemaNestedBlockNestingModeSingle,
			}[nested.Nesting],
			MinItems: nested.Min,
			MaxItems: nested.Max,
		})
	}
	return out
}

func protocolAttributes(attributes map[string]attribute) []*tfprotov6.SchemaAttribute {
	var out []*tfprotov6.SchemaAttribute
	for _, name := range slices.Sorted(maps.Keys(attributes)) {
		attr := attributes[name]
		out = append(out, &tfprotov6.SchemaAttribute{
			Name:       name,
			Type:       attr.Type.Type,
			Required:   attr.Is.has("required"),
			Optional:   attr.Is.has("optional"),
			Computed:   attr.Is.has("computed"),
			Sensitive:  attr.Is.has("sensitive"),
			Deprecated: attr.Is.has("deprecated"),
		})
	}
	return out
}
