// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package acctest_test

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

// TestTestingGuide runs the module and the tests of the guide, as they are and
// with a server that may not file.
func TestTestingGuide(t *testing.T) {
	named := regexp.MustCompile("(?ms)^```terraform\\n# (\\S+)\\n(.*?)^```$")
	files, tests := map[string]string{}, 0
	for _, block := range named.FindAllStringSubmatch(read(t, filepath.Join(root, "templates/guides/testing-a-module.md.tmpl")), -1) {
		files[block[1]] = block[2]
		if strings.HasSuffix(block[1], ".tftest.hcl") {
			tests++
		}
	}
	acctest.ForEachCLI(t, func(t *testing.T, cli acctest.CLI) {
		cli.NeedWriteOnly(t)
		w := acctest.NewWorkspace(t, cli, files)
		got := w.Run("test", "-no-color")
		if got.Code != 0 || strings.Count(got.Text(), ".tftest.hcl... pass") != tests {
			t.Errorf("the tests end with %d: %s", got.Code, got.Text())
		}
		got = w.Run("test", "-no-color", "-filter=tests/good.tftest.hcl", "-var=months=2")
		if got.Code == 0 || !strings.Contains(got.Text(), "Term is too short for an ICP filing") {
			t.Errorf("the tests of a server for two months end with %d: %s", got.Code, got.Text())
		}
	})
}
