// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// UncoveredCloud is a cloud that serves the mainland and that no rule covers.
type UncoveredCloud struct {
	Title text.Text `yaml:"title"`
	// Providers are the names of its Terraform providers.
	Providers []string `yaml:"providers"`
	// Argument is the argument of the provider block that tells its Values from
	// places outside the mainland; empty for a cloud that is told by its name.
	Argument string   `yaml:"argument"`
	Values   []string `yaml:"values"`
	// Source is the id of what says that it takes filings.
	Source string `yaml:"source"`
}

// Uncovered returns the uncovered cloud of a provider block, whose arguments are
// asked for by name.
func (c *Catalog) Uncovered(provider string, argument func(name string) (string, bool)) (UncoveredCloud, bool) {
	for _, cloud := range c.uncovered {
		if !slices.Contains(cloud.Providers, provider) {
			continue
		}
		if cloud.Argument == "" {
			return cloud, true
		}
		if value, ok := argument(cloud.Argument); ok && slices.Contains(cloud.Values, value) {
			return cloud, true
		}
	}
	return UncoveredCloud{}, false
}

func (l *loader) uncovered() {
	var file struct {
		Clouds []UncoveredCloud `yaml:"clouds"`
	}
	if !l.read(uncoveredFile, &file) {
		return
	}
	for _, cloud := range file.Clouds {
		l.checkText(cloud.Title.EN, "title", cloud.Title)
		l.checkList(cloud.Title.EN, []string{cloud.Source})
		if len(cloud.Providers) == 0 {
			l.failf("%s: the providers are missing", cloud.Title.EN)
		}
		if (cloud.Argument == "") != (len(cloud.Values) == 0) {
			l.failf("%s: an argument and its values go together", cloud.Title.EN)
		}
	}
	l.c.uncovered = file.Clouds
}
