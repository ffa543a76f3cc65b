// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

import (
	"fmt"
	"strconv"
	"strings"
)

// NumberProblem says what is wrong with a filing number.
type NumberProblem string

// The problems that [ParseNumber] tells apart.
const (
	NumberEmpty     NumberProblem = "empty"
	NumberFullWidth NumberProblem = "full_width"
	// NumberProvince is a character in front that this kind of number does
	// not have, or that its digits contradict.
	NumberProvince     NumberProblem = "province"
	NumberDigits       NumberProblem = "digits"
	NumberMissingHao   NumberProblem = "missing_hao"
	NumberSuffixLetter NumberProblem = "suffix_letter"
	NumberIndex        NumberProblem = "index"
	NumberForm         NumberProblem = "form"
)

var numberProblemTexts = map[NumberProblem]string{
	NumberEmpty:        "the number is empty",
	NumberFullWidth:    "the number has full-width digits, letters or signs",
	NumberProvince:     "no number of this kind begins with this province, or the digits name another one",
	NumberMissingHao:   "the character 号 is missing behind the digits",
	NumberSuffixLetter: "the letter at the end stands for no kind of service: A is an app, X a mini program, K a quick app, and a website has none",
	NumberIndex:        "the index behind the hyphen is not a number from 1 on without leading zeros",
	NumberForm:         "this is not the form of a filing number",
}

// NumberError says what is wrong with a filing number.
type NumberError struct {
	Text    string
	Problem NumberProblem
	// Suggestion is the number that was probably meant. [ParseNumber] accepts
	// it. Empty when there is none.
	Suggestion string
	// Found is how many digits the number has, and Want the counts that its
	// kind may have. Set for [NumberDigits] only.
	Found int
	Want  []int
}

// Error describes the problem in English.
func (e *NumberError) Error() string {
	problem := numberProblemTexts[e.Problem]
	if e.Problem == NumberDigits {
		counts := make([]string, len(e.Want))
		for i, count := range e.Want {
			counts[i] = strconv.Itoa(count)
		}
		problem = fmt.Sprintf("the number has %d digits, and numbers of its kind have %s", e.Found, strings.Join(counts, " or "))
	}
	return describe(e.Text, problem, e.Suggestion)
}
