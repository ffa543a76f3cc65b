// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"errors"
	"sync"

	"github.com/hashicorp/hcl/v2/ext/tryfunc"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// Functions returns those of Terraform's functions that the library has itself.
// The map is shared: callers must not change it.
var Functions = sync.OnceValue(func() map[string]function.Function {
	return map[string]function.Function{
		"can":        tryfunc.CanFunc,
		"chomp":      stdlib.ChompFunc,
		"compact":    stdlib.CompactFunc,
		"concat":     stdlib.ConcatFunc,
		"contains":   stdlib.ContainsFunc,
		"distinct":   stdlib.DistinctFunc,
		"element":    stdlib.ElementFunc,
		"flatten":    stdlib.FlattenFunc,
		"format":     stdlib.FormatFunc,
		"join":       stdlib.JoinFunc,
		"keys":       stdlib.KeysFunc,
		"length":     stdlib.LengthFunc,
		"lookup":     stdlib.LookupFunc,
		"lower":      stdlib.LowerFunc,
		"max":        stdlib.MaxFunc,
		"merge":      stdlib.MergeFunc,
		"min":        stdlib.MinFunc,
		"one":        one,
		"reverse":    stdlib.ReverseListFunc,
		"slice":      stdlib.SliceFunc,
		"sort":       stdlib.SortFunc,
		"split":      stdlib.SplitFunc,
		"substr":     stdlib.SubstrFunc,
		"title":      stdlib.TitleFunc,
		"tobool":     stdlib.MakeToFunc(cty.Bool),
		"tolist":     stdlib.MakeToFunc(cty.List(cty.DynamicPseudoType)),
		"tomap":      stdlib.MakeToFunc(cty.Map(cty.DynamicPseudoType)),
		"tonumber":   stdlib.MakeToFunc(cty.Number),
		"toset":      stdlib.MakeToFunc(cty.Set(cty.DynamicPseudoType)),
		"tostring":   stdlib.MakeToFunc(cty.String),
		"trimprefix": stdlib.TrimPrefixFunc,
		"trimspace":  stdlib.TrimSpaceFunc,
		"trimsuffix": stdlib.TrimSuffixFunc,
		"try":        tryfunc.TryFunc,
		"upper":      stdlib.UpperFunc,
		"values":     stdlib.ValuesFunc,
		"zipmap":     stdlib.ZipmapFunc,
	}
})

// one is Terraform's function that returns the only element of a list, or null.
var one = function.New(&function.Spec{
	Params: []function.Parameter{{Name: "list", Type: cty.DynamicPseudoType}},
	Type: func(args []cty.Value) (cty.Type, error) {
		switch of := args[0].Type(); {
		case of.IsListType() || of.IsSetType():
			return of.ElementType(), nil
		case of.IsTupleType() && of.Length() == 0:
			return cty.DynamicPseudoType, nil
		case of.IsTupleType() && of.Length() == 1:
			return of.TupleElementType(0), nil
		}
		return cty.NilType, errNotOne
	},
	Impl: func(args []cty.Value, of cty.Type) (cty.Value, error) {
		switch length := args[0].Length(); {
		case !length.IsKnown():
			return cty.UnknownVal(of), nil
		case args[0].LengthInt() == 0:
			return cty.NullVal(of), nil
		case args[0].LengthInt() > 1:
			return cty.NilVal, errNotOne
		}
		elements := args[0].ElementIterator()
		elements.Next()
		_, element := elements.Element()
		return element, nil
	},
})

// errNotOne is never shown: what cannot be evaluated is unknown.
var errNotOne = errors.New("not a list of one element or none")
