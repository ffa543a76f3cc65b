// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package session is what the provider's resources, data sources and functions
// work with: the settings, the catalogue, the clock and the registry of one
// walk.
package session

import (
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/facts"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/registry"
	"github.com/icp-filing/terraform-provider-icp/internal/rules"
	"github.com/icp-filing/terraform-provider-icp/internal/settings"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// Session is made by each Configure of the provider, and never outlives it.
type Session struct {
	Settings settings.Settings
	World
	// Registry is nil while the provider is not configured, as in terraform
	// validate.
	Registry *registry.Registry
}

// World is what does not depend on any configuration.
type World struct {
	Catalog *catalog.Catalog
	Now     func() time.Time
}

// Default returns the built-in catalogue and the clock of the machine.
func Default() World { return World{Catalog: catalog.Default(), Now: time.Now} }

// Unconfigured returns a session that counts nothing.
func (w World) Unconfigured(s settings.Settings) *Session { return &Session{Settings: s, World: w} }

// Configured returns a session with an empty registry.
func (w World) Configured(s settings.Settings) *Session {
	session := w.Unconfigured(s)
	session.Registry = registry.New(session.options(s))
	return session
}

// Language returns the language of the messages.
func (s *Session) Language() text.Language { return s.Settings.Language }

// Judge returns what some rules say about a stack, all rules where none is
// named.
func (s *Session) Judge(stack filing.Stack, needs ...rules.Need) []rules.Finding {
	return rules.Evaluate(stack, s.options(s.Settings, needs...))
}

// Eligibility sums up what the facts of a stack come to, whatever severities
// the settings give the rules. findings are those of [Session.Judge].
func (s *Session) Eligibility(stack filing.Stack, findings []rules.Finding) rules.Summary {
	return rules.Eligibility(stack, s.options(s.Settings), findings)
}

// At returns the moment of reading a server whose cloud id in the state is
// previousID, empty for a new one.
func (s *Session) At(previousID string) facts.Moment {
	return facts.Moment{Catalog: s.Catalog, Now: s.Now(), PreviousID: previousID}
}

func (w World) options(s settings.Settings, needs ...rules.Need) rules.Options {
	options := s.Options(needs...)
	options.Now, options.Catalog = w.Now(), w.Catalog
	return options
}
