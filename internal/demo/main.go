// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// The demo plans short stacks with a real Terraform or OpenTofu and shows what
// the provider says. It needs no account: stubs stand in for the clouds.
package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "demo:", err)
		os.Exit(1)
	}
}

func run() error {
	stacks, err := readStacks()
	if err != nil {
		return err
	}
	w, err := newWorkshop(os.Getenv("TF_ACC_TERRAFORM_PATH"))
	if err != nil {
		return err
	}
	defer w.close()
	fmt.Printf("Each stack below is planned with %s. The clouds' providers are stubs.\n", w.version)
	unexpected := 0
	counts := map[string]int{}
	for i, s := range stacks {
		o, err := w.plan(s)
		if err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		counts[o.verdict]++
		show(i+1, s, o)
		if o.verdict != s.verdict || s.rule != "" && !strings.Contains(o.detail, s.rule) {
			unexpected++
			fmt.Printf("   UNEXPECTED: %s %s was expected\n", s.verdict, s.rule)
		}
	}
	fmt.Printf("\n%d stacks: %d passed, %d passed with a warning, %d refused at plan.\n",
		len(stacks), counts[passes], counts[warned], counts[refused])
	if unexpected > 0 {
		return fmt.Errorf("%d stacks had another verdict than expected", unexpected)
	}
	return nil
}

// show prints a stack and what the plan said about it.
func show(number int, s stack, o outcome) {
	fmt.Printf("\n%s\n%d. %s\n\n", strings.Repeat("─", 78), number, s.title)
	for line := range strings.Lines(s.source) {
		fmt.Println(strings.TrimRight("     "+line, " \n"))
	}
	label := map[string]string{passes: "✔ the plan passes", warned: "▲ the plan passes with a warning", refused: "✘ refused at plan"}[o.verdict]
	fmt.Printf("\n   %s", label)
	if o.summary != "" {
		fmt.Printf(": %s (%s)", o.summary, o.address)
	}
	fmt.Println()
	for paragraph := range strings.SplitSeq(o.detail, "\n\n") {
		for _, line := range wrap(paragraph, 72) {
			fmt.Println("     ", line)
		}
	}
}

// wrap breaks text at spaces. Chinese text has none, and is left to the
// terminal.
func wrap(text string, width int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		if line != "" && len(line)+1+len(word) > width {
			lines = append(lines, line)
			line = ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	return append(lines, line)
}
