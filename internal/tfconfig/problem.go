// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfconfig

import (
	"cmp"
	"embed"
	"slices"
	"sync"

	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// Problem is something wrong with the source.
type Problem struct {
	Position Position
	// Covers is the position of the block that a malformed suppression is on, and
	// Rules are the rules that it names, as far as they can be read. Both are empty
	// for other problems.
	Covers Position
	Rules  []string
	// Message is one sentence or two. It has nothing of the files but names and
	// what comments for this tool say.
	Message text.Message
}

//go:embed messages/*.yaml
var messageFiles embed.FS

var messages = sync.OnceValue(func() *text.Messages { return text.MustLoad(messageFiles, "messages", nil) })

// problemValues are what the words of a problem name.
type problemValues struct {
	Text, Other string
	// Example is how a suppression is written.
	Example string
}

func newProblem(at Position, key, name, other string) *Problem {
	return &Problem{Position: at, Message: messages().Message(key, problemValues{name, other, example})}
}

func (p Problem) compare(other Problem) int {
	return cmp.Or(p.Position.Compare(other.Position), cmp.Compare(p.Message.In(text.English), other.Message.In(text.English)))
}

// sortedProblems orders problems by their positions, each once.
func sortedProblems(problems []Problem) []Problem {
	slices.SortStableFunc(problems, Problem.compare)
	return slices.CompactFunc(problems, func(a, b Problem) bool { return a.Position == b.Position && a.compare(b) == 0 })
}
