// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

func TestMarkdown(t *testing.T) { bothLanguages(t, report.Markdown, ".md") }

func markdown(t *testing.T, r check.Report) string {
	t.Helper()
	return write(t, r, report.Options{Format: report.Markdown})
}

func TestMarkdownNamesWhatAReviewerLooksFor(t *testing.T) {
	got := markdown(t, sample(t))
	for _, words := range []string{
		"## ICP filing check failed\n\nChecked 12 subjects: 4 errors",
		"- <code>plan.json</code>: The plan is partial",
		"| error | [icp&#95;server&#95;region](https://github.com/",
		"<code>shop-example.cn</code> → <code>alicloud&#95;slb&#95;load&#95;balancer.front</code>",
		"- **Edit**: replace <code>modules/web server/main.tf:14:12-14:13</code> with <code>3</code>\n",
		"- **Edit**: remove <code>modules/web server/main.tf:15:1-16:1</code>\n",
		"- **Edit**: insert <code>period&#95;unit = \"Month\"</code> at <code>modules/web server/main.tf:17:1</code>\n",
		"run with --rule NAME=warning or put a comment",
		"- **Suppressed in the source**: reason: test server, until 2027-01-01",
		"<https://www.alibabacloud.com/help/doc-detail/36891.htm>",
		"n1([\"商店.中国\"])",
		"[\"alicloud_instance.b\"]:::violated",
		"[\"alicloud_instance.c\"]:::undecided",
	} {
		if !strings.Contains(got, words) {
			t.Errorf("%q is missing", words)
		}
	}
	if passed := markdown(t, empty); passed != "## ICP filing check passed\n\nChecked 1 subject: 0 errors, 0 warnings, 0 undecided, 0 suppressed.\n" {
		t.Errorf("an empty report: %q", passed)
	}
}

func TestMarkdownShowsErrorsFirst(t *testing.T) {
	r := sample(t)
	slices.Reverse(r.Results)
	got := markdown(t, r)
	at := -1
	for _, level := range []string{"error", "warning", "undecided", "suppressed"} {
		next := strings.Index(got, "\n| "+level+" |")
		if next <= at {
			t.Errorf("the first %s is at %d, after %d", level, next, at)
		}
		at = next
	}
}

// many returns a report that is far larger than a comment may be.
func many(t *testing.T, results, nodes int) check.Report {
	t.Helper()
	r := sample(t)
	template := r.Results[0]
	for i := range results {
		template.Address = fmt.Sprintf("alicloud_instance.web[%d]", i)
		r.Results = append(r.Results, template)
	}
	for i := range nodes {
		id := fmt.Sprintf("many%d", i)
		r.Picture.Nodes = append(r.Picture.Nodes, check.PictureNode{ID: id, Label: "alicloud_instance." + id, Kind: "server"})
		r.Picture.Edges = append(r.Picture.Edges, check.PictureEdge{From: "zh", To: id})
	}
	return r
}

const commentLimit = 65536

func TestMarkdownIsBounded(t *testing.T) {
	noisy := many(t, 1000, 0)
	for range 1000 {
		noisy.Plans = append(noisy.Plans, noisy.Plans[1])
	}
	for name, r := range map[string]check.Report{
		"results": many(t, 1000, 0), "nodes": many(t, 0, 1000), "both": many(t, 1000, 1000), "notes": noisy,
	} {
		for _, language := range []text.Language{text.English, text.Chinese} {
			got := write(t, r, report.Options{Format: report.Markdown, Language: language})
			if len(got) > commentLimit {
				t.Errorf("%s (%s): %d bytes", name, language, len(got))
			}
			if a, b := strings.Count(got, "<details>"), strings.Count(got, "</details>"); a != b {
				t.Errorf("%s (%s): %d of %d details are closed", name, language, b, a)
			}
		}
	}
	got := markdown(t, many(t, 1000, 0))
	rows, details := strings.Count(got, "\n| error |")+strings.Count(got, "\n| warning |")+strings.Count(got, "\n| un")+strings.Count(got, "\n| sup"), strings.Count(got, "<details>")
	for _, words := range []string{
		fmt.Sprintf("\n%d more findings do not fit in a comment.", 1007-rows),
		fmt.Sprintf("\nThe details of %d more findings do not fit in a comment.", 1007-details),
	} {
		if !strings.Contains(got, words) {
			t.Errorf("%q is missing", words)
		}
	}
	if rows < 50 || details < 10 {
		t.Errorf("only %d rows and %d details fit", rows, details)
	}
}

