// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	lines := func(events ...string) string {
		var b strings.Builder
		for _, e := range events {
			action, test, _ := strings.Cut(e, " ")
			fmt.Fprintf(&b, `{"Action":%q,"Package":"p","Test":%q}`+"\n", action, test)
		}
		return b.String()
	}
	const terraform, tofu = "TestImport/terraform-1.11.4", "TestImport/tofu-1.12.6"
	for name, test := range map[string]struct {
		files []string
		want  string
	}{
		"nothing skipped":        {[]string{lines("pass TestA")}, ""},
		"another CLI runs it":    {[]string{lines("skip "+terraform, "pass TestImport"), lines("pass "+tofu, "pass TestImport")}, ""},
		"no CLI runs it":         {[]string{lines("skip "+terraform, "pass TestImport"), lines("skip "+tofu, "pass TestImport")}, "p TestImport"},
		"only one CLI":           {[]string{lines("skip "+terraform, "pass TestImport")}, "p TestImport"},
		"the other one fails":    {[]string{lines("skip " + terraform), lines("fail " + tofu)}, "p TestImport"},
		"a case below the CLI":   {[]string{lines("skip "+terraform+"/one", "pass "+terraform), lines("pass "+tofu+"/two", "pass "+tofu)}, "p TestImport/one"},
		"it is for no CLI":       {[]string{lines("skip TestB")}, "p TestB"},
		"it is run another time": {[]string{lines("skip TestB"), lines("pass TestB")}, "p TestB"},
	} {
		t.Run(name, func(t *testing.T) {
			var files []string
			for i, content := range test.files {
				files = append(files, filepath.Join(t.TempDir(), fmt.Sprint(i)))
				if err := os.WriteFile(files[i], []byte(content), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			err := run(files, &bytes.Buffer{})
			if said := fmt.Sprint(err); (err != nil) != (test.want != "") || !strings.Contains(said, test.want) {
				t.Errorf("it says %v, want %q", err, test.want)
			}
		})
	}
}
