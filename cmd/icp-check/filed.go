// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// readFiled reads a list of domains that have a filing: a line each, with the
// cloud of the filing after it where that is known. "#" begins a comment.
func readFiled(name string, c *catalog.Catalog) ([]filing.Filed, error) {
	content, err := os.ReadFile(name)
	if err != nil {
		return nil, text.Prefixed(name, reason(err))
	}
	var filed []filing.Filed
	lines := bufio.NewScanner(bytes.NewReader(bytes.TrimPrefix(content, []byte("\xEF\xBB\xBF"))))
	for number := 1; lines.Scan(); number++ {
		line, _, _ := strings.Cut(lines.Text(), "#")
		if strings.TrimSpace(line) == "" {
			continue
		}
		one, err := settings.Filed(c, line)
		if err != nil {
			return nil, text.Prefixed(fmt.Sprintf("%s:%d", name, number), err)
		}
		filed = append(filed, one)
	}
	if err := lines.Err(); err != nil {
		return nil, text.Prefixed(name, err)
	}
	return filed, nil
}
