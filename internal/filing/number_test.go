// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing_test

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// provinces is the table of provinces as the catalogue has it.
type provinces struct{}

// Characters of ICP numbers, of public security numbers and divisions, in one
// order.
const (
	icpProvinces = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝蜀黔滇藏陕陇青宁新"
	psbProvinces = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵滇藏陕甘青宁新"
	divisions    = "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65"
)

var icpAliases = map[string]string{"川": "蜀", "贵": "黔", "云": "滇", "甘": "陇", "秦": "陕", "申": "沪", "楚": "鄂"}

func (provinces) ICPProvince(char string) bool {
	return char != "" && strings.Contains(icpProvinces, char)
}

func (provinces) PSBProvince(char string) bool {
	return char != "" && strings.Contains(psbProvinces, char)
}

func (provinces) CorrectICP(char string) (string, bool) {
	correct, ok := icpAliases[char]
	return correct, ok
}

func (provinces) PSBOfCode(twoDigits string) (string, bool) {
	i := slices.Index(strings.Fields(divisions), twoDigits)
	if i < 0 {
		return "", false
	}
	return string([]rune(psbProvinces)[i]), true
}

func TestParseNumber(t *testing.T) {
	t.Parallel()
	tests := map[string]filing.Number{
		"京ICP备05070218号": {
			Kind: filing.ICPFiling, Province: "京", Serial: "05070218", Year: 2005, Service: "entity",
			Text: "京ICP备05070218号", EntityText: "京ICP备05070218号",
		},
		"浙ICP备2021040463号-3": {
			Kind: filing.ICPFiling, Province: "浙", Serial: "2021040463", Year: 2021, Index: 3, Service: "website",
			Text: "浙ICP备2021040463号-3", EntityText: "浙ICP备2021040463号",
		},
		"浙ICP备2025131364号-2A": {
			Kind: filing.ICPFiling, Province: "浙", Serial: "2025131364", Year: 2025, Index: 2, Service: "app",
			Text: "浙ICP备2025131364号-2A", EntityText: "浙ICP备2025131364号",
		},
		"湘ICP备2023022869号-3X": {
			Kind: filing.ICPFiling, Province: "湘", Serial: "2023022869", Year: 2023, Index: 3, Service: "mini_program",
			Text: "湘ICP备2023022869号-3X", EntityText: "湘ICP备2023022869号",
		},
		"蜀ICP备12345678号-12345K": {
			Kind: filing.ICPFiling, Province: "蜀", Serial: "12345678", Year: 2012, Index: 12345, Service: "quick_app",
			Text: "蜀ICP备12345678号-12345K", EntityText: "蜀ICP备12345678号",
		},
		"蜀ICP备1900000000号": { // ten digits that begin with no year of a filing
			Kind: filing.ICPFiling, Province: "蜀", Serial: "1900000000", Service: "entity",
			Text: "蜀ICP备1900000000号", EntityText: "蜀ICP备1900000000号",
		},
		"京ICP证030173号-1": {
			Kind: filing.ICPLicence, Province: "京", Serial: "030173", Index: 1, Service: "website",
			Text: "京ICP证030173号-1", EntityText: "京ICP证030173号",
		},
		"京ICP证000007": {
			Kind: filing.ICPLicence, Province: "京", Serial: "000007", Service: "entity",
			Text: "京ICP证000007号", EntityText: "京ICP证000007号",
		},
		"川ICP证080119号": { // printed with the character of licence plates
			Kind: filing.ICPLicence, Province: "川", Serial: "080119", Service: "entity",
			Text: "川ICP证080119号", EntityText: "川ICP证080119号",
		},
		"浙B2-20080101-4": {
			Kind: filing.TelecomLicence, Province: "浙", Serial: "20080101", Index: 4, Service: "website",
			Text: "浙B2-20080101-4", EntityText: "浙B2-20080101",
		},
		"粤A2-20044005号": {
			Kind: filing.TelecomLicence, Province: "粤", Serial: "20044005", Service: "entity",
			Text: "粤A2-20044005", EntityText: "粤A2-20044005",
		},
		"粤B1.B2-20070259": {
			Kind: filing.TelecomLicence, Province: "粤", Serial: "20070259", Service: "entity",
			Text: "粤B1.B2-20070259", EntityText: "粤B1.B2-20070259",
		},
		"B2-20050038": {
			Kind: filing.TelecomLicence, Serial: "20050038", Service: "entity",
			Text: "B2-20050038", EntityText: "B2-20050038",
		},
		"辽B-2-4-20080039": {
			Kind: filing.TelecomLicence, Province: "辽", Serial: "20080039", Service: "entity",
			Text: "辽B-2-4-20080039", EntityText: "辽B-2-4-20080039",
		},
		"贵公网安备 52990002000093号": {
			Kind: filing.PSBFiling, Province: "贵", Serial: "52990002000093", Division: "529900",
			Text: "贵公网安备52990002000093号", EntityText: "贵公网安备52990002000093号",
		},
		"京公网安备1101080212535号": {
			Kind: filing.PSBFiling, Province: "京", Serial: "1101080212535", Division: "110108", Dated: true,
			Text: "京公网安备1101080212535号", EntityText: "京公网安备1101080212535号",
		},
	}
	for text, want := range tests {
		t.Run(text, func(t *testing.T) {
			t.Parallel()
			if got, err := filing.ParseNumber(text, provinces{}); err != nil || got != want {
				t.Errorf("ParseNumber = %+v, %v; want %+v", got, err, want)
			}
		})
	}
}

