// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

// codeServer: the server of a code is declared somewhere, so that the rules about
// servers can judge it. One whose id comes from another state is declared there.
var codeServer = Rule{
	Name: "icp_code_server", Severity: Warning, Subject: SubjectCode, Needs: NeedsPlans, PlanOnly: true,
	Sources: []string{"ALI-TABLE", "HW-2024", "TC-CODE"},
	check: func(e *evaluation) {
		e.eachCode(e.checkCodeServer)
	},
}

func init() { register(&codeServer) }

func (e *evaluation) checkCodeServer(c, i int) outcome {
	switch {
	case i < 0 || !e.Codes[c].IsLiteral:
		return notApplicable
	case i < e.Declared:
		return pass
	}
	return violation("undeclared", e.codeValues(c, i), "filing_server")
}
