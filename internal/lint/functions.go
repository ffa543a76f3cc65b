// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"sync"

	"github.com/hashicorp/hcl/v2/ext/tryfunc"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// functions are those of Terraform that are the library's own. To ask TFLint takes
// long, and it cannot be asked about iterators: a call of any other function
// beside one is not known.
var functions = sync.OnceValue(func() map[string]function.Function {
	return map[string]function.Function{
		"can":       tryfunc.CanFunc,
		"chomp":     stdlib.ChompFunc,
		"compact":   stdlib.CompactFunc,
		"concat":    stdlib.ConcatFunc,
		"contains":  stdlib.ContainsFunc,
		"distinct":  stdlib.DistinctFunc,
		"element":   stdlib.ElementFunc,
		"flatten":   stdlib.FlattenFunc,
		"format":    stdlib.FormatFunc,
		"join":      stdlib.JoinFunc,
		"keys":      stdlib.KeysFunc,
		"lookup":    stdlib.LookupFunc,
		"lower":     stdlib.LowerFunc,
		"max":       stdlib.MaxFunc,
		"merge":     stdlib.MergeFunc,
		"min":       stdlib.MinFunc,
		"reverse":   stdlib.ReverseListFunc,
		"slice":     stdlib.SliceFunc,
		"sort":      stdlib.SortFunc,
		"split":     stdlib.SplitFunc,
		"substr":    stdlib.SubstrFunc,
		"title":     stdlib.TitleFunc,
		"tobool":    stdlib.MakeToFunc(cty.Bool),
		"tolist":    stdlib.MakeToFunc(cty.List(cty.DynamicPseudoType)),
		"tomap":     stdlib.MakeToFunc(cty.Map(cty.DynamicPseudoType)),
		"tonumber":  stdlib.MakeToFunc(cty.Number),
		"toset":     stdlib.MakeToFunc(cty.Set(cty.DynamicPseudoType)),
		"tostring":  stdlib.MakeToFunc(cty.String),
		"trimspace": stdlib.TrimSpaceFunc,
		"try":       tryfunc.TryFunc,
		"upper":     stdlib.UpperFunc,
		"values":    stdlib.ValuesFunc,
		"zipmap":    stdlib.ZipmapFunc,
	}
})
