// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// ruleNames knows two rules.
func ruleNames(name string) (string, bool) {
	switch name {
	case "icp_server_term", "icp_server_billing":
		return "", true
	case "icp_server_trem":
		return "icp_server_term", false
	}
	return "", false
}

func TestParseSuppression(t *testing.T) {
	for _, test := range []struct {
		text                 string
		rules, reason, until string
		problem              string
	}{
		{text: "icp:ignore icp_server_term -- renewed by hand", rules: "icp_server_term", reason: "renewed by hand"},
		{text: "icp:ignore icp_server_term, icp_server_billing -- moving until 2027-01-01", rules: "icp_server_term icp_server_billing", reason: "moving", until: "2027-01-01"},
		{text: "icp:ignore icp_server_term,icp_server_term--moving, until 2027-01-01 ", rules: "icp_server_term", reason: "moving", until: "2027-01-01"},
		{text: "icp:ignore icp_server_term -- 按月续费 -- see the ticket", rules: "icp_server_term", reason: "按月续费 -- see the ticket"},
		{text: "icp:ignore icp_server_term -- not public until launch", rules: "icp_server_term", reason: "not public until launch"},
		{text: "servers are filed by hand"},
		{text: "icp: the filing is under way"},
		{text: "icp:ignore", problem: "No rule is named"},
		{text: "icp:ignore -- moving", problem: "No rule is named"},
		{text: "icp:ignore icp_server_term", problem: "The reason is missing"},
		{text: "icp:ignore icp_server_term --", problem: "The reason is missing"},
		{text: "icp:ignore icp_server_term -- until 2027-01-01", problem: "The reason is missing"},
		{text: "icp:ignore icp_server_term renewed by hand", problem: "The reason is missing"},
		{text: "icp:ignore icp_server_term icp_server_billing -- moving", problem: "Put a comma between the rules icp_server_term and icp_server_billing"},
		{text: "icp:ignore icp_server_term,, -- moving", problem: "A rule is missing between the commas"},
		{text: "icp:ignore all -- moving", problem: `"all" is not allowed`},
		{text: "icp:ignore icp_server_trem -- moving", problem: `No rule is called "icp_server_trem". Did you mean icp_server_term?`},
		{text: "icp:ignore nothing_of_the_kind -- moving", problem: `No rule is called "nothing_of_the_kind".`},
		{text: "icp:ignore icp_server_term -- moving until 2027-02-30", problem: `"2027-02-30" is not a valid date`},
		{text: "icp:ignore icp_server_term -- moving until 1 May 2027", problem: `"1 May 2027" is not a valid date`},
		{text: "icp:ignored icp_server_term -- moving", problem: `"icp:ignored" is not a suppression`},
		{text: "ICP:Ignore icp_server_term -- moving", problem: `"ICP:Ignore" is not a suppression`},
		{text: "icp: ignore icp_server_term -- moving", problem: `"icp: ignore" is not a suppression`},
		{text: "icp-ignore icp_server_term -- moving", problem: `"icp-ignore" is not a suppression`},
		{text: "icp_ignore: icp_server_term -- moving", problem: `"icp_ignore" is not a suppression`},
		{text: "ICPignore icp_server_term", problem: `"ICPignore" is not a suppression`},
		{text: "icp ignore icp_server_term", problem: `"icp ignore" is not a suppression`},
		{text: "ICP ignored this site for years"},
		{text: "icp filings are made by hand"},
		{text: "icp:ignore=icp_server_term -- moving", problem: `"icp:ignore=icp_server_term" is not a suppression`},
	} {
		t.Run(test.text, func(t *testing.T) {
			if (test.problem != "" || test.rules != "") && !mayDirect.MatchString("# "+test.text) {
				t.Error("a file that has no other comment for this tool is passed over")
			}
			s, problem := parseSuppression(test.text, Position{File: "main.tf", Line: 3}, ruleNames)
			if problem != nil {
				if test.problem == "" || !strings.Contains(english(*problem), test.problem) || chinese(*problem) == "" || problem.Position.Line != 3 {
					t.Errorf("the problem is %+v, want %q", problem, test.problem)
				}
				return
			}
			if test.problem != "" || (s == nil) != (test.rules == "") {
				t.Fatalf("it is %+v without a problem, want %q", s, test.problem)
			}
			if s == nil {
				return
			}
			if strings.Join(s.Rules, " ") != test.rules || s.Reason != test.reason || s.Until != test.until {
				t.Errorf("it is %+v", s)
			}
		})
	}
}

