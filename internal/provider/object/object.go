// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package object moves attributes between Terraform's objects and Go values.
//
// The framework can do so too, by reflection. It compiles a regular expression
// for each field of each object then, and walks the schema for each attribute:
// more than all the rest of planning a resource of this provider.
package object

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/icp-filing/terraform-provider-icp/internal/provider/validate"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/words"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// Field binds an attribute to the Go value that holds it.
type Field struct {
	name string
	read func(context.Context, tftypes.Value) error
	held func() attr.Value
}

// Bind binds the attribute of that name and type to a target.
func Bind[T attr.Value](name string, t attr.Type, target *T) Field {
	return Field{
		name: name,
		read: func(ctx context.Context, v tftypes.Value) error {
			value, err := t.ValueFromTerraform(ctx, v)
			if err != nil {
				return err
			}
			typed, ok := value.(T)
			if !ok {
				return fmt.Errorf("it is a %T", value)
			}
			*target = typed
			return nil
		},
		held: func() attr.Value { return *target },
	}
}

// Read fills the fields from an object. The diagnostics name, in a language, the
// attributes that cannot be read, such as a fraction for an integer.
func Read(ctx context.Context, language text.Language, object tftypes.Value, fields []Field) diag.Diagnostics {
	var diags diag.Diagnostics
	var attributes map[string]tftypes.Value
	if err := object.As(&attributes); err != nil {
		return bug(language, err)
	}
	for _, f := range fields {
		if err := f.read(ctx, attributes[f.name]); err != nil {
			// Terraform has checked the rest; the error itself would show Go's types.
			diags.Append(validate.Invalid(language, path.Root(f.name), words.Message("must.whole", nil)))
		}
	}
	return diags
}

// bug returns what only a slip in the provider can bring about.
func bug(language text.Language, err error) diag.Diagnostics {
	values := struct{ Problem string }{err.Error()}
	return diag.Diagnostics{diag.NewErrorDiagnostic(words.In(language, "bug.summary", nil), words.In(language, "bug.detail", values))}
}

// Write sets the target to the object that the fields make up. They have to be
// the attributes of the target's type.
func Write(ctx context.Context, language text.Language, target *tftypes.Value, fields []Field) diag.Diagnostics {
	attributes := make(map[string]tftypes.Value, len(fields))
	for _, f := range fields {
		v, err := f.held().ToTerraformValue(ctx)
		if err != nil {
			return bug(language, fmt.Errorf("%s: %w", f.name, err))
		}
		attributes[f.name] = v
	}
	*target = tftypes.NewValue(target.Type(), attributes)
	return nil
}
