// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package catalog_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func TestProvinces(t *testing.T) {
	t.Parallel()
	c := catalog.Default()
	var icp, psb, codes []string
	names := map[text.Text]bool{}
	for _, p := range c.Provinces() {
		icp, psb, codes = append(icp, p.ICP), append(psb, p.PSB), append(codes, p.Code)
		names[p.Name] = true
		if !c.ICPProvince(p.ICP) || !c.PSBProvince(p.PSB) {
			t.Errorf("%s: its characters %s and %s are not found", p.Name.EN, p.ICP, p.PSB)
		}
		if got, ok := c.PSBOfCode(p.Code); !ok || got != p.PSB {
			t.Errorf("%s: code %s leads to %s, want %s", p.Name.EN, p.Code, got, p.PSB)
		}
	}
	if got := strings.Join(icp, ""); got != "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝蜀黔滇藏陕陇青宁新" {
		t.Errorf("ICP characters %s", got)
	}
	if got := strings.Join(psb, ""); got != "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵滇藏陕甘青宁新" {
		t.Errorf("PSB characters %s", got)
	}
	want := "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65"
	if got := strings.Join(codes, " "); got != want {
		t.Errorf("codes %s", got)
	}
	if len(names) != len(c.Provinces()) {
		t.Error("two provinces have the same name")
	}
	if i := slices.Index(codes, "61"); c.Provinces()[i].Name != (text.Text{EN: "Shaanxi", ZH: "陕西"}) {
		t.Errorf("61 is %+v", c.Provinces()[i].Name)
	}
}

func TestProvinceAlias(t *testing.T) {
	t.Parallel()
	c := catalog.Default()
	for char, want := range map[string]string{
		"川": "蜀", "贵": "黔", "云": "滇", "甘": "陇", "秦": "陕", "申": "沪", "楚": "鄂",
		"蜀": "", "京": "", "港": "", "": "",
	} {
		got, ok := c.ProvinceAlias(char)
		if got != want || ok != (want != "") {
			t.Errorf("%s stands for %q, %t, want %q", char, got, ok, want)
		}
		if again, _ := c.CorrectICP(char); again != got {
			t.Errorf("%s is corrected to %q, want %q", char, again, got)
		}
	}
	if c.ICPProvince("川") || !c.PSBProvince("川") || c.PSBProvince("蜀") || c.ICPProvince("港") {
		t.Error("ICP and PSB characters are mixed up")
	}
	if _, ok := c.PSBOfCode("71"); ok {
		t.Error("71 is a province of the mainland")
	}
}
