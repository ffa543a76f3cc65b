// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package lint

import (
	"fmt"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
)

// TestWrittenOnce: what the instances of a block write is put together once for
// all who take it, whatever their number.
func TestWrittenOnce(t *testing.T) {
	work := func(instances int) float64 {
		var keys []string
		for i := range instances {
			keys = append(keys, fmt.Sprintf(`"example-%d"`, i))
		}
		host := mock(t, strings.NewReplacer("KEYS", strings.Join(keys, ",")).Replace(`
resource "alicloud_alidns_domain" "z" {
  for_each    = toset([KEYS])
  domain_name = "${each.key}.cn"
}

resource "alicloud_alidns_record" "z" {
  for_each    = toset([KEYS])
  domain_name = alicloud_alidns_domain.z[each.key].domain_name
  rr          = "www"
  type        = "A"
  value       = "203.0.113.7"
}
`))
		files, err := host.GetFiles()
		if err != nil {
			t.Fatal(err)
		}
		return testing.AllocsPerRun(1, func() {
			tree := tfconfig.ReadFiles(files, func(string) (string, bool) { return "", false })
			d := declarations{module: tree.Module(nil), evaluator: newEvaluator(host)}
			d.read()
		})
	}
	few, many := work(50), work(200)
	if many > 6*few {
		t.Errorf("%.0f allocations for 50 instances and %.0f for 200: more than in proportion", few, many)
	}
}
