// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "github.com/icp-filing/terraform-provider-icp/internal/catalog"

// codeSource: not every product that may back a filing can generate codes.
var codeSource = Rule{
	Name: "icp_code_source", Severity: Error, Subject: SubjectCode, Needs: NeedsCode,
	Sources: []string{"ALI-TABLE", "HW-2024", "TC-SERVERS"},
	check: func(e *evaluation) {
		e.eachCode(func(c, i int) outcome { return e.checkCodeSource(c, i) })
	},
}

func init() { register(&codeSource) }

func (e *evaluation) checkCodeSource(c, i int) outcome {
	d := codeDetails(&e.codes[c])
	if i < 0 {
		return needs(e.codes[c].ServerID, d, "filing_server")
	}
	s, p := &e.servers[i], e.products[i]
	d.Server, d.Product = serverName(s), p
	if p == nil {
		d.Text = string(s.Product.OrElse(""))
		return unlisted(s, d)
	}
	d.Sources = p.Sources
	codes, ok := p.Codes.Value()
	switch {
	case p.Eligibility == catalog.Legacy && !e.admitted(p):
		return violation("legacy", d, "filing_server")
	case !e.admitted(p):
		return violation("ineligible", d, "filing_server")
	case !ok:
		return sourceSilent(d, "filing_server")
	case codes > 0:
		return pass
	}
	o := violation("no_codes", d, "filing_server")
	o.onlyWarns = p.CodesCertainty != catalog.High
	return o
}

// eachCode applies a check to every code that the configuration has. The
// second argument is the index of its server, or -1.
func (e *evaluation) eachCode(check func(c, i int) outcome) {
	for c := range e.codes {
		if !e.codes[c].Spent {
			e.emit(e.codeSubject(c), check(c, e.serverOf[c]))
		}
	}
}