// TestMarkdownPictureIsReduced expects a large picture to shrink to what leads
// to findings, and to go when that is too large as well.
func TestMarkdownPictureIsReduced(t *testing.T) {
	got := markdown(t, many(t, 0, 600))
	if strings.Contains(got, "many7") || !strings.Contains(got, ":::violated") || !strings.Contains(got, "商店.中国\"]") {
		t.Error("the picture is not reduced to what leads to findings")
	}
	if !strings.Contains(got, "icp_authorization_code.shop") {
		t.Error("what follows a violated server is gone")
	}
	large := many(t, 0, 600)
	for i := range large.Picture.Nodes {
		large.Picture.Nodes[i].Violated = true
	}
	got = markdown(t, large)
	if strings.Contains(got, "```") || !strings.Contains(got, "The picture is too large for a comment.") {
		t.Error("a picture that Mermaid refuses is drawn")
	}
}

var (
	ownTags   = regexp.MustCompile(`</?(code|details|summary)>|<br>|<https://[^<> ]+>`)
	tableRow  = regexp.MustCompile(`(?m)^\| (error|warning|undecided|suppressed) .*$`)
	mention   = regexp.MustCompile(`[@#][0-9A-Za-z]`)
	reference = regexp.MustCompile(`&#\d+;`)
	codeSpan  = regexp.MustCompile(`<code>[^<]*</code>`)
	ownLinks  = regexp.MustCompile(`<https://[^<> ]+>|\(https://github\.com/icp-filing/[^() ]+\.md\)`)
	autolink  = regexp.MustCompile(`://|www\.`)
	nodeLine  = regexp.MustCompile(`^  n\d+(\(\[|\{\{|\[\[|\[/|\[)"[^"<>&` + "`" + `{}\[\]()|%@$\\]+"(\]\)|\}\}|\]\]|/\]|\])(:::[a-z]+)?$`)
)

// checkMarkdown finds what the configuration could smuggle in.
func checkMarkdown(t *testing.T, got string) {
	t.Helper()
	if len(got) > commentLimit {
		t.Errorf("%d bytes", len(got))
	}
	body, picture, _ := strings.Cut(got, "```mermaid\n")
	if picture != "" {
		var rest string
		picture, rest, _ = strings.Cut(picture, "\n```\n")
		body += rest
	}
	if strings.Contains(body, "`") {
		t.Error("there is a code span or fence that nobody wrote")
	}
	if _, markup, found := strings.Cut(ownTags.ReplaceAllString(body, ""), "<"); found {
		t.Errorf("there is markup that nobody wrote: <%.60s", markup)
	}
	for _, row := range tableRow.FindAllString(body, -1) {
		if n := strings.Count(row, "|"); n != 5 {
			t.Errorf("a row has %d bars: %s", n, row)
		}
	}
	prose := reference.ReplaceAllString(codeSpan.ReplaceAllString(body, ""), " ")
	if found := autolink.FindString(ownLinks.ReplaceAllString(body, "")); found != "" {
		t.Errorf("%q becomes a link that nobody wrote", found)
	}
	if found := mention.FindString(prose); found != "" {
		t.Errorf("%q may notify somebody", found)
	}
	for _, line := range strings.Split(picture, "\n") {
		if strings.HasPrefix(line, "  n") && !strings.Contains(line, " --> ") && !nodeLine.MatchString(line) {
			t.Errorf("a node of the picture reads %s", line)
		}
	}
}

func TestMarkdownEscapes(t *testing.T) {
	r := sample(t)
	checkMarkdown(t, markdown(t, r))
	got := markdown(t, r)
	for _, words := range []string{"<script>", "](http://x", "``", hostile} {
		if strings.Contains(strings.ReplaceAll(got, "```", ""), words) {
			t.Errorf("%q came through", words)
		}
	}
	if !strings.Contains(got, "&#91;\"a&#124;b&#93;(http&#58;//x) @team #1 &#60;script&#62; &#96;%0A") {
		t.Error("the address is not shown as it is")
	}
}

// FuzzMarkdown puts any text where names of the configuration go.
func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{
		hostile, "a`b``c", "</code><img src=x>", "a\n```\n# x", "@team", "&#64;x", "a|b\\|c", "x\"] --> y[\"", "%%{init: {}}%%",
		"#quot;", "end", "\\", "商店", "", " ", "\xff", "<!--", "[x](y)", "</details>", "#1", "&#", "&&##1", "$x$",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		r := sample(t)
		r.Plans[1].Name = name
		r.Plans[1].Notes[0] = said(text.Text{EN: "Note " + name})
		r.Results[0].Plan = name
		r.Results[0].Address = name
		r.Results[0].Path = []string{name, "x"}
		r.Results[0].Advice = said(text.Text{EN: "Use " + name})
		r.Results[0].Position.File = name
		r.Results[1].Fix[0].File, r.Results[1].Fix[0].NewText = name, name
		r.Results[3].Suppressed.Reason = name
		r.Picture.Nodes[0].Label = name
		checkMarkdown(t, markdown(t, r))
	})
}
