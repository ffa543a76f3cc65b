// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"os"
	"runtime/debug"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6/tf6server"
)

// address is where registries have the provider.
const address = "registry.terraform.io/icp-filing/icp"

// Serve serves the provider until Terraform ends it. It fails when the
// process was not started by Terraform.
func Serve(version string, debugger bool) error {
	quietUnlessLogging(os.Environ(), os.Setenv)
	spendMemory()
	var options []tf6server.ServeOpt
	if debugger {
		options = append(options, tf6server.WithManagedDebug())
	}
	return tf6server.Serve(address, func() tfprotov6.ProviderServer { return NewServer(version) }, options...)
}

// quietUnlessLogging turns the logs of the plugin libraries off when the
// environment does not ask for logs. Without it they write everything and
// Terraform throws it away, which takes both of them longer than the plan
// itself.
func quietUnlessLogging(environ []string, setenv func(key, value string) error) {
	for _, variable := range environ {
		name, value, _ := strings.Cut(variable, "=")
		if strings.HasPrefix(name, "TF_LOG") && value != "" {
			return
		}
	}
	// An environment that cannot be changed costs time, nothing else.
	_ = setenv("TF_LOG_SDK", "OFF")
}

// spendMemory lets the heap grow to five times what is in use, instead of
// twice, before garbage is collected. A provider lives for seconds and holds a
// few megabytes, so that collecting would be a fifth of its work.
func spendMemory() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
}
