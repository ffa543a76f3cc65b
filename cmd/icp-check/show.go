// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// cliVariable names the command that shows binary plans.
const cliVariable = "ICP_CHECK_CLI"

// errNoCLI says that nothing can show a binary plan.
var errNoCLI = messages.Error("plan.no_cli", nil)

// show returns what terraform or tofu show -json says of a binary plan when it
// runs in a folder. The command starts with the first read, so that several
// plans are shown one after the other.
func (l *loader) show(name, dir string) (io.ReadCloser, error) {
	cli, err := l.findCLI()
	if err != nil {
		return nil, err
	}
	if name, err = filepath.Abs(name); err != nil {
		return nil, err
	}
	command := exec.Command(cli, "show", "-json", name)
	command.Dir = dir
	l.log.Debug("binary plan is to be shown", "plan", name, "command", cli)
	s := &shown{command: command}
	command.Stderr = &s.stderr
	return s, nil
}

// shown is the output of a command. Its end is an error when the command
// fails.
type shown struct {
	command *exec.Cmd
	stdout  io.Reader
	stderr  bytes.Buffer
	end     error
}

// Read reads the output.
func (s *shown) Read(p []byte) (int, error) {
	if s.end != nil {
		return 0, s.end
	}
	if s.stdout == nil {
		if s.end = s.start(); s.end != nil {
			return 0, s.end
		}
	}
	n, err := s.stdout.Read(p)
	if errors.Is(err, io.EOF) {
		s.end = s.finish()
		err = s.end
	}
	return n, err
}

func (s *shown) start() (err error) {
	if s.stdout, err = s.command.StdoutPipe(); err != nil {
		return err
	}
	return s.command.Start()
}

// finish waits for the command. Its error holds what it wrote to stderr.
func (s *shown) finish() error {
	err := s.command.Wait()
	if err == nil {
		return io.EOF
	}
	err = text.Prefixed(filepath.Base(s.command.Path)+" show -json", err)
	if stderr := strings.TrimSpace(s.stderr.String()); stderr != "" {
		err = fmt.Errorf("%w\n%s", err, stderr)
	}
	return err
}

// Close ends a command that was not read to its end.
func (s *shown) Close() error {
	if s.command.Process != nil && s.command.ProcessState == nil {
		_ = s.command.Process.Kill()
		_ = s.command.Wait()
	}
	return nil
}

// findCLI returns the absolute path of the command: the plan's folder is not
// the one that --cli is relative to.
func (l *loader) findCLI() (string, error) {
	from, name := "--cli", l.cli
	if name == "" {
		from, name = cliVariable, l.getenv(cliVariable)
	}
	if name != "" {
		found, err := exec.LookPath(name)
		if err != nil {
			return "", text.Prefixed(from, reason(err))
		}
		return filepath.Abs(found)
	}
	for _, name := range []string{"terraform", "tofu"} {
		if found, err := exec.LookPath(name); err == nil {
			return filepath.Abs(found)
		}
	}
	return "", errNoCLI
}
