// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"fmt"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// words are the words of the reports' frame. What a finding says comes from
// the rules.
type words struct {
	Levels map[level]string
	// The counts are formats for one number.
	Errors, Warnings, Undecided, Suppressed [2]string
	// Checked takes the number of subjects and the counts.
	Checked     [2]string
	Join, Colon string

	Note, Position, Path, Found, Why, Fix, Advice, Page string
	// SuppressedHeading is above the list of what is suppressed; Reason and
	// Until go before their values.
	SuppressedHeading, Reason, Until string

	Passed, Failed          string
	Severity, Rule, Subject string
	Picture, Findings       string
	// The words for what a comment has no room for. MoreRows and MoreFindings
	// are formats for how many are missing.
	PictureTooLarge        string
	MoreRows, MoreFindings string
	MoreNotes              string
	// Rest is a format for how many subjects have no result.
	Rest    [2]string
	Sources string
	// SourceRoot explains what SARIF's files are relative to.
	SourceRoot string
}

var english = words{
	Levels: map[level]string{
		levelError: "error", levelWarning: "warning", levelUndecided: "undecided", levelSuppressed: "suppressed",
	},
	Errors:            [2]string{"%d error", "%d errors"},
	Warnings:          [2]string{"%d warning", "%d warnings"},
	Undecided:         [2]string{"%d undecided", "%d undecided"},
	Suppressed:        [2]string{"%d suppressed", "%d suppressed"},
	Checked:           [2]string{"Checked %d subject: %s.", "Checked %d subjects: %s."},
	Join:              ", ",
	Colon:             ": ",
	Note:              "note",
	Position:          "Position",
	Path:              "Path",
	Found:             "Found",
	Why:               "Why",
	Fix:               "Fix",
	Advice:            "Advice",
	Page:              "Page",
	SuppressedHeading: "Suppressed in the source",
	Reason:            "reason",
	Until:             "until",
	Passed:            "ICP filing check passed",
	Failed:            "ICP filing check failed",
	Severity:          "Severity",
	Rule:              "Rule",
	Subject:           "Resource",
	Picture:           "From domains to filing servers",
	Findings:          "Findings",
	PictureTooLarge:   "The picture is too large for a comment.",
	MoreRows:          "%d more findings do not fit in a comment. The text report has them all.",
	MoreFindings:      "The details of %d more findings do not fit in a comment. The text report has them all.",
	MoreNotes:         "More remarks do not fit in a comment. The text report has them all.",
	Rest:              [2]string{"%d subject without findings", "%d subjects without findings"},
	Sources:           "Sources",
	SourceRoot:        "The folder that the report's files are relative to, such as the top of the repository.",
}

var chinese = words{
	Levels: map[level]string{
		levelError: "错误", levelWarning: "警告", levelUndecided: "未判定", levelSuppressed: "已忽略",
	},
	Errors:            [2]string{"%d 个错误", "%d 个错误"},
	Warnings:          [2]string{"%d 个警告", "%d 个警告"},
	Undecided:         [2]string{"%d 个未判定", "%d 个未判定"},
	Suppressed:        [2]string{"%d 个已忽略", "%d 个已忽略"},
	Checked:           [2]string{"已检查 %d 个对象：%s。", "已检查 %d 个对象：%s。"},
	Join:              "，",
	Colon:             "：",
	Note:              "说明",
	Position:          "位置",
	Path:              "路径",
	Found:             "现状",
	Why:               "原因",
	Fix:               "处理",
	Advice:            "建议",
	Page:              "详情",
	SuppressedHeading: "源代码中已忽略",
	Reason:            "理由",
	Until:             "有效期至",
	Passed:            "ICP 备案检查通过",
	Failed:            "ICP 备案检查未通过",
	Severity:          "级别",
	Rule:              "规则",
	Subject:           "资源",
	Picture:           "从域名到备案服务器",
	Findings:          "检查结果",
	PictureTooLarge:   "关系图过大，无法放入评论。",
	MoreRows:          "另有 %d 条结果无法放入评论，完整内容见文本报告。",
	MoreFindings:      "另有 %d 条结果的详情无法放入评论，完整内容见文本报告。",
	MoreNotes:         "更多说明无法放入评论，完整内容见文本报告。",
	Rest:              [2]string{"%d 个对象没有问题", "%d 个对象没有问题"},
	Sources:           "来源",
	SourceRoot:        "报告中的文件所相对的目录，例如代码仓库的根目录。",
}

func wordsIn(language text.Language) *words {
	if language == text.Chinese {
		return &chinese
	}
	return &english
}

// counted fills in a format for one number.
func counted(format [2]string, n int) string { return fmt.Sprintf(plural(format, n), n) }

// plural returns the singular for one.
func plural(forms [2]string, n int) string {
	if n == 1 {
		return forms[0]
	}
	return forms[1]
}

// verdict is the heading of a report.
func (w *words) verdict(failed bool) string {
	if failed {
		return w.Failed
	}
	return w.Passed
}

// summary is the last line of a report: the counts.
func (w *words) summary(c check.Counts) string {
	counts := counted(w.Errors, c.Errors) + w.Join +
		counted(w.Warnings, c.Warnings) + w.Join +
		counted(w.Undecided, c.Undecided) + w.Join +
		counted(w.Suppressed, c.Suppressed)
	return fmt.Sprintf(plural(w.Checked, c.Checked), c.Checked, counts)
}
