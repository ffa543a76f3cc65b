// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package plancheck

import (
	"embed"
	"strings"
	"sync"

	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

//go:embed messages/*.yaml
var messageFiles embed.FS

var messages = sync.OnceValue(func() *text.Messages { return text.MustLoad(messageFiles, "messages", nil) })

// reason joins why not every server behind a domain can be determined.
func reason(parts []string) text.Message {
	return messages().Message("reasons", strings.Join(parts, "; "))
}
