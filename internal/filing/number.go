// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// NumberKind is what a filing number stands for.
type NumberKind string

// The kinds of numbers that a website shows. A licence stands in for a filing.
const (
	ICPFiling      NumberKind = "icp_filing"
	ICPLicence     NumberKind = "icp_licence"
	TelecomLicence NumberKind = "telecom_licence"
	PSBFiling      NumberKind = "psb_filing"
)

// The values of [Number.Service].
const (
	EntityService      = "entity"
	WebsiteService     = "website"
	AppService         = "app"
	MiniProgramService = "mini_program"
	QuickAppService    = "quick_app"
)

// services says what the letter behind an index stands for.
var services = map[string]string{
	"":  WebsiteService,
	"A": AppService,
	"X": MiniProgramService,
	"K": QuickAppService,
}

// Number is a filing number, taken apart.
type Number struct {
	Kind NumberKind
	// Province is the character in front. Empty for a licence that is valid
	// in several provinces.
	Province string
	// Serial are the digits that identify the filing, the year or division
	// among them.
	Serial string
	// Year is when the number was given, as the digits of an ICP filing say.
	// Zero when they do not.
	Year int
	// Index counts the services of an entity from one. Zero for the entity's
	// own number and for a public security number.
	Index int
	// Service is what was filed: [EntityService], [WebsiteService],
	// [AppService], [MiniProgramService] or [QuickAppService]. Empty for a
	// public security number.
	Service string
	// Text is the number as it should be written.
	Text string
	// EntityText is Text without the index: the number of the entity.
	EntityText string
	// Division are the six digits of GB/T 2260 in a public security number.
	Division string
	// Dated says that the number has a form that is no longer given out.
	Dated bool
}

// ProvinceTable knows the characters of the provinces. ICP filings and public
// security filings use different ones for some.
type ProvinceTable interface {
	// ICPProvince reports whether ICP numbers of a province begin with char.
	ICPProvince(char string) bool
	// PSBProvince reports whether public security numbers begin with char.
	PSBProvince(char string) bool
	// CorrectICP returns the character of ICP numbers for one that people
	// take for it, such as the one on licence plates.
	CorrectICP(char string) (string, bool)
	// PSBOfCode returns the character of public security numbers for the
	// first two digits of a division.
	PSBOfCode(twoDigits string) (string, bool)
}

// icpForm, telecomForm and psbForm find the parts of a number, right or wrong,
// so that a message can name the part that is wrong. Their groups are in
// [numberParts]'s order.
var (
	icpForm     = regexp.MustCompile(`^([^-0-9A-Z]*)ICP(备|证)([0-9]*)(号?)(?:(-)([^-]*?)(号?))?$`)
	telecomForm = regexp.MustCompile(`^([^-0-9A-Z]*)((?:[AB][12])(?:\.[AB][12])*|B-[0-9]-[0-9])-([0-9]+)(号?)(?:(-)([^-]*?)(号?))?$`)
	psbForm     = regexp.MustCompile(`^([^-0-9A-Z]*)公网安备([0-9]*)(号?)$`)
	indexForm   = regexp.MustCompile(`^([0-9]+)([A-Z]?)$`)
)

// numberParts are the parts of an ICP filing or licence as they were found.
type numberParts struct {
	province, category, digits string
	hao                        bool
	hasIndex                   bool
	index                      string
}

// maxIndexDigits bounds the index; no entity has that many services.
const maxIndexDigits = 5

// How many digits the kinds of numbers have.
var (
	filingDigits  = []int{8, 10}
	licenceDigits = []int{6}
	telecomDigits = []int{8}
	psbDigits     = []int{14}
)

// datedPSBDigits is how many digits the first numbers of Beijing had.
const (
	datedPSBDigits   = 13
	datedPSBProvince = "京"
)

// ParseNumber reads an ICP filing number, a licence that stands in for one, or
// a public security number. Spaces, lower-case letters and a 号 behind the
// index instead of before it are put right silently. The error is a
// [*NumberError].
func ParseNumber(text string, provinces ProvinceTable) (Number, error) {
	fail := func(problem NumberProblem, meant string) (Number, error) {
		return Number{}, &NumberError{Text: text, Problem: problem, Suggestion: canonicalIn(meant, provinces)}
	}
	compact := upperASCII(asciiSpaces.Replace(text))
	switch {
	case strings.TrimSpace(text) == "":
		return fail(NumberEmpty, "")
	case len(text) > maxTextLength || !utf8.ValidString(text):
		return fail(NumberForm, "")
	case halfWidth(text) != text:
		return fail(NumberFullWidth, halfWidth(text))
	}
	if m := psbForm.FindStringSubmatch(compact); m != nil {
		return parsePSB(text, m[1], m[2], m[3] != "", provinces)
	}
	m := icpForm.FindStringSubmatch(compact)
	if m == nil {
		m = telecomForm.FindStringSubmatch(compact)
	}
	if m == nil || m[4] != "" && m[7] != "" {
		if tidy := tidyNumber(compact); tidy != compact {
			return fail(NumberForm, tidy)
		}
		return fail(NumberForm, "")
	}
	parts := numberParts{
		province: m[1], category: m[2], digits: m[3],
		hao: m[4] != "" || m[7] != "", hasIndex: m[5] != "", index: m[6],
	}
	return parts.parse(text, provinces)
}