func TestParseNumberNormalises(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		" 京ICP备05070218号 ":         "京ICP备05070218号",
		"京 icp 备 05070218 号 - 9\n": "京ICP备05070218号-9",
		"京ICP备05070218-5号":         "京ICP备05070218号-5",
		"浙ICP备2025131364号-2a":      "浙ICP备2025131364号-2A",
		"京ICP证030173-1号":           "京ICP证030173号-1",
		"京icp证030173":              "京ICP证030173号",
		"浙b2-20080101-4号":          "浙B2-20080101-4",
		"粤B2-20090059号-5":          "粤B2-20090059-5",
		"京公网安备 11010802020088 号":   "京公网安备11010802020088号",
	}
	for text, want := range tests {
		t.Run(text, func(t *testing.T) {
			t.Parallel()
			if got, err := filing.ParseNumber(text, provinces{}); err != nil || got.Text != want {
				t.Errorf("ParseNumber = %q, %v; want %q", got.Text, err, want)
			}
		})
	}
}

func TestParseNumberReadsPublishedNumbers(t *testing.T) {
	t.Parallel()
	numbers := publishedNumbers(t)
	for text, kind := range numbers {
		got, err := filing.ParseNumber(text, provinces{})
		if err != nil {
			t.Errorf("%s is published, but: %v", text, err)
			continue
		}
		if got.Kind != kind || got.Dated {
			t.Errorf("%s: kind %q, dated %t; want %q", text, got.Kind, got.Dated, kind)
		}
		if withHao := strings.TrimSuffix(got.Text, "号") + "号"; got.Text != strings.ReplaceAll(text, " ", "") && withHao != text+"号" {
			t.Errorf("%s became %s", text, got.Text)
		}
	}
}

func TestParseNumberKnowsAllProvinces(t *testing.T) {
	t.Parallel()
	codes := strings.Fields(divisions)
	psb := []rune(psbProvinces)
	for i, char := range []rune(icpProvinces) {
		if got, err := filing.ParseNumber(string(char)+"ICP备2023000041号-1", provinces{}); err != nil || got.Province != string(char) {
			t.Errorf("%c: %+v, %v", char, got, err)
		}
		number := string(psb[i]) + "公网安备" + codes[i] + "010102002533号"
		if got, err := filing.ParseNumber(number, provinces{}); err != nil || got.Division != codes[i]+"0101" {
			t.Errorf("%s: %+v, %v", number, got, err)
		}
	}
}

