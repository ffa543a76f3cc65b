// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// fingerprintLength is short on purpose: it tells a handful of codes apart and
// leaves too many candidates to guess a code of digits from it.
const fingerprintLength = 10

// Fingerprint returns text that tells authorization codes apart without showing
// them.
func Fingerprint(code string) string {
	sum := sha256.Sum256([]byte("icp authorization code\x00" + strings.TrimSpace(code)))
	return hex.EncodeToString(sum[:])[:fingerprintLength]
}