// parse checks the parts of an ICP filing or licence from left to right.
func (p numberParts) parse(text string, provinces ProvinceTable) (Number, error) {
	fail := func(problem NumberProblem, meant string) (Number, error) {
		return Number{}, &NumberError{Text: text, Problem: problem, Suggestion: canonicalIn(meant, provinces)}
	}
	n := Number{Kind: TelecomLicence, Province: p.province, Serial: p.digits, Service: EntityService}
	want := telecomDigits
	switch p.category {
	case "备":
		n.Kind, want = ICPFiling, filingDigits
	case "证":
		n.Kind, want = ICPLicence, licenceDigits
	}

	correct, isAlias := provinces.CorrectICP(p.province)
	switch {
	case provinces.ICPProvince(p.province):
	case p.province == "" && n.Kind == TelecomLicence:
	case isAlias && n.Kind != ICPFiling:
		// Licences were printed with these characters.
	case isAlias:
		p.province = correct
		return fail(NumberProvince, p.text())
	default:
		// A word in front of the number, or the province's name in full.
		if _, size := utf8.DecodeLastRuneInString(p.province); size < len(p.province) {
			p.province = p.province[len(p.province)-size:]
			if provinces.ICPProvince(p.province) {
				return fail(NumberForm, p.text())
			}
		}
		return fail(NumberProvince, "")
	}
	if !slices.Contains(want, len(p.digits)) {
		return Number{}, &NumberError{Text: text, Problem: NumberDigits, Found: len(p.digits), Want: slices.Clone(want)}
	}
	if !p.hao && n.Kind == ICPFiling {
		return fail(NumberMissingHao, p.text())
	}
	n.EntityText = p.entityText()
	n.Text = p.text()
	if n.Kind == ICPFiling {
		n.Year = yearOf(p.digits)
	}
	if !p.hasIndex {
		return n, nil
	}

	m := indexForm.FindStringSubmatch(p.index)
	if m == nil {
		return fail(NumberIndex, "")
	}
	service, ok := services[m[2]]
	if !ok {
		return fail(NumberSuffixLetter, "")
	}
	plain := strings.TrimLeft(m[1], "0")
	if plain != m[1] {
		p.index = plain + m[2]
		return fail(NumberIndex, p.text())
	}
	if len(plain) > maxIndexDigits {
		return fail(NumberIndex, "")
	}
	index, err := strconv.Atoi(plain)
	if err != nil {
		return fail(NumberIndex, "")
	}
	n.Index, n.Service = index, service
	return n, nil
}

// text writes the parts as they should be written.
func (p numberParts) text() string {
	if p.hasIndex {
		return p.entityText() + "-" + p.index
	}
	return p.entityText()
}

func (p numberParts) entityText() string {
	if p.category == "备" || p.category == "证" {
		return p.province + "ICP" + p.category + p.digits + "号"
	}
	return fmt.Sprintf("%s%s-%s", p.province, p.category, p.digits)
}

// parsePSB checks the parts of a public security number.
func parsePSB(text, province, digits string, hao bool, provinces ProvinceTable) (Number, error) {
	fail := func(problem NumberProblem, meant string) (Number, error) {
		return Number{}, &NumberError{Text: text, Problem: problem, Suggestion: canonicalIn(meant, provinces)}
	}
	dated := len(digits) == datedPSBDigits && province == datedPSBProvince
	if !dated && !slices.Contains(psbDigits, len(digits)) {
		if !provinces.PSBProvince(province) {
			return fail(NumberProvince, "")
		}
		return Number{}, &NumberError{Text: text, Problem: NumberDigits, Found: len(digits), Want: slices.Clone(psbDigits)}
	}
	// The digits name the province as well, and more precisely.
	expected, known := provinces.PSBOfCode(digits[:2])
	if !known {
		return fail(NumberProvince, "")
	}
	canonical := expected + "公网安备" + digits + "号"
	switch {
	case province != expected:
		return fail(NumberProvince, canonical)
	case !hao:
		return fail(NumberMissingHao, canonical)
	}
	return Number{
		Kind: PSBFiling, Province: province, Serial: digits, Division: digits[:6],
		Text: canonical, EntityText: canonical, Dated: dated,
	}, nil
}

// yearOf returns the year that the digits of an ICP filing begin with: two
// digits of it in the short form, four in the long one. Zero when they are no
// year of this century, in which filings began.
func yearOf(digits string) int {
	year := digits[:2]
	if len(digits) == 10 {
		if year != "20" {
			return 0
		}
		year = digits[2:4]
	}
	n, err := strconv.Atoi(year)
	if err != nil {
		return 0
	}
	return 2000 + n
}

// canonicalIn returns the right form of the number in the text, or what the
// text suggests. Empty when there is neither.
func canonicalIn(text string, provinces ProvinceTable) string {
	if text == "" {
		return ""
	}
	var problem *NumberError
	n, err := ParseNumber(text, provinces)
	if errors.As(err, &problem) {
		return problem.Suggestion
	}
	return n.Text
}

// asciiSpaces drops the white space that does not change a number.
var asciiSpaces = strings.NewReplacer(" ", "", "\t", "", "\r", "", "\n", "")

// tidyReplacements undo what copying, input methods and traditional writing do
// to a number.
var tidyReplacements = strings.NewReplacer(
	"備", "备", "證", "证", "號", "号", "網", "网",
	"‐", "-", "‑", "-", "–", "-", "—", "-", "−", "-", "_", "-",
	"备案", "备", "备第", "备", "备:", "备",
)

// tidyNumber returns the text with such marks and all white space put right.
func tidyNumber(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, withoutInvisible(text))
	return tidyReplacements.Replace(text)
}

// upperASCII turns a-z to upper case and leaves all other text alone.
func upperASCII(text string) string {
	return strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' {
			return r - 'a' + 'A'
		}
		return r
	}, text)
}