func TestParseNumberProblems(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text       string
		problem    filing.NumberProblem
		suggestion string
	}{
		{"", filing.NumberEmpty, ""},
		{"  \n", filing.NumberEmpty, ""},
		{"京ＩＣＰ备０５０７０２１８号", filing.NumberFullWidth, "京ICP备05070218号"},
		{"京ICP备05070218号－１", filing.NumberFullWidth, "京ICP备05070218号-1"},
		{"川ＩＣＰ备15095485号", filing.NumberFullWidth, "蜀ICP备15095485号"},
		{"川ICP备15095485号-1", filing.NumberProvince, "蜀ICP备15095485号-1"},
		{"贵ICP备06052086号", filing.NumberProvince, "黔ICP备06052086号"},
		{"云ICP备12006807-1", filing.NumberProvince, "滇ICP备12006807号-1"},
		{"甘ICP备1号", filing.NumberProvince, ""},
		{"港ICP备12006807号", filing.NumberProvince, ""},
		{"ICP备12006807号", filing.NumberProvince, ""},
		{"ICP证030173号", filing.NumberProvince, ""},
		{"港B2-20080101", filing.NumberProvince, ""},
		{"蜀公网安备51010702000001号", filing.NumberProvince, "川公网安备51010702000001号"},
		{"京公网安备31010102002533号", filing.NumberProvince, "沪公网安备31010102002533号"},
		{"公网安备31010102002533", filing.NumberProvince, "沪公网安备31010102002533号"},
		{"京公网安备99010102002533号", filing.NumberProvince, ""},
		{"蜀公网安备123号", filing.NumberProvince, ""},
		{"京ICP备1234567号", filing.NumberDigits, ""},
		{"青ICP备026000119号-2A", filing.NumberDigits, ""},
		{"京ICP备号", filing.NumberDigits, ""},
		{"京ICP证0301731号", filing.NumberDigits, ""},
		{"粤B2-2009059", filing.NumberDigits, ""},
		{"京公网安备110108020201340号", filing.NumberDigits, ""},
		{"沪公网安备3101010200253号", filing.NumberDigits, ""},
		{"京ICP备05000593", filing.NumberMissingHao, "京ICP备05000593号"},
		{"京ICP备05000593-2A", filing.NumberMissingHao, "京ICP备05000593号-2A"},
		{"京公网安备11010802020134", filing.NumberMissingHao, "京公网安备11010802020134号"},
		{"京ICP备12345678号-2Z", filing.NumberSuffixLetter, ""},
		{"京ICP备12345678号-", filing.NumberIndex, ""},
		{"京ICP备12345678号-0", filing.NumberIndex, ""},
		{"京ICP备12345678号-A", filing.NumberIndex, ""},
		{"京ICP备12345678号-02A", filing.NumberIndex, "京ICP备12345678号-2A"},
		{"京ICP备12345678号-123456", filing.NumberIndex, ""},
		{"京ICP备12345678号-一", filing.NumberIndex, ""},
		{"京ICP備12345678號-1", filing.NumberForm, "京ICP备12345678号-1"},
		{"京ICP备案12345678号", filing.NumberForm, "京ICP备12345678号"},
		{"京ICP备12345678号—1", filing.NumberForm, "京ICP备12345678号-1"},
		{"京ICP备\u00a012345678号", filing.NumberForm, "京ICP备12345678号"},
		{"北京ICP备12345678号", filing.NumberForm, "京ICP备12345678号"},
		{"备案号京ICP备12345678", filing.NumberForm, "京ICP备12345678号"},
		{"京ICP备12345678号-1号", filing.NumberForm, ""},
		{"京ICP备12345678号1", filing.NumberForm, ""},
		{"京ICP12345678号", filing.NumberForm, ""},
		{"example.com", filing.NumberForm, ""},
		{"京ICP备\xff号", filing.NumberForm, ""},
		{strings.Repeat("京ICP备12345678号", 200), filing.NumberForm, ""},
	}
	for _, test := range tests {
		name := test.text
		if len(name) > 60 {
			name = "long"
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := filing.ParseNumber(test.text, provinces{})
			var problem *filing.NumberError
			if !errors.As(err, &problem) {
				t.Fatalf("ParseNumber = %+v, %v; want a NumberError", got, err)
			}
			if got != (filing.Number{}) {
				t.Errorf("a refused text still gave %+v", got)
			}
			if problem.Problem != test.problem || problem.Suggestion != test.suggestion || problem.Text != test.text {
				t.Errorf("problem %q, suggestion %q; want %q, %q", problem.Problem, problem.Suggestion, test.problem, test.suggestion)
			}
		})
	}
}

