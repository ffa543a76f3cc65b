// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"bytes"
	"io"
	"strings"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// typesVersion is the version of the list's JSON.
const typesVersion = "1.0"

type (
	jsonTypes struct {
		FormatVersion string     `json:"format_version"`
		Types         []jsonType `json:"types"`
	}
	jsonType struct {
		Name       string         `json:"name"`
		Aliases    []string       `json:"aliases"`
		Cloud      filing.Cloud   `json:"cloud"`
		Kind       filing.Kind    `json:"kind"`
		Product    filing.Product `json:"product,omitempty"`
		Attributes []string       `json:"attributes"`
	}
)

// WriteTypes writes the list of Terraform types that are read, in lines of at
// most width columns as [WriteRules] does. It fails when w does.
func WriteTypes(w io.Writer, language text.Language, width int) error {
	words := words(language)
	var b bytes.Buffer
	for i, t := range clouds.Types() {
		if i > 0 {
			b.WriteString("\n")
		}
		for _, name := range append([]string{t.Name}, t.Aliases...) {
			b.WriteString(name + "\n")
		}
		parts := [][2]string{{words.say("column.kind"), words.say("kind." + string(t.Kind))}}
		if t.Product != "" {
			parts = append(parts, [2]string{words.say("column.product"), string(t.Product)})
		}
		writeParts(&b, parts, width)
		// Below its label, as the way to one can be as long as a line.
		b.WriteString("  " + words.say("column.attributes") + "\n    " + wrap(strings.Join(t.Attributes, " "), width, 4, 4) + "\n")
	}
	_, err := w.Write(b.Bytes())
	return err
}

// WriteTypesJSON writes the list as JSON. It fails when w does.
func WriteTypesJSON(w io.Writer) error {
	list := jsonTypes{FormatVersion: typesVersion, Types: []jsonType{}}
	for _, t := range clouds.Types() {
		list.Types = append(list.Types, jsonType{t.Name, append([]string{}, t.Aliases...), t.Cloud, t.Kind, t.Product, t.Attributes})
	}
	var b bytes.Buffer
	if err := encodeJSON(&b, list); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}
