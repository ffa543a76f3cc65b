// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package bench_test

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

// startsPerRound is how often each provider is started in one operation.
const startsPerRound = 20

// BenchmarkStart starts the provider and the do-nothing provider in turns, and
// measures from the start of the process to the answer with the schema.
func BenchmarkStart(b *testing.B) {
	binaries := map[string]string{"icp": acctest.Build(b, "icp"), "noop": acctest.Build(b, "noop")}
	wall, cpu := map[string][]time.Duration{}, map[string][]time.Duration{}
	for b.Loop() {
		for range startsPerRound {
			for name, binary := range binaries {
				took, busy, err := start(b.Context(), binary)
				if err != nil {
					b.Fatalf("%s: %v", name, err)
				}
				wall[name], cpu[name] = append(wall[name], took), append(cpu[name], busy)
			}
		}
	}
	for name, durations := range wall {
		b.ReportMetric(float64(median(durations))/float64(time.Millisecond), name+"-ms")
	}
	b.ReportMetric(ratio(wall["icp"], wall["noop"]), "x-noop")
	b.ReportMetric(ratio(cpu["icp"], cpu["noop"]), "cpu-x-noop")
	b.ReportMetric(0, "ns/op")
}

// start starts a provider as Terraform does, asks for its schema and ends it.
// It returns the time until the answer, and the time of the processors.
func start(ctx context.Context, binary string) (took, cpu time.Duration, err error) {
	command := exec.CommandContext(ctx, binary)
	command.Env = append(command.Environ(),
		"TF_PLUGIN_MAGIC_COOKIE=d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2", // what Terraform says to plugins
		"PLUGIN_PROTOCOL_VERSIONS=6",
	)
	stdout, err := command.StdoutPipe()
	if err != nil {
		return 0, 0, err
	}
	began := time.Now()
	if err := command.Start(); err != nil {
		return 0, 0, err
	}
	err = askForSchema(ctx, stdout)
	took = time.Since(began)
	err = errors.Join(err, command.Process.Kill())
	_ = command.Wait() // it says that the process was killed
	return took, command.ProcessState.UserTime() + command.ProcessState.SystemTime(), err
}

// askForSchema reads where the provider listens and makes the gRPC call
// GetProviderSchema, whose request is an empty message. It needs no generated
// client: the answer counts, not what it says.
func askForSchema(ctx context.Context, stdout io.Reader) error {
	line, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		return fmt.Errorf("no handshake: %w", err)
	}
	// core protocol | provider protocol | network | address | grpc | certificate
	handshake := strings.Split(strings.TrimSpace(line), "|")
	if len(handshake) < 5 || handshake[1] != "6" || handshake[4] != "grpc" {
		return fmt.Errorf("unexpected handshake %q", line)
	}
	transport := &http.Transport{
		Protocols: new(http.Protocols),
		DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			return new(net.Dialer).DialContext(ctx, handshake[2], handshake[3])
		},
	}
	transport.Protocols.SetUnencryptedHTTP2(true)
	defer transport.CloseIdleConnections()
	emptyMessage := make([]byte, 5) // not compressed, of length zero
	request, err := http.NewRequestWithContext(ctx, http.MethodPost,
		"http://provider/tfplugin6.Provider/GetProviderSchema", bytes.NewReader(emptyMessage))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/grpc")
	request.Header.Set("Te", "trailers")
	response, err := transport.RoundTrip(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	schema, err := io.ReadAll(response.Body)
	if err != nil {
		return err
	}
	if status := response.Trailer.Get("Grpc-Status"); status != "0" || len(schema) <= len(emptyMessage) {
		return fmt.Errorf("the call ends with status %q and %d bytes", status, len(schema))
	}
	return nil
}