func TestSuppressions(t *testing.T) {
	const directive = "icp:ignore icp_server_term -- "
	tree := treeOf(t, map[string]string{"main.tf": `
# The first line says why.
# ` + directive + `above
// ` + directive + `slashes
resource "t" "a" { # ` + directive + `header
  /* ` + directive + `inside */
  ok = "# ` + directive + `text"

  # ` + directive + `above the attribute
  period = 1
  type   = "x" // ` + directive + `at the attribute
  disk {
    size = 1 # ` + directive + `nested
  }
  text = <<-END
    # ` + directive + `heredoc
  END
} # ` + directive + `last line
resource "t" "b" {}

/*
 * ` + directive + `long
 */
module "m" { source = "./m" }

# ` + directive + `far away

data "t" "c" {}
locals {
  # ` + directive + `of a local
  x = 1
}
`, "m/main.tf": ``})
	written := func(block *Block) string {
		var all []string
		for _, s := range block.Suppressions {
			all = append(all, fmt.Sprintf("%d:%d %s %d-%d", s.Position.Line, s.Position.Column, s.Reason, s.Covers.Line, s.Covers.EndLine))
		}
		return strings.Join(all, "\n")
	}
	root := tree.Module(nil)
	for _, test := range []struct {
		block *Block
		want  string
	}{
		{root.Resources["t.a"], `3:3 above 5-18
4:4 slashes 5-18
5:22 header 5-18
6:6 inside 5-18
9:5 above the attribute 5-18
11:19 at the attribute 5-18
13:16 nested 5-18
18:5 last line 5-18`},
		{root.Resources["t.b"], ""},
		{&root.Calls["m"].Block, "22:4 long 24-24"},
		{root.Resources["data.t.c"], ""},
	} {
		if got := written(test.block); got != test.want {
			t.Errorf("the suppressions are\n%s\nwant\n%s", got, test.want)
		}
	}
	if len(tree.Problems) != 2 || tree.Problems[0].Position.Line != 26 || tree.Problems[1].Position.Line != 30 ||
		!strings.Contains(english(tree.Problems[0]), "does not apply to any block") {
		t.Errorf("the problems are %+v", tree.Problems)
	}
}

