// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

import (
	"strings"
	"testing"
)

func TestFingerprint(t *testing.T) {
	const secret = "A1B2C3D4E5F6"
	first := Fingerprint(secret)
	if len(first) != fingerprintLength || strings.Trim(first, "0123456789abcdef") != "" {
		t.Errorf("the fingerprint is %q", first)
	}
	for _, text := range []string{secret + "\n", "  " + secret, "\t" + secret + " \r\n"} {
		if Fingerprint(text) != first {
			t.Errorf("white space around the code changes its fingerprint")
		}
	}
	seen := map[string]string{first: secret}
	for _, text := range []string{strings.ToLower(secret), secret + "0", "A1B2C3 D4E5F6", "1", "a", "00000000000000"} {
		got := Fingerprint(text)
		if other, taken := seen[got]; taken {
			t.Errorf("%q and %q have the same fingerprint", text, other)
		}
		seen[got] = text
		if len(text) > 3 && strings.Contains(got, strings.ToLower(text)) {
			t.Errorf("the fingerprint %q contains the code", got)
		}
	}
}
