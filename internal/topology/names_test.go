// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package topology

import (
	"encoding/json"
	"os"
	"slices"
	"testing"
)

// unseen are types whose schemas nobody here has seen: their attributes are
// those of the documentation.
var unseen = []string{
	"alicloud_alb_rule", "alicloud_ecs_network_interface_attachment", "alicloud_havip_attachment", "alicloud_network_interface_attachment", "alicloud_nlb_listener",
	"alicloud_slb_master_slave_server_group", "alicloud_slb_rule",
	"huaweicloud_aad_domain", "huaweicloud_compute_interface_attach", "huaweicloud_elb_l7policy", "huaweicloud_elb_l7rule", "huaweicloud_global_eip_associate", "huaweicloud_lb_listener",
	"huaweicloud_vpc_eipv3_associate", "huaweicloud_waf_dedicated_domain",
	"tencentcloud_clb_listener_rule", "tencentcloud_clb_target_group_attachment", "tencentcloud_clb_target_group_instance_attachment",
	"tencentcloud_dnat", "tencentcloud_eni_attachment",
}

// TestAttributeNames holds the attributes that links, records and deliveries
// read to the names in the clouds' own schemas, by type and by the path of a
// nested block.
func TestAttributeNames(t *testing.T) {
	names := map[string][]string{}
	for _, file := range []string{"../clouds/testdata/attribute_names.json", "testdata/attribute_names.json"} {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(raw, &names); err != nil {
			t.Fatal(err)
		}
	}
	for resource, paths := range usedPaths() {
		if _, ok := names[resource]; ok == slices.Contains(unseen, resource) {
			t.Errorf("%s: there must be either a copy of its attribute names or an entry in unseen", resource)
			continue
		}
		for _, p := range paths {
			block := resource
			for _, name := range p {
				if known, ok := names[block]; ok && !slices.Contains(known, name) {
					t.Errorf("%s has no attribute %s, only %q", block, name, known)
				} else if !ok && !slices.Contains(unseen, resource) {
					t.Errorf("%s: there is no copy of its attribute names", block)
				}
				block += "." + name
			}
		}
	}
}

// usedPaths returns the paths that are read, by type.
func usedPaths() map[string][]path {
	used := map[string][]path{}
	use := func(resource string, paths ...path) {
		for _, p := range paths {
			if len(p) > 0 && p[0] != "" {
				used[resource] = append(used[resource], p)
			}
		}
	}
	for resource, all := range links {
		for _, l := range all {
			use(resource, l.from, l.to)
		}
	}
	for resource, r := range records {
		use(resource, path{r.zone}, path{r.host}, path{r.kind}, r.targets)
	}
	for resource, d := range deliveries {
		use(resource, d.domains...)
		use(resource, path{d.scope}, path{d.when}, d.bucket)
	}
	return used
}