// TestSuppressionsInJSON: a comment key suppresses in the object of a block, as a
// text wherever it stands in the key's value.
func TestSuppressionsInJSON(t *testing.T) {
	tree := treeOf(t, map[string]string{"main.tf.json": `{
  "//": "icp:ignore icp_server_term -- of the file",
  "resource": {
    "t": {
      "a": {
        "//": "icp:ignore icp_server_term -- text",
        "disk": {"//": ["no directive", "# icp:ignore icp_server_term -- nested"], "size": 1}
      },
      "b": [
        {"//": {"metadata": {"path": "x"}, "icp": "icp:ignore icp_server_term -- generated"}},
        {"ok": "icp:ignore icp_server_term -- a value"}
      ]
    }
  },
  "module": {"m": {"//": "icp:ignore icp_server_billing -- call", "source": "./m"}},
  "locals": {"x": {"//": "icp:ignore icp_server_term -- of a local"}}
}`, "m/main.tf.json": `{}`})
	var got []string
	for _, s := range tree.Suppressions() {
		got = append(got, fmt.Sprintf("%d %s %d-%d", s.Position.Line, s.Reason, s.Covers.Line, s.Covers.EndLine))
	}
	want := []string{"6 text 5-8", "7 nested 5-8", "10 generated 9-10", "15 call 15-15"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("the suppressions are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	var lines []int
	for _, p := range tree.Problems {
		if strings.Contains(english(p), "does not apply to any block") {
			lines = append(lines, p.Position.Line)
		}
	}
	if fmt.Sprint(lines) != "[2 16]" {
		t.Errorf("the problems are %v", tree.Problems)
	}
}

func TestSuppressionExpires(t *testing.T) {
	s := Suppression{Until: "2027-01-01"}
	// In China the day ends eight hours before it does in Greenwich.
	for text, want := range map[string]bool{"2027-01-01T15:59:59Z": false, "2027-01-01T16:00:00Z": true, "2026-12-31T00:00:00Z": false} {
		now, err := time.Parse(time.RFC3339, text)
		if err != nil {
			t.Fatal(err)
		}
		if s.Expired(now) != want {
			t.Errorf("at %s expired is %v", text, !want)
		}
	}
	if (Suppression{}).Expired(time.Now()) {
		t.Error("one without a day expires")
	}
	s.Rules = append(s.Rules, "icp_server_term")
	if !s.Suppresses("icp_server_term") || s.Suppresses("icp_server_billing") {
		t.Error("it suppresses what it does not name")
	}
}

// FuzzSuppression reads files with any comment: nothing may crash, and what is
// accepted names rules, has a reason and lies within the file.
func FuzzSuppression(f *testing.F) {
	for _, seed := range []string{
		"# icp:ignore icp_server_term -- moving until 2027-01-01", "/* icp:ignore icp_server_term -- x */", "// icp:ignore",
		"/*\n\n* icp:ignore icp_server_term,\n*/", "#icp:ignore icp_server_term--", "/**/", "# icp:ignore \xff -- x", "/* unclosed",
		"x = [[[\"${icp:ignore}\"]]]", "# icp:ignore icp_server_term -- until", "value = { for k, v in x : k => v...",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		content := "resource \"t\" \"r\" {\n" + text + "\n}\n"
		tree := treeOf(t, map[string]string{"main.tf": content, "other.tf.json": text})
		lines := strings.Count(content, "\n") + 1
		for _, problem := range tree.Problems {
			if english(problem) == "" || chinese(problem) == "" || !problem.Position.IsKnown() {
				t.Errorf("a problem says nothing: %+v", problem)
			}
		}
		block := tree.Module(nil).Resources["t.r"]
		if block == nil {
			return
		}
		for _, s := range block.Suppressions {
			if len(s.Rules) == 0 || strings.TrimSpace(s.Reason) == "" || s.Position.Line < 1 || s.Position.Line > lines {
				t.Errorf("accepted: %+v", s)
			}
			if utf8.ValidString(text) && !strings.Contains(text, s.Reason) {
				t.Errorf("the reason %q is not in the file", s.Reason)
			}
		}
	})
}

// TestMalformedSuppression: what is wrong with a comment says which block it is on,
// and which rules it names.
func TestMalformedSuppression(t *testing.T) {
	tree := treeOf(t, map[string]string{
		"main.tf": "# icp:ignore icp_server_term\n# moved\nresource \"t\" \"a\" {\n  b = 1 # icp-ignore icp_server_trem -- moving\n}\n# icp:ignore icp_server_term\n",
	})
	var got []string
	for _, p := range tree.Problems {
		got = append(got, fmt.Sprintf("%d covers %d %v", p.Position.Line, p.Covers.Line, p.Rules))
	}
	if want := "1 covers 3 [icp_server_term]; 4 covers 3 []; 6 covers 0 [icp_server_term]"; strings.Join(got, "; ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, "; "), want)
	}
}
