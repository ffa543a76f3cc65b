// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package plancheck

import (
	"fmt"
	"slices"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfplan"
)

// kindNotes say what the kinds of plans leave unchecked.
var kindNotes = map[tfplan.Kind]text.Text{
	tfplan.Partial: {
		EN: "This plan is partial, as with -target: resources that it leaves out are taken from the state, and those that are not there yet are not checked.",
		ZH: "该 plan 不完整（例如使用了 -target）：未包含的资源取自状态，状态中还没有的资源未检查。",
	},
	tfplan.Errored: {
		EN: "Planning ended in an error: what comes after it is not in this plan and not checked.",
		ZH: "该 plan 在规划时出错：出错之后的内容不在 plan 中，未检查。",
	},
	tfplan.RefreshOnly: {
		EN: "This plan only refreshes the state: the state is checked, the configuration is not.",
		ZH: "该 plan 只刷新状态：只检查了状态，未检查配置。",
	},
	tfplan.Destroy: {
		EN: "This plan destroys everything: nothing is left to check.",
		ZH: "该 plan 会销毁所有资源：没有可检查的内容。",
	},
	tfplan.Deferred: {
		EN: "This plan defers changes to a later plan: they are not checked.",
		ZH: "该 plan 把部分变更推迟到以后的 plan：这些变更未检查。",
	},
	tfplan.Empty: {
		EN: "This plan has no resources: there is nothing to check.",
		ZH: "该 plan 没有资源：没有可检查的内容。",
	},
}

// described returns what a report says about a plan.
func described(read *planned) check.Plan {
	p := check.Plan{Name: read.name, TerraformVersion: read.TerraformVersion, FormatVersion: read.FormatVersion}
	for _, kind := range read.Kinds {
		if kind == tfplan.Partial && slices.Contains(read.Kinds, tfplan.Errored) {
			continue // the error is why
		}
		p.Notes = append(p.Notes, kindNotes[kind])
	}
	if read.source != nil {
		for _, problem := range read.source.Problems {
			at := fmt.Sprintf("%s:%d: ", problem.Position.File, problem.Position.Line)
			p.Notes = append(p.Notes, text.Text{EN: at + problem.EN, ZH: at + problem.ZH})
		}
	}
	return p
}

// aboutRead says what to do about a server that a data source has read: no
// attribute of it is written in the configuration.
func aboutRead(w *world, c candidate) text.Text {
	name := w.label(c.route.server())
	switch {
	case c.route.server().Mode != "data":
		return text.Text{}
	case c.summary.Violated:
		return text.Text{
			EN: fmt.Sprintf("This configuration only reads %s: change the server where it is managed.", name),
			ZH: fmt.Sprintf("本配置只读取 %s：请在管理该服务器的地方修改。", name),
		}
	}
	return text.Text{
		EN: fmt.Sprintf("This configuration only reads %s: declare it with icp_filing_server, and state there what the data source does not tell.", name),
		ZH: fmt.Sprintf("本配置只读取 %s：请用 icp_filing_server 声明它，并在其中写明数据源未给出的信息。", name),
	}
}

// maxListed bounds how many resources a sentence names.
const maxListed = 10

// listed names resources, the first of many.
func (w *world) listed(nodes []*node) text.Text {
	var names []string
	for _, n := range nodes[:min(len(nodes), maxListed)] {
		names = append(names, w.label(n))
	}
	note := text.Text{EN: strings.Join(names, ", "), ZH: strings.Join(names, "、")}
	if more := len(nodes) - len(names); more > 0 {
		note.EN += fmt.Sprintf(" and %d more", more)
		note.ZH += fmt.Sprintf(" 等 %d 台", len(nodes))
	}
	return note
}

// advice says which of several servers to fix or to file with, and what to do
// about one that is only read.
func advice(w *world, e *exposure, candidates []candidate) text.Text {
	elsewhere := aboutRead(w, candidates[0])
	if len(candidates) < 2 {
		return elsewhere
	}
	var servers []*node
	for _, c := range candidates[1:] {
		servers = append(servers, c.route.server())
	}
	others := w.listed(servers)
	best := w.label(candidates[0].route.server())
	note := text.Text{
		EN: fmt.Sprintf("%s leads to %d servers, and one that may file is enough. %s is nearest to it: fix that one and file with it (others: %s).",
			e.shown, len(candidates), best, others.EN),
		ZH: fmt.Sprintf("%s 指向 %d 台服务器，其中一台可以备案即可。%s 最接近要求：请修改它并用它备案（其他：%s）。",
			e.shown, len(candidates), best, others.ZH),
	}
	if elsewhere != (text.Text{}) {
		note.EN += " " + elsewhere.EN
		note.ZH += elsewhere.ZH
	}
	return note
}
