// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/bench/noop"
	"github.com/icp-filing/terraform-provider-icp/internal/cloudstub"
)

// builtOnDemand are the providers that are built only for files that mention
// their address, which is without the host.
var builtOnDemand = []struct{ address, name, pkg string }{
	{"icp-filing/icp", "icp", "."},
	{noop.Address, "noop", "./internal/bench/cmd/noop"},
}

// binaries holds the built providers. They are built once in a test process,
// each when a workspace first needs it, and removed by [Main].
var binaries struct {
	sync.Mutex
	dir string
}

// Main runs a package's tests and removes the providers that they built. It
// is what TestMain calls:
//
//	func TestMain(m *testing.M) { acctest.Main(m) }
func Main(m *testing.M) {
	code, err := run(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

func run(m *testing.M) (code int, err error) {
	dir, err := os.MkdirTemp("", "icp-acctest-")
	if err != nil {
		return 1, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	binaries.dir = dir
	// What the stubs in this process do would drown what a failed test says.
	if err := os.Setenv("TF_LOG_SDK", "OFF"); err != nil {
		return 1, err
	}
	return m.Run(), nil
}

// buildCloudStubs returns the folder of the cloud providers' stubs.
func buildCloudStubs() (string, error) {
	return build("clouds", "./internal/cloudstub/cmd/cloudstub", cloudstub.Clouds...)
}

// Build returns the binary of the provider under test, "icp", or of the one
// that does nothing, "noop".
func Build(t testing.TB, name string) string {
	t.Helper()
	for _, provider := range builtOnDemand {
		if provider.name != name {
			continue
		}
		dir, err := build(name, provider.pkg, name)
		if err != nil {
			t.Fatal(err)
		}
		return filepath.Join(dir, executable(name))
	}
	t.Fatalf("there is no provider %s to build", name)
	return ""
}

// Command returns the binary of a command of this repository, such as
// "icp-check".
func Command(t testing.TB, name string) string {
	t.Helper()
	dir, err := build(name, "./cmd/"+name, name)
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(dir, executable(name))
}

// build builds a command of this repository as the named providers, unless
// that is done, and returns their folder.
func build(folder, pkg string, providers ...string) (string, error) {
	binaries.Lock()
	defer binaries.Unlock()
	if binaries.dir == "" {
		return "", errors.New("the test package needs: func TestMain(m *testing.M) { acctest.Main(m) }")
	}
	dir := filepath.Join(binaries.dir, folder)
	if _, err := os.Stat(dir); err == nil {
		return dir, nil
	}
	root, err := repositoryRoot()
	if err != nil {
		return "", err
	}
	// Everything is made beside the folder, so that the folder is complete
	// once it is there.
	unfinished := dir + ".unfinished"
	if err := os.MkdirAll(unfinished, 0o755); err != nil {
		return "", err
	}
	first := filepath.Join(unfinished, executable(providers[0]))
	if err := goBuild(root, "-o", first, pkg); err != nil {
		return "", err
	}
	for _, name := range providers[1:] {
		link := filepath.Join(unfinished, executable(name))
		if err := os.Link(first, link); err != nil && !errors.Is(err, os.ErrExist) {
			return "", err
		}
	}
	return dir, os.Rename(unfinished, dir)
}

// coverageVariable names the folder that coverage of the built binaries goes to,
// as the Go toolchain has it. While it is set they are built to record it.
const coverageVariable = "GOCOVERDIR"

// coverage returns the variable for the environment of what runs the binaries.
func coverage() []string {
	if dir := os.Getenv(coverageVariable); dir != "" {
		return []string{coverageVariable + "=" + dir}
	}
	return nil
}

// goBuild builds a command in the repository.
func goBuild(root string, arguments ...string) error {
	all := []string{"build", "-buildvcs=false"}
	if len(coverage()) > 0 {
		all = append(all, "-cover", "-coverpkg=./...")
	}
	command := exec.Command("go", append(all, arguments...)...)
	command.Dir = root
	if output, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("go build %s: %w\n%s", strings.Join(arguments, " "), err, output)
	}
	return nil
}

// hosts are the registries that Terraform and OpenTofu take an address without a
// host to be in.
var hosts = []string{"registry.terraform.io", "registry.opentofu.org"}

func executable(provider string) string { return "terraform-provider-" + provider }

// overrides returns the CLI configuration that takes every provider the files
// may use from a local build.
func overrides(files map[string]string) (string, error) {
	folders := map[string]string{}
	stubs, err := buildCloudStubs()
	if err != nil {
		return "", err
	}
	for _, name := range cloudstub.Clouds {
		folders[cloudstub.Addresses[name]] = stubs
	}
	for _, provider := range builtOnDemand {
		for _, content := range files {
			if !strings.Contains(content, provider.address) {
				continue
			}
			if folders[provider.address], err = build(provider.name, provider.pkg, provider.name); err != nil {
				return "", err
			}
			break
		}
	}
	var config strings.Builder
	config.WriteString("provider_installation {\n  dev_overrides {\n")
	for address, folder := range folders {
		for _, host := range hosts {
			fmt.Fprintf(&config, "    %q = %q\n", host+"/"+address, folder)
		}
	}
	config.WriteString("  }\n}\n")
	return config.String(), nil
}
