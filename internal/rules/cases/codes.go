// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package cases

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// parseCodes reads a row of codes that share one server.
func (r row) parseCodes(c *Case) error {
	c.Name = r.cells["case"]
	s := goodServer(r.cells["server"])
	var errs [6]error
	errs[0] = setDirect(&s, r.cells["direct"])
	s.UndeclaredCodes, errs[1] = fact(r.cells["elsewhere"], s.UndeclaredCodes, func(cell string) (int, error) { return number(cell), nil })
	s.Account, errs[2] = fact(r.cells["account"], s.Account, text[string])
	s.AccountType, errs[3] = fact(r.cells["account type"], s.AccountType, text[filing.AccountType])
	s.Entity, errs[4] = fact(r.cells["entity"], s.Entity, text[string])
	if err := first(errs[:]); err != nil {
		return err
	}
	c.Stack.Servers = []filing.Server{s}
	for part := range strings.SplitSeq(r.cells["codes"], ",") {
		code, err := parseCode(strings.TrimSpace(part), s.ID)
		if err != nil {
			return err
		}
		c.Stack.Codes = append(c.Stack.Codes, code)
	}
	if slices.ContainsFunc(c.Stack.Codes, func(code filing.Code) bool { return code.Spent }) {
		for i := range c.Stack.Codes {
			c.Stack.Codes[i].IsNew = !c.Stack.Codes[i].Spent
		}
	}
	return nil
}

var codePattern = regexp.MustCompile(`^(\S+?)(?:\[([^\]]*)\])?$`)

// parseOnlyCode reads a row of one code of a good server: of an app where the cell
// "of" says so.
func (r row) parseOnlyCode(c *Case) (err error) {
	c.Stack.Servers = []filing.Server{goodServer("alicloud/ecs")}
	code := filing.Code{ServerID: filing.Known(c.Stack.Servers[0].ID)}
	switch r.cells["of"] {
	case "":
		code.Website = filing.Known("example.cn")
	case "app":
		code.App = filing.Known("Shop")
	default:
		err = fmt.Errorf("of: %q is not app", r.cells["of"])
	}
	c.Stack.Codes = []filing.Code{code}
	return err
}

// parseCode reads "a.cn[code=K1 grant=222 entity=Acme spent]", and an app as
// "app:Shop[domains=api.a.cn+m.a.cn]".
func parseCode(cell, server string) (filing.Code, error) {
	m := codePattern.FindStringSubmatch(cell)
	if m == nil {
		return filing.Code{}, fmt.Errorf("codes: %q is not like a.cn[code=K1 grant=222]", cell)
	}
	code := filing.Code{ServerID: filing.Known(server)}
	if name, isApp := strings.CutPrefix(m[1], filing.AppPrefix); isApp {
		code.App, _ = fact(name, code.App, text[string])
	} else {
		code.Website, _ = fact(m[1], code.Website, text[string])
	}
	for field := range strings.FieldsSeq(m[2]) {
		key, value, _ := strings.Cut(field, "=")
		f, _ := fact(value, filing.Absent[string](), text[string])
		switch key {
		case "code":
			code.Fingerprint = f
		case "grant":
			code.GrantToAccount = f
		case "entity":
			code.Entity = f
		case "number":
			code.FilingNumber = f
		case "domains":
			code.AppDomains, _ = fact(value, code.AppDomains, func(cell string) ([]filing.Fact[string], error) {
				return websites(strings.ReplaceAll(cell, "+", ","))
			})
		case "origin":
			code.Origin, _ = fact(value, code.Origin, text[filing.CodeOrigin])
			if code.IsReceived() {
				code.ServerID = filing.Absent[string]()
			}
		case "cloud":
			code.Cloud, _ = fact(value, code.Cloud, text[filing.Cloud])
		case "spent":
			code.Spent = true
		default:
			return code, fmt.Errorf("codes: %q is not code, grant, entity, number, domains, origin, cloud or spent", key)
		}
	}
	return code, nil
}
