// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package house

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// unfilledProbe loads the catalogue of a cloud's bare skeleton.
const unfilledProbe = `package probe

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/cloudstub"
)

func TestKnown(t *testing.T) {
	if cloud, ok := clouds.ProviderOf("examplecloud_some_type"); !ok || cloud != "examplecloud" {
		t.Errorf("the cloud of the type is %q", cloud)
	}
	if _, err := cloudstub.Server("examplecloud", os.Getenv); err != nil {
		t.Error(err)
	}
}

func TestMissing(t *testing.T) {
	_, err := catalog.Load(os.DirFS(filepath.Join("..", "..", "catalog", "data")))
	if err == nil {
		t.Fatal("the skeleton loads")
	}
	for _, want := range []string{
		"examplecloud.yaml: the list of regions: source \"SOURCE-OF-THE-REGIONS\" is not in sources.yaml",
		"examplecloud.yaml: product server: source \"SOURCE-OF-THE-PRODUCT\" is not in sources.yaml",
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%v does not say %s", err, want)
		}
	}
}
`

// TestCloudIsOneFolder writes a cloud's skeleton, as make cloud does, and fills
// in its catalogue.
func TestCloudIsOneFolder(t *testing.T) {
	const data = "internal/catalog/data/examplecloud.yaml"
	r := newRepository(t)
	skeleton := exec.Command("go", "run", "./newcloud", "-root", r.copied, "examplecloud")
	skeleton.Dir = filepath.Join(r.original, "tools")
	steps, err := skeleton.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, steps)
	}
	r.touches(
		"internal/clouds/examplecloud/examplecloud.go",
		data,
		"internal/cloudstub/examplecloud.go", "internal/cloudstub/schemas/examplecloud.json",
		"internal/rules/testdata/cases.md", "internal/clouds/testdata/attribute_names.json",
		// Generated.
		"internal/clouds/index_clouds.go", "internal/cloudstub/index_clouds.go",
	)
	says(t, string(steps), "What remains:", data, "attribute_names.json", "make generate test lint")

	const probe = "internal/house/probe/probe_test.go"
	r.probes[probe] = unfilledProbe
	r.test("internal/house/probe", ".")
	delete(r.probes, probe)

	filled := strings.NewReplacer(
		"SOURCE-OF-THE-REGIONS", "TC-SERVERS", "SOURCE-OF-THE-PRODUCT", "TC-SERVERS",
		"id: REGION", "id: mars-1", "mainland: unknown", "mainland: true",
		"min_term_months: unknown", "min_term_months: 7", "min_remaining_months: unknown", "min_remaining_months: 0",
		"public_ip: unknown", "public_ip: required", "websites: unknown", "websites: 5", " codes: unknown", " codes: 5",
		"en: Server", "en: Example Server", "zh: Examplecloud", "zh: 示例云", "en: REGION, zh: REGION", "en: Mars, zh: 火星",
	).Replace(r.read(data))
	r.write(data, filled)
	r.test("internal/catalog", ".")
	r.test("internal/clouds", "^Test(Accepted|Arguments|Attributes|EachType|EverySchema|NoFact|One|Paths|Products|Signatures|Wanted)")
	r.test("internal/cloudstub", "^TestFactories$")
	r.test("internal/rules", "^TestDecisionTable$")
	said := r.check(planOf(t, resource{"icp_filing_server", map[string]any{
		"id": "examplecloud/server/web", "name": "web", "cloud": "examplecloud", "product": "server",
		"region": "mars-1", "billing_mode": "subscription", "term_months": 6, "has_public_ip": true, "websites": []string{},
	}}))
	says(t, said, "icp_server_term", "Example Server", "7 months")
}
