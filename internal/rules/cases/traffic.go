// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package cases

import (
	"fmt"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// parseTraffic reads a row of where the records of a website lead, and what the
// stack files.
func (r row) parseTraffic(c *Case) error {
	c.Name = r.cells["case"]
	traffic := filing.Traffic{Name: "shop-example.cn", Website: filing.Known("shop-example.cn"), Whole: filing.Known(true)}
	var errs [2]error
	traffic.Website, errs[0] = fact(r.cells["website"], traffic.Website, text[string])
	traffic.Whole, errs[1] = fact(r.cells["own names"], traffic.Whole, yesNo)
	if err := first(errs[:]); err != nil {
		return err
	}
	for i, part := range strings.Split(r.cells["leads to"], ",") {
		end, err := parseEnd(strings.TrimSpace(part))
		if err != nil {
			return err
		}
		end.Name = fmt.Sprintf("end%d", i+1)
		traffic.Ends = append(traffic.Ends, end)
	}
	c.Stack.Traffic = []filing.Traffic{traffic}
	return r.parseFilings(c)
}

// parseEnd reads "alicloud", "alicloud[outside]", "alicloud[?]", "alicloud[-]" or
// "alicloud[delivers]": from the mainland, unless it says otherwise.
func parseEnd(cell string) (filing.End, error) {
	m := codePattern.FindStringSubmatch(cell)
	if m == nil {
		return filing.End{}, fmt.Errorf("leads to: %q is not like alicloud[outside]", cell)
	}
	end := filing.End{Cloud: filing.Cloud(m[1]), Mainland: filing.Known(true)}
	for field := range strings.FieldsSeq(m[2]) {
		switch field {
		case "outside":
			end.Mainland = filing.Known(false)
		case "?":
			end.Mainland = filing.Unknown[bool]()
		case "-":
			end.Mainland = filing.Absent[bool]()
		case "delivers":
			end.Delivers = true
		default:
			return end, fmt.Errorf("leads to: %q is not outside, ?, - or delivers", field)
		}
	}
	return end, nil
}
