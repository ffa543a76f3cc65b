// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"reflect"
	"slices"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// TestWantedAttributesSuffice reads every type with its facts known one way and
// another, whole and cut down to what is wanted: nothing may be lost.
func TestWantedAttributesSuffice(t *testing.T) {
	schemas := attributeNames(t)
	for _, e := range entries {
		if e.Instead != "" || !e.isRecognized() {
			continue
		}
		wanted := func(name string) bool {
			if e.List != "" {
				return WantedOfElement(bareName(e), name)
			}
			return Wanted(bareName(e), name)
		}
		t.Run(e.name, func(t *testing.T) {
			for _, fill := range []tfvalue.Value{tfvalue.Unknown(), tfvalue.Null(), tfvalue.String("1")} {
				whole, cut := map[string]tfvalue.Value{}, map[string]tfvalue.Value{}
				for _, name := range slices.Concat(schemas[e.name], FactAttributes()) {
					whole[name] = fill
					if wanted(name) {
						cut[name] = fill
					}
				}
				a, errA := Read(catalog.Default(), e.name, tfvalue.Object(whole))
				b, errB := Read(catalog.Default(), e.name, tfvalue.Object(cut))
				if !reflect.DeepEqual(a, b) || (errA == nil) != (errB == nil) {
					t.Errorf("%s attributes: whole %+v (%v), cut %+v (%v)", fill, a, errA, b, errB)
				}
			}
		})
	}
}

func TestKindOf(t *testing.T) {
	for terraformType, want := range map[string]filing.Kind{
		"alicloud_instance": filing.KindServer, "alicloud_slb": filing.KindLoadBalancer, "huaweicloud_elb_member": filing.KindLink,
		"data.tencentcloud_instances.instance_list[]": filing.KindServer, "tencentcloud_dnspod_record": filing.KindDNSRecord,
		"huaweicloud_global_eip": filing.KindEIP, "icp_filing_server": filing.KindFilingServer,
	} {
		if got, ok := KindOf(terraformType); !ok || got != want {
			t.Errorf("KindOf(%s) = %q, %v, want %q", terraformType, got, ok, want)
		}
	}
	if _, ok := KindOf("aws_instance"); ok {
		t.Error("aws_instance is known")
	}
}

func TestProviderOf(t *testing.T) {
	for terraformType, want := range map[string]filing.Cloud{
		"alicloud_instance": "alicloud", "huaweicloud_some_type_of_next_year": "huaweicloud", "aws_instance": "", "icp_filing_server": "", "": "",
	} {
		if got, ok := ProviderOf(terraformType); got != want || ok != (want != "") {
			t.Errorf("ProviderOf(%s) = %q, %v, want %q", terraformType, got, ok, want)
		}
	}
}
