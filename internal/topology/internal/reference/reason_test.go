// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package reference

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/text/texttest"
)

// TestReasons holds the words to the kinds of reasons: each has a text in every
// language that names the same values, and no text is left over.
func TestReasons(t *testing.T) {
	if err := texttest.Check(os.DirFS("messages"), messages()); err != nil {
		t.Error(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), "reason.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"at"}
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if of, ok := spec.Type.(*ast.Ident); !ok || of.Name != "ReasonKind" {
			return true
		}
		kind, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, kind)
		return true
	})
	slices.Sort(want)
	got, err := texttest.Keys(os.DirFS("messages"))
	if err != nil {
		t.Fatal(err)
	}
	if len(want) < 2 || !slices.Equal(got, want) {
		t.Errorf("there are texts of %q, want %q", got, want)
	}
}

func TestReasonMessage(t *testing.T) {
	r := Reason{Kind: ThroughData, At: "alicloud_alidns_record.www", Name: "data.alicloud_instances.web", Other: "value"}
	for language, want := range map[text.Language]string{
		text.English: "alicloud_alidns_record.www: the plan does not show whether data.alicloud_instances.web is what value is made of",
		text.Chinese: "alicloud_alidns_record.www：plan 未显示 value 是否取自 data.alicloud_instances.web",
	} {
		if got := r.Message().In(language); got != want {
			t.Errorf("in %s it is %q, want %q", language, got, want)
		}
	}
}
