// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"embed"
	"errors"
	"io/fs"
	"os/exec"
	"strings"
	"syscall"

	"github.com/spf13/pflag"

	"github.com/icp-filing/terraform-provider-icp/internal/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
)

//go:embed messages/*.yaml
var files embed.FS

// messages are what the command says of its own, in both languages. The help of
// its commands and flags is in English.
var messages = text.MustLoad(files, "messages", nil)

// one is the value of a message that tells only one.
type one struct{ Name string }

// reason leaves out of an error of a file what the message names already, and
// says the usual ones in both languages.
func reason(err error) error {
	for _, usual := range []struct {
		err error
		key string
	}{
		{fs.ErrNotExist, "file.missing"},
		{fs.ErrPermission, "file.forbidden"},
		{syscall.EISDIR, "file.folder"},
		{syscall.ENOTDIR, "file.not_folder"},
		{syscall.ENOSPC, "file.full"},
		{exec.ErrNotFound, "file.no_command"},
		{tfconfig.ErrEncrypted, "plan.encrypted"},
		{tfconfig.ErrNotPlan, "plan.not_plan"},
		{tfconfig.ErrNoFiles, "plan.no_files"},
	} {
		if errors.Is(err, usual.err) {
			return &said{messages.Message(usual.key, nil), usual.err}
		}
	}
	if failed, ok := errors.AsType[*fs.PathError](err); ok {
		return failed.Err
	}
	return err
}

// said is an error in words of ours, which is still the error that it was.
type said struct {
	text.Message

	err error
}

func (s *said) Error() string { return s.In(text.English) }

func (s *said) Unwrap() error { return s.err }

// flagError says in both languages what is wrong with a flag.
func flagError(err error) error {
	if unknown, ok := errors.AsType[*pflag.NotExistError](err); ok {
		name := "--" + unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() != "" {
			name = "-" + unknown.GetSpecifiedName()
		}
		return messages.Error("flag.unknown", one{name})
	}
	if missing, ok := errors.AsType[*pflag.ValueRequiredError](err); ok {
		return messages.Error("flag.no_value", one{"--" + missing.GetFlag().Name})
	}
	if invalid, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		return messages.Error("flag.bad_value", struct{ Flag, Value string }{"--" + invalid.GetFlag().Name, invalid.GetValue()})
	}
	if malformed, ok := errors.AsType[*pflag.InvalidSyntaxError](err); ok {
		return messages.Error("flag.malformed", one{malformed.GetSpecifiedFlag()})
	}
	return err
}

// languageOfErrors returns the language to report an error in: that of the flag,
// wherever it stands, otherwise that of the environment, otherwise English. A
// language that does not exist is not one. It reports whether the flag decides.
func languageOfErrors(args []string, getenv func(string) string) (chosen text.Language, byFlag bool) {
	chosen, err := settings.Language(getenv(settings.LanguageVariable))
	if err != nil {
		chosen = text.English
	}
	for i, arg := range args {
		if arg == "--" {
			break
		}
		value, ok := strings.CutPrefix(arg, "--language=")
		if arg == "--language" && i+1 < len(args) {
			value, ok = args[i+1], true
		}
		if language, err := settings.Language(value); ok && err == nil {
			chosen, byFlag = language, true
		}
	}
	return chosen, byFlag
}
