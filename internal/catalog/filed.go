// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"embed"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

//go:embed messages/*.yaml
var messageFiles embed.FS

var messages = text.MustLoad(messageFiles, "messages", nil)

// filedValues are what messages about a filed domain say.
type filedValues struct {
	Text, Domain, Near, Cloud string
	Clouds                    []string
}

// ParseFiled is [Catalog.ParseFiled] of the built-in catalogue.
func ParseFiled(text string) (filing.Filed, error) { return Default().ParseFiled(text) }

// ParseFiled reads a domain that has a filing and, after it, the cloud of the
// filing where that is known: "example.cn" or "example.cn alicloud". It fails
// on any other text, and on a domain that is not registrable.
func (c *Catalog) ParseFiled(text string) (filing.Filed, error) {
	fields := strings.Fields(text)
	if len(fields) != 1 && len(fields) != 2 {
		return filing.Filed{}, messages.Error("filed.form", filedValues{Cloud: c.CloudNames()[0]})
	}
	domain, err := filing.ParseDomain(fields[0])
	if err != nil {
		return filing.Filed{}, err
	}
	if !domain.IsRegistrable {
		return filing.Filed{}, messages.Error("filed.subdomain", filedValues{Text: fields[0], Domain: domain.Registrable})
	}
	filed := filing.Filed{Domain: domain.Registrable}
	if len(fields) == 2 {
		filed.Cloud, err = c.parseCloud(fields[1])
	}
	return filed, err
}

func (c *Catalog) parseCloud(text string) (filing.Cloud, error) {
	if cloud, ok := c.Cloud(filing.Cloud(text)); ok {
		return cloud.Name, nil
	}
	near, _ := c.NearestCloud(text)
	return "", messages.Error("filed.cloud", filedValues{Text: text, Near: near, Clouds: c.CloudNames()})
}
