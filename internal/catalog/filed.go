// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"errors"
	"fmt"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// ParseFiled reads a domain that has a filing and, behind it, the cloud of the
// filing where that is known: "example.cn" or "example.cn alicloud". It fails
// on any other text, and on a domain that is not registrable.
func ParseFiled(text string) (filing.Filed, error) {
	fields := strings.Fields(text)
	if len(fields) != 1 && len(fields) != 2 {
		return filing.Filed{}, errors.New("write a domain, or a domain and its cloud, such as example.cn alicloud")
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
	known := Default()
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
