// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sync"
	"testing"

	"github.com/hashicorp/go-version"
)

// CLI is a terraform or tofu binary.
type CLI struct {
	// Name is "terraform" or "tofu".
	Name string
	// Path is the binary's absolute path.
	Path string
	// Version is what the binary says, such as "1.11.4".
	Version string
	// WriteOnly and Identity say whether the CLI has write-only attributes and
	// import by identity. Every CLI that the provider supports has provider
	// functions.
	WriteOnly, Identity bool
}

// String returns the CLI as subtests are called, such as "terraform-1.11.4".
func (c CLI) String() string { return c.Name + "-" + c.Version }

// NeedWriteOnly skips a test that passes a whole resource or a code to a
// write-only attribute, where the CLI does not have those.
func (c CLI) NeedWriteOnly(t testing.TB) {
	t.Helper()
	if !c.WriteOnly {
		t.Skipf("%s does not have write-only attributes: Terraform 1.11 and OpenTofu 1.11 do", c)
	}
}

// CLIs returns the binaries to test with: the one that TF_ACC_TERRAFORM_PATH
// names, else terraform and tofu, each from PATH or from .tools/bin of this
// repository. The test fails when there is none.
func CLIs(t testing.TB) []CLI {
	t.Helper()
	clis, err := findCLIs()
	if err != nil {
		t.Fatal(err)
	}
	return clis
}

// ForEachCLI runs a test with each of [CLIs], as a parallel subtest.
func ForEachCLI(t *testing.T, test func(t *testing.T, cli CLI)) {
	t.Helper()
	for _, cli := range CLIs(t) {
		t.Run(cli.String(), func(t *testing.T) {
			t.Parallel()
			test(t, cli)
		})
	}
}

var findCLIs = sync.OnceValues(func() ([]CLI, error) {
	if path := os.Getenv("TF_ACC_TERRAFORM_PATH"); path != "" {
		cli, err := inspect(path)
		if err != nil {
			return nil, fmt.Errorf("TF_ACC_TERRAFORM_PATH: %w", err)
		}
		return []CLI{cli}, nil
	}
	root, err := repositoryRoot()
	if err != nil {
		return nil, err
	}
	var clis []CLI
	for _, name := range []string{"terraform", "tofu"} {
		path, err := exec.LookPath(name)
		if err != nil {
			if path, err = exec.LookPath(filepath.Join(root, ".tools", "bin", name)); err != nil {
				continue
			}
		}
		cli, err := inspect(path)
		if err != nil {
			return nil, err
		}
		clis = append(clis, cli)
	}
	if len(clis) == 0 {
		return nil, fmt.Errorf("there is neither terraform nor tofu on PATH or in %s: run `make tools` to build OpenTofu",
			filepath.Join(root, ".tools", "bin"))
	}
	return clis, nil
})

var versionLine = regexp.MustCompile(`(?m)^(Terraform|OpenTofu) v(\S+)$`)

// inspect asks a binary what it is.
func inspect(path string) (CLI, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return CLI{}, err
	}
	command := exec.Command(path, "version")
	command.Env = []string{"CHECKPOINT_DISABLE=1", "TF_CLI_CONFIG_FILE=" + os.DevNull}
	output, err := command.Output()
	if err != nil {
		return CLI{}, fmt.Errorf("%s version: %w", path, err)
	}
	found := versionLine.FindSubmatch(output)
	if found == nil {
		return CLI{}, fmt.Errorf("%s is neither Terraform nor OpenTofu", path)
	}
	parsed, err := version.NewVersion(string(found[2]))
	if err != nil {
		return CLI{}, fmt.Errorf("%s: %w", path, err)
	}
	cli := CLI{Name: "terraform", Path: path, Version: string(found[2])}
	if string(found[1]) == "OpenTofu" {
		cli.Name = "tofu"
	}
	// A pre-release has what its release will have.
	since := func(first string) bool {
		return parsed.Core().GreaterThanOrEqual(version.Must(version.NewVersion(first)))
	}
	cli.WriteOnly, cli.Identity = since("1.11.0"), since("1.12.0")
	return cli, nil
}

// repositoryRoot returns the folder of go.mod above the working directory.
func repositoryRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", fmt.Errorf("there is no go.mod in or above the working directory")
		}
		dir = parent
	}
}
