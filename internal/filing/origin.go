// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

import (
	"fmt"
	"slices"
)

// CodeOrigin says where a code comes from.
type CodeOrigin string

// The origins. A free code uses a slot of its server; a purchased one is beyond
// those. A received code is of a server of another account, which that account
// declares.
const (
	FreeCode      CodeOrigin = "free"
	PurchasedCode CodeOrigin = "purchased"
	ReceivedCode  CodeOrigin = "received"
)

// CodeOrigins are all origins, by how they are written.
var CodeOrigins = []CodeOrigin{FreeCode, PurchasedCode, ReceivedCode}

// ParseCodeOrigin reads an origin. It fails on any other text.
func ParseCodeOrigin(text string) (CodeOrigin, error) {
	if origin := CodeOrigin(text); slices.Contains(CodeOrigins, origin) {
		return origin, nil
	}
	return "", fmt.Errorf("%q is not one of %q", text, CodeOrigins)
}

// IsReceived reports whether the code surely comes from another account.
func (c *Code) IsReceived() bool { return c.Origin == Known(ReceivedCode) }

// UsesSlot says whether the code uses a slot of its server.
func (c *Code) UsesSlot() Fact[bool] {
	if c.Origin.IsAbsent() {
		return Known(true)
	}
	return Map(c.Origin, func(origin CodeOrigin) bool { return origin == FreeCode })
}
