// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"github.com/icp-filing/terraform-provider-icp/internal/invalid"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// choices are how plans are judged and reported: the settings that all faces
// have, and those of this one.
type choices struct {
	settings.Settings

	failOn rules.Severity
	// allServers judges every server, not only those meant to back filings.
	allServers bool
	// source and filed are paths, empty for none.
	source, filed string
	// made says which of the settings the environment, the file or a flag has
	// made: those of a plan's provider block do not change them. Severities are
	// told apart rule by rule.
	made struct{ language, legacyProducts, failOn bool }
}

// resolve returns what is chosen: by the environment, over that by the
// configuration file, over that by flags. It says as soon as it knows in which
// language errors are to be reported.
func resolve(command *cobra.Command, flags *checkFlags, s surroundings) (choices, error) {
	c := choices{Settings: settings.Default(), failOn: rules.Error}
	if err := c.readEnvironment(s.getenv); err != nil {
		return c, err
	}
	switch err := c.readConfig(flags.config, s); {
	case flags.config == "" && errors.Is(err, os.ErrNotExist):
	case err != nil:
		return c, err
	}
	return c, c.readFlags(command, flags)
}

// readEnvironment reads the variables. ICP_ENFORCEMENT is the provider's alone:
// here --fail-on does what it is for.
func (c *choices) readEnvironment(getenv func(string) string) error {
	made, problems := settings.FromEnvironment(func(name string) string {
		if name == settings.EnforcementVariable {
			return ""
		}
		return getenv(name)
	})
	c.Settings = made
	c.made.language = getenv(settings.LanguageVariable) != ""
	c.made.legacyProducts = getenv(settings.LegacyProductsVariable) != ""
	if len(problems) > 0 {
		return text.Prefixed(problems[0].Variable, problems[0].Err)
	}
	return nil
}

func (c *choices) readFlags(command *cobra.Command, flags *checkFlags) error {
	given := command.Flags().Changed
	if given("language") {
		if err := c.setLanguage(command.Flag("language").Value.String()); err != nil {
			return text.Prefixed("--language", err)
		}
	}
	if given("fail-on") {
		if err := c.setFailOn(flags.failOn); err != nil {
			return text.Prefixed("--fail-on", err)
		}
	}
	for _, rule := range flags.rules {
		if err := c.SetRule(rule); err != nil {
			return text.Prefixed("--rule", err)
		}
	}
	if given("legacy-products") {
		c.LegacyProducts, c.made.legacyProducts = flags.legacyProducts, true
	}
	if given("servers") {
		if err := c.setServers("--servers")(flags.servers); err != nil {
			return err
		}
	}
	if given("source") {
		c.source = flags.source
	}
	if given("filed") {
		c.filed = flags.filed
	}
	return nil
}

func (c *choices) setLanguage(name string) error {
	c.made.language = true
	return c.SetLanguage(name)
}

func (c *choices) setFailOn(written string) (err error) {
	c.made.failOn = true
	c.failOn, err = settings.Severity(written)
	return err
}

// serverChoices are which servers can be judged.
var serverChoices = []string{"exposed", "all"}

// setServers sets which servers are judged, as the flag or the argument of that
// name says.
func (c *choices) setServers(name string) func(string) error {
	return func(written string) error {
		if !slices.Contains(serverChoices, written) {
			return invalid.Choice(name, written, serverChoices)
		}
		c.allServers = written == "all"
		return nil
	}
}

// languageOf returns the language that the flag or the environment chooses,
// empty when neither does.
func languageOf(command *cobra.Command, getenv func(string) string) (text.Language, error) {
	if written := command.Flag("language").Value.String(); written != "" {
		language, err := settings.Language(written)
		if err != nil {
			return "", text.Prefixed("--language", err)
		}
		return language, nil
	}
	if written := getenv(settings.LanguageVariable); written != "" {
		language, err := settings.Language(written)
		if err != nil {
			return "", text.Prefixed(settings.LanguageVariable, err)
		}
		return language, nil
	}
	return "", nil
}
