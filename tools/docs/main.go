// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Command docs formats the examples and generates docs/ with tfplugindocs.
//
//	docs -root DIR -cli PATH
//
// Left alone, tfplugindocs downloads a Terraform when it finds none. This command
// builds the provider, asks whichever CLI it was given for the schema, and hands
// tfplugindocs the answer, so that generation needs no network and Terraform and
// OpenTofu give the same pages.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

const (
	providerName     = "icp"
	providerSource   = "icp-filing/icp"
	renderedName     = "ICP"
	providerFileName = "terraform-provider-icp"
)

func main() {
	root := flag.String("root", ".", "the provider's repository")
	cli := flag.String("cli", "", "path of a Terraform or OpenTofu command")
	flag.Parse()
	if *cli == "" {
		fmt.Fprintln(os.Stderr, "docs: -cli is needed; run `make generate`, which sets it")
		os.Exit(2)
	}
	if err := run(*root, *cli); err != nil {
		fmt.Fprintln(os.Stderr, "docs:", err)
		os.Exit(1)
	}
}

func run(root, cli string) error {
	root, err := filepath.Abs(root)
	if err != nil {
		return err
	}
	if _, err := os.Stat(filepath.Join(root, "examples")); err == nil {
		if _, err := command(root, nil, cli, "fmt", "-recursive", "examples"); err != nil {
			return err
		}
	}

	work, err := os.MkdirTemp("", "icp-docs-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)

	schemas, err := schemasFromCLI(root, work, cli)
	if err != nil {
		return err
	}
	schemas, err = rekey(schemas)
	if err != nil {
		return err
	}
	file := filepath.Join(work, "schemas.json")
	if err := os.WriteFile(file, schemas, 0o600); err != nil {
		return err
	}

	// tfplugindocs removes and writes docs/index.md, docs/resources and the like;
	// it leaves docs/rules and docs/products.md as they are.
	common := []string{"--provider-dir", root, "--provider-name", providerName, "--providers-schema", file}
	generate := append([]string{"generate", "--rendered-provider-name", renderedName}, common...)
	if _, err := command(root, nil, "tfplugindocs", generate...); err != nil {
		return err
	}
	_, err = command(root, nil, "tfplugindocs", append([]string{"validate"}, common...)...)
	return err
}

// schemasFromCLI builds the provider and returns what `providers schema -json` says of it.
func schemasFromCLI(root, work, cli string) ([]byte, error) {
	bin := filepath.Join(work, "bin")
	if _, err := command(root, nil, "go", "build", "-o", filepath.Join(bin, providerFileName), "."); err != nil {
		return nil, err
	}
	files := map[string]string{
		"cli.tfrc": fmt.Sprintf("provider_installation {\n  dev_overrides {\n    %q = %q\n  }\n  direct {}\n}\n", providerSource, bin),
		"main.tf":  fmt.Sprintf("terraform {\n  required_providers {\n    %s = {\n      source = %q\n    }\n  }\n}\n", providerName, providerSource),
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(work, name), []byte(text), 0o600); err != nil {
			return nil, err
		}
	}
	env := []string{"TF_CLI_CONFIG_FILE=" + filepath.Join(work, "cli.tfrc"), "CHECKPOINT_DISABLE=1"}
	return command(work, env, cli, "providers", "schema", "-json")
}

// rekey gives the schema the one name that tfplugindocs looks for: Terraform and
// OpenTofu each use the address in their own registry. It keeps only what both
// CLIs print, in every version.
func rekey(schemas []byte) ([]byte, error) {
	var document struct {
		FormatVersion string                                `json:"format_version"`
		Schemas       map[string]map[string]json.RawMessage `json:"provider_schemas"`
	}
	if err := json.Unmarshal(schemas, &document); err != nil {
		return nil, fmt.Errorf("reading the provider's schema: %w", err)
	}
	for address, schema := range document.Schemas {
		if !strings.HasSuffix(address, "/"+providerSource) {
			continue
		}
		delete(schema, "resource_identity_schemas")
		document.Schemas = map[string]map[string]json.RawMessage{providerName: schema}
		return json.Marshal(document)
	}
	return nil, errors.New("the CLI printed no schema for " + providerSource)
}

// command runs a program in dir and returns its standard output. The caller's
// Terraform settings are kept from it. When the program fails, the error holds
// all that it printed.
func command(dir string, env []string, name string, args ...string) ([]byte, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	for _, variable := range os.Environ() {
		if !strings.HasPrefix(variable, "TF_") {
			cmd.Env = append(cmd.Env, variable)
		}
	}
	cmd.Env = append(cmd.Env, env...)
	var stdout, stderr strings.Builder
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("%s %s: %w\n%s%s", filepath.Base(name), args[0], err, stdout.String(), stderr.String())
	}
	return []byte(stdout.String()), nil
}
