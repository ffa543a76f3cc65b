// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func TestRead(t *testing.T) {
	sources := map[string]fstest.MapFS{
		"huaweicloud": {
			"services/ecs/v2/region/region.go": {Data: []byte(`package region

var (
	A = region.NewRegion("cn-north-4", "https://ecs.cn-north-4.example.com")
	B = region.NewRegion("af-south-1",
		"https://ecs.af-south-1.example.com")
)

var fields = map[string]*region.Region{"cn-elsewhere": A}
`)},
			"services/vpc/v3/region/region.go": {Data: []byte("package region\n\nvar A = region.NewRegion(\"cn-north-4\", \"x\")\n")},
			"services/vpc/v3/model/model.go":   {Data: []byte("package model\n\nvar A = region.NewRegion(\"no-table-1\", \"x\")\n")},
		},
		"tencentcloud": {"regions/regions.go": {Data: []byte("package regions\n\nconst (\n\tBeijing = \"ap-beijing\"\n\tSeoul = \"ap-seoul\"\n)\n\nvar Other = \"ap-other\"\n")}},
	}
	want := map[string][]string{"huaweicloud": {"af-south-1", "cn-north-4"}, "tencentcloud": {"ap-beijing", "ap-seoul"}}
	for _, of := range sdks {
		got, err := of.read(sources[of.cloud])
		if err != nil || !slices.Equal(got, want[of.cloud]) {
			t.Errorf("%s has %q, %v, want %q", of.cloud, got, err, want[of.cloud])
		}
		if _, err := of.read(fstest.MapFS{}); err == nil || !strings.Contains(err.Error(), "names no region") {
			t.Errorf("an SDK of %s without regions passes: %v", of.cloud, err)
		}
	}
}