func TestNumberErrorReads(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"川ICP备15095485号-1":  `"川ICP备15095485号-1": no number of this kind begins with this province, or the digits name another one; did you mean "蜀ICP备15095485号-1"?`,
		"京ICP备1234567号":     `"京ICP备1234567号": the number has 7 digits, and numbers of its kind have 8 or 10`,
		"粤B2-2009059":       `"粤B2-2009059": the number has 7 digits, and numbers of its kind have 8`,
		"京ICP备05000593":     `"京ICP备05000593": the character 号 is missing behind the digits; did you mean "京ICP备05000593号"?`,
		"京ICP备12345678号-2Z": `"京ICP备12345678号-2Z": the letter at the end stands for no kind of service: A is an app, X a mini program, K a quick app, and a website has none`,
	}
	for text, want := range tests {
		if _, err := filing.ParseNumber(text, provinces{}); err == nil || err.Error() != want {
			t.Errorf("the error is %v, want %s", err, want)
		}
	}
}

func TestNumberErrorCountsDigits(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		found int
		want  []int
	}{
		"青ICP备026000119号-2A":  {9, []int{8, 10}},
		"京ICP证0301731号":       {7, []int{6}},
		"沪公网安备3101010200253号": {13, []int{14}},
	}
	for text, test := range tests {
		_, err := filing.ParseNumber(text, provinces{})
		var problem *filing.NumberError
		if !errors.As(err, &problem) || problem.Found != test.found || !slices.Equal(problem.Want, test.want) {
			t.Errorf("%s: %v; want %d digits found and %v wanted", text, err, test.found, test.want)
		}
	}
}

func FuzzParseNumber(f *testing.F) {
	for number := range publishedNumbers(f) {
		f.Add(number)
	}
	for _, seed := range []string{
		"川ICP备15095485-01a号", "京ＩＣＰ备０５０７０２１８号", "京ICP備案12345678號—1", "备案号云ICP备12006807", "京公网安备1101080212535号", "蜀公网安备51010702000001",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := filing.ParseNumber(text, provinces{})
		if err != nil {
			var problem *filing.NumberError
			if !errors.As(err, &problem) {
				t.Fatalf("%T is no NumberError", err)
			}
			if problem.Suggestion == "" {
				return
			}
			if got, err := filing.ParseNumber(problem.Suggestion, provinces{}); err != nil || got.Text != problem.Suggestion {
				t.Fatalf("%q suggests %q, which gives %+v, %v", text, problem.Suggestion, got, err)
			}
			return
		}
		if again, err := filing.ParseNumber(got.Text, provinces{}); err != nil || again != got {
			t.Fatalf("%q gives %+v, but its text gives %+v, %v", text, got, again, err)
		}
		entity, err := filing.ParseNumber(got.EntityText, provinces{})
		if err != nil || entity.Index != 0 || entity.Serial != got.Serial || entity.Text != got.EntityText {
			t.Fatalf("%q belongs to %q, which gives %+v, %v", text, got.EntityText, entity, err)
		}
	})
}

func BenchmarkParseNumber(b *testing.B) {
	for _, text := range []string{"浙ICP备2021040463号-3", "浙B2-20080101-4", "京公网安备 11010802020088 号", "川ICP备15095485-1"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = filing.ParseNumber(text, provinces{})
			}
		})
	}
}

// publishedNumbers reads the numbers that websites publish, with their kinds.
func publishedNumbers(tb testing.TB) map[string]filing.NumberKind {
	tb.Helper()
	data, err := os.ReadFile("testdata/published_numbers.txt")
	if err != nil {
		tb.Fatal(err)
	}
	numbers := map[string]filing.NumberKind{}
	for line := range strings.Lines(string(data)) {
		if kind, number, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
			numbers[number] = filing.NumberKind(kind)
		}
	}
	if len(numbers) == 0 {
		tb.Fatal("testdata/published_numbers.txt has no numbers: write a kind, a tab and a number a line")
	}
	return numbers
}
