// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// readFiled reads a list of domains that have a filing: a line each, with the
// cloud of the filing behind it where that is known. "#" begins a comment.
func readFiled(name string) ([]filing.Filed, error) {
	content, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, reason(err))
	}
	var filed []filing.Filed
	lines := bufio.NewScanner(bytes.NewReader(bytes.TrimPrefix(content, []byte("\xEF\xBB\xBF"))))
	for number := 1; lines.Scan(); number++ {
		line, _, _ := strings.Cut(lines.Text(), "#")
		fields := strings.Fields(line)
		if len(fields) == 0 {
			continue
		}
		one, err := parseFiled(fields)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, number, err)
		}
		filed = append(filed, one)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return filed, nil
}

func parseFiled(fields []string) (filing.Filed, error) {
	if len(fields) > 2 {
		return filing.Filed{}, errors.New("a line is a domain, or a domain and its cloud, such as example.cn alicloud")
	}
	domain, err := filing.ParseDomain(fields[0])
	if err != nil {
		return filing.Filed{}, err
	}
	if !domain.IsRegistrable {
		return filing.Filed{}, fmt.Errorf("%q is a subdomain; a filing is for the registrable domain %q", fields[0], domain.Registrable)
	}
	filed := filing.Filed{Domain: domain.Registrable}
	if len(fields) == 2 {
		filed.Cloud, err = cloudNamed(fields[1])
	}
	return filed, err
}

func cloudNamed(text string) (filing.Cloud, error) {
	known := catalog.Default()
	if cloud, ok := known.Cloud(filing.Cloud(text)); ok {
		return cloud.Name, nil
	}
	if near, ok := known.NearestCloud(text); ok {
		return "", fmt.Errorf("no cloud is called %q; did you mean %q?", text, near)
	}
	var names []string
	for _, cloud := range known.Clouds() {
		names = append(names, string(cloud.Name))
	}
	return "", fmt.Errorf("no cloud is called %q: use one of %s", text, strings.Join(names, ", "))
}
