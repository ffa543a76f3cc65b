// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"slices"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// TestFactAttributesSuffice reads every type with its facts known one way and
// another, whole and cut down to FactAttributes: nothing may be lost.
func TestFactAttributesSuffice(t *testing.T) {
	wanted := FactAttributes()
	for i := range shapes {
		s := &shapes[i]
		if s.instead != "" {
			continue
		}
		t.Run(s.terraformType, func(t *testing.T) {
			for _, fill := range []tfvalue.Value{tfvalue.Unknown(), tfvalue.Null(), tfvalue.String("1")} {
				whole, cut := map[string]tfvalue.Value{}, map[string]tfvalue.Value{}
				for _, name := range slices.Concat(s.has, wanted) {
					whole[name] = fill
				}
				for _, name := range wanted {
					cut[name] = whole[name]
				}
				a, errA := s.read(tfvalue.Object(whole))
				b, errB := ReadType(s.terraformType, tfvalue.Object(cut))
				if a != b || (errA == nil) != (errB == nil) {
					t.Errorf("%s attributes: whole %+v (%v), cut %+v (%v)", fill, a, errA, b, errB)
				}
			}
		})
	}
}

func TestRoleOf(t *testing.T) {
	for terraformType, want := range map[string]Role{
		"alicloud_instance": RoleServer, "alicloud_slb": RoleLoadBalancer, "huaweicloud_elb_member": RoleLink,
	} {
		if got, ok := RoleOf(terraformType); !ok || got != want {
			t.Errorf("RoleOf(%s) = %q, %v, want %q", terraformType, got, ok, want)
		}
	}
	if _, ok := RoleOf("aws_instance"); ok {
		t.Error("aws_instance is known")
	}
}
