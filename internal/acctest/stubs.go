// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/hashicorp/go-hclog"
	"github.com/hashicorp/go-plugin"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6/tf6server"

	"github.com/icp-filing/terraform-provider-icp/internal/cloudstub"
)

// reattachVariable names the providers that a CLI finds running. Attaching saves
// it the start of a process, and both sides its certificate: most of the time of
// a short command.
const reattachVariable = "TF_REATTACH_PROVIDERS"

// reattachConfig is a running provider as the variable has it.
type reattachConfig struct {
	Protocol        string
	ProtocolVersion int
	Pid             int
	Test            bool
	Addr            struct{ Network, String string }
}

// serveStubs serves a stub of each cloud to the commands of one run, and
// returns the variable for their environment and what ends the stubs.
func serveStubs(clouds []string, getenv func(string) string) (variable string, stop func(), err error) {
	ctx, cancel := context.WithCancel(context.Background())
	var ended []chan struct{}
	stop = func() {
		cancel()
		for _, done := range ended {
			<-done
		}
	}
	running := map[string]reattachConfig{}
	for _, cloud := range clouds {
		stub, err := cloudstub.Server(cloud, getenv)
		if err != nil {
			stop()
			return "", nil, err
		}
		started, done := make(chan *plugin.ReattachConfig), make(chan struct{})
		failed := make(chan error, 1)
		go func() {
			failed <- tf6server.Serve(cloudstub.Addresses[cloud], func() tfprotov6.ProviderServer { return stub },
				tf6server.WithDebug(ctx, started, done),
				tf6server.WithGoPluginLogger(hclog.NewNullLogger()),
				tf6server.WithoutLogStderrOverride())
		}()
		var served *plugin.ReattachConfig
		select {
		case served = <-started:
		case err = <-failed:
		}
		if served == nil {
			stop()
			return "", nil, fmt.Errorf("serving the stub of %s: %w", cloud, err)
		}
		ended = append(ended, done)
		config := reattachConfig{
			Protocol: string(served.Protocol), ProtocolVersion: served.ProtocolVersion, Pid: served.Pid, Test: served.Test,
		}
		config.Addr.Network, config.Addr.String = served.Addr.Network(), served.Addr.String()
		for _, host := range hosts {
			running[host+"/"+cloudstub.Addresses[cloud]] = config
		}
	}
	encoded, err := json.Marshal(running)
	if err != nil {
		stop()
		return "", nil, err
	}
	return reattachVariable + "=" + string(encoded), stop, nil
}

// configured finds the configuration of a provider; alias makes it one of several.
var (
	configured = regexp.MustCompile(`(?m)^\s*"?provider"?[\s:{]+"(\w+)"`)
	alias      = regexp.MustCompile(`(?m)^\s*"?alias"?\s*[:=]`)
)

// attachable returns the clouds that a configuration uses and that one running
// stub can serve: a provider that is configured twice needs a process for each.
func attachable(dir string) ([]string, error) {
	used, blocks := map[string]bool{}, map[string]int{}
	aliased := false
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !isConfiguration(path) {
			return err
		}
		content, err := os.ReadFile(path)
		aliased = aliased || alias.Match(content)
		for _, cloud := range cloudstub.Clouds {
			used[cloud] = used[cloud] || strings.Contains(string(content), cloud)
		}
		for _, block := range configured.FindAllStringSubmatch(string(content), -1) {
			blocks[block[1]]++
		}
		return err
	})
	var clouds []string
	for _, cloud := range cloudstub.Clouds {
		if used[cloud] && (blocks[cloud] == 0 || blocks[cloud] == 1 && !aliased) {
			clouds = append(clouds, cloud)
		}
	}
	return clouds, err
}

func isConfiguration(path string) bool {
	for _, suffix := range []string{".tf", ".tofu", ".tf.json", ".tofu.json", ".hcl"} {
		if strings.HasSuffix(path, suffix) {
			return true
		}
	}
	return false
}
