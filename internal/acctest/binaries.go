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

	"github.com/icp-filing/terraform-provider-icp/internal/cloudstub"
)

// icpAddress is the address of the provider under test, without the host.
const icpAddress = "icp-filing/icp"

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
	return m.Run(), nil
}

// buildCloudStubs returns the folder of the cloud providers' stubs.
func buildCloudStubs() (string, error) {
	return build("clouds", "./internal/cloudstub/cmd/cloudstub", cloudstub.Clouds...)
}

// buildICP returns the folder of the provider under test.
func buildICP() (string, error) { return build("icp", ".", "icp") }

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
	command := exec.Command("go", "build", "-buildvcs=false", "-o", first, pkg)
	command.Dir = root
	if output, err := command.CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build %s: %w\n%s", pkg, err, output)
	}
	for _, name := range providers[1:] {
		link := filepath.Join(unfinished, executable(name))
		if err := os.Link(first, link); err != nil && !errors.Is(err, os.ErrExist) {
			return "", err
		}
	}
	return dir, os.Rename(unfinished, dir)
}

func executable(provider string) string { return "terraform-provider-" + provider }

// overrides returns the CLI configuration that takes every provider the files
// may use from a local build. The provider under test is built only for files
// that mention it.
func overrides(files map[string]string) (string, error) {
	folders := map[string]string{}
	stubs, err := buildCloudStubs()
	if err != nil {
		return "", err
	}
	for _, name := range cloudstub.Clouds {
		folders[cloudstub.Addresses[name]] = stubs
	}
	for _, content := range files {
		if strings.Contains(content, icpAddress) {
			if folders[icpAddress], err = buildICP(); err != nil {
				return "", err
			}
			break
		}
	}
	var config strings.Builder
	config.WriteString("provider_installation {\n  dev_overrides {\n")
	for address, folder := range folders {
		for _, host := range []string{"registry.terraform.io", "registry.opentofu.org"} {
			fmt.Fprintf(&config, "    %q = %q\n", host+"/"+address, folder)
		}
	}
	config.WriteString("  }\n}\n")
	return config.String(), nil
}
