// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Command noop serves the provider that does nothing.
package main

import (
	"context"
	"log"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"

	"github.com/icp-filing/terraform-provider-icp/internal/bench/noop"
)

func main() {
	err := providerserver.Serve(context.Background(), noop.New, providerserver.ServeOpts{
		Address: "registry.terraform.io/" + noop.Address,
	})
	if err != nil {
		log.Fatal(err)
	}
}
