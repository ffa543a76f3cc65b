// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Command cloudstub serves the stub of one cloud provider. Which one it takes
// from its own file name, such as terraform-provider-alicloud, so that one
// build under three names serves all.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6/tf6server"

	"github.com/icp-filing/terraform-provider-icp/internal/cloudstub"
)

func main() {
	if err := serve(filepath.Base(os.Args[0])); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve(executable string) error {
	name := strings.TrimSuffix(strings.TrimPrefix(executable, "terraform-provider-"), ".exe")
	stub, err := cloudstub.Server(name, os.Getenv)
	if err != nil {
		return err
	}
	return tf6server.Serve("registry.terraform.io/"+cloudstub.Addresses[name], func() tfprotov6.ProviderServer { return stub })
}
