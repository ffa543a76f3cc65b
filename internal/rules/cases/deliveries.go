// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package cases

import (
	"errors"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// parseDelivery reads a row of one delivery and what the stack files.
func (r row) parseDelivery(c *Case) error {
	c.Name = r.cells["case"]
	cloud, product, _ := strings.Cut(r.cells["served by"], "/")
	d := filing.Delivery{
		Name: "delivery", Cloud: filing.Cloud(cloud), Product: filing.Product(product),
		Domain: filing.Known("www.shop-example.cn"), Mainland: filing.Known(true), Accepted: filing.Known(false),
	}
	var errs [4]error
	d.Domain, errs[0] = fact(r.cells["domain"], d.Domain, text[string])
	d.Mainland, errs[1] = fact(r.cells["mainland"], d.Mainland, yesNo)
	d.OriginInCloud, errs[2] = fact(r.cells["origin on the cloud"], d.OriginInCloud, yesNo)
	d.Accepted, errs[3] = fact(r.cells["served already"], d.Accepted, yesNo)
	c.Stack.Deliveries = []filing.Delivery{d}
	if err := first(errs[:]); err != nil {
		return err
	}
	return r.parseFilings(c)
}

// parseFilings reads what a stack files and what is filed already.
func (r row) parseFilings(c *Case) error {
	if kind := r.cells["filing server"]; kind != "" {
		s := goodServer(kind)
		if err := setDirect(&s, r.cells["direct"]); err != nil {
			return err
		}
		c.Stack.Servers = []filing.Server{s}
	}
	if cell := r.cells["codes"]; cell != "" {
		if len(c.Stack.Servers) == 0 {
			return errors.New("codes: there is no filing server that they could be of")
		}
		for part := range strings.SplitSeq(cell, ",") {
			code, err := parseCode(strings.TrimSpace(part), c.Stack.Servers[0].ID)
			if err != nil {
				return err
			}
			c.Stack.Codes = append(c.Stack.Codes, code)
		}
	}
	if cell := r.cells["filed"]; cell != "" {
		for part := range strings.SplitSeq(cell, ",") {
			domain, cloud, _ := strings.Cut(strings.TrimSpace(part), "@")
			c.Stack.Filed = append(c.Stack.Filed, filing.Filed{Domain: domain, Cloud: filing.Cloud(cloud)})
		}
	}
	return nil
}
