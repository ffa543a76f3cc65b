// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider

import "testing"

func TestQuietUnlessLogging(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		environ []string
		quiet   bool
	}{
		"nothing set":           {[]string{"HOME=/root", "MY_TF_LOG=TRACE"}, true},
		"set to nothing":        {[]string{"TF_LOG=", "TF_LOG_SDK="}, true},
		"logs of everything":    {[]string{"HOME=/root", "TF_LOG=TRACE"}, false},
		"logs of providers":     {[]string{"TF_LOG_PROVIDER=DEBUG"}, false},
		"logs of the framework": {[]string{"TF_LOG_SDK_FRAMEWORK=INFO"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			set := map[string]string{}
			quietUnlessLogging(test.environ, func(key, value string) error {
				set[key] = value
				return nil
			})
			if quiet := set["TF_LOG_SDK"] == "OFF"; quiet != test.quiet || !quiet && len(set) != 0 {
				t.Errorf("it sets %v", set)
			}
		})
	}
}
