// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// The exit codes.
const (
	exitClean = iota
	exitViolations
	exitCannotCheck
)

// errViolations ends a check that found violations. The report has said so.
var errViolations = errors.New("violations were found")

// usageError is a command line that cannot be understood.
type usageError struct{ error }

// In returns the error in a language.
func (e usageError) In(language text.Language) string { return text.In(language, e.error) }

// surroundings are what a run reads from and writes to, beside files.
type surroundings struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	// speak changes the language in which an error is reported.
	speak func(text.Language)
	// terminal says that stdout is one, width how many columns its lines have;
	// 0 where lines are not to be wrapped.
	terminal bool
	width    int
}

// process returns the surroundings of this process.
func process() surroundings {
	// A reader that has seen enough, such as head, is no error; see [written].
	signal.Ignore(syscall.SIGPIPE)
	s := surroundings{
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, getenv: os.Getenv,
		terminal: term.IsTerminal(int(os.Stdout.Fd())),
	}
	if s.terminal {
		columns, _, err := term.GetSize(int(os.Stdout.Fd()))
		s.width = lineWidth(s.getenv, columns, err)
	}
	return s
}

// unknownWidth is the width of a terminal that does not tell its own.
const unknownWidth = 80

// lineWidth returns the width of a terminal, which COLUMNS overrules.
func lineWidth(getenv func(string) string, columns int, err error) int {
	if n, wrong := strconv.Atoi(getenv("COLUMNS")); wrong == nil && n > 0 {
		return n
	}
	if err != nil || columns <= 0 {
		return unknownWidth
	}
	return columns
}

// written returns the error of writing to stdout, nil for a pipe that nobody
// reads any more.
func written(err error) error {
	if errors.Is(err, syscall.EPIPE) {
		return nil
	}
	return err
}

// execute runs a command line and returns its exit code. Errors are one
// sentence on stderr; the usage follows when the command line is at fault.
func execute(args []string, s surroundings) int {
	language, byFlag := languageOfErrors(args, s.getenv)
	s.speak = func(chosen text.Language) {
		if !byFlag {
			language = chosen
		}
	}
	root := newRoot(s)
	root.SetArgs(args)
	command, err := root.ExecuteC()
	switch {
	case err == nil:
		return exitClean
	case errors.Is(err, errViolations):
		return exitViolations
	}
	fmt.Fprintf(s.stderr, "icp-check: %s\n", text.In(language, err))
	if _, ok := errors.AsType[usageError](err); ok {
		fmt.Fprintf(s.stderr, "\n%s", command.UsageString())
	}
	return exitCannotCheck
}

const about = `icp-check holds Terraform and OpenTofu plans to China's ICP filing rules: what icp_*
resources declare, and the servers that domains lead to. Several plans are checked
together: the codes of one server count across all of them.

A plan is the output of "terraform show -json" or "tofu show -json", "-" for that on
stdin, or what "plan -out" wrote.

Exit codes: 0 clean, 1 violations, 2 the check could not be made, or a plan ended in
an error (its report is written; --allow-errored accepts it).`

const examples = `  terraform show -json tfplan | icp-check -
  icp-check tfplan
  icp-check --format text --format sarif=icp.sarif network.json shop.json`

func newRoot(s surroundings) *cobra.Command {
	var flags checkFlags
	root := &cobra.Command{
		Use:           "icp-check [flags] PLAN...",
		Short:         "Check plans against China's ICP filing rules",
		Long:          about,
		Example:       examples,
		Version:       toolVersion(),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{messages.Error("usage.name_a_plan", nil)}
			}
			return nil
		},
		RunE: func(command *cobra.Command, plans []string) error {
			return runCheck(command, &flags, plans, s)
		},
	}
	root.SetIn(s.stdin)
	root.SetOut(s.stdout)
	root.SetErr(s.stderr)
	root.SetVersionTemplate("icp-check {{.Version}}\n")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{flagError(err)} })
	root.PersistentFlags().String("language", "", "`LANGUAGE` of the messages: en or zh (default en)")
	flags.register(root)
	root.AddCommand(newRules(s), newExplain(s), newTypes(s))
	completeFlags(root)
	return root
}

// toolVersion returns the release's version, or what go install knows of it.
func toolVersion() string {
	if version != "" {
		return version
	}
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "dev"
	}
	return strings.TrimPrefix(info.Main.Version, "v")
}
