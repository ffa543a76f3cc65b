// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"fmt"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// TestOutageWords reads every word of every record, in other cases too, in each
// attribute that may have it.
func TestOutageWords(t *testing.T) {
	for _, e := range cloudEntries() {
		state := e.Facts.State
		if len(state.Words) == 0 {
			continue
		}
		if kind, ok := kindOf(&state, fmt.Sprint(state.Start.Value)); state.Start.Name != "" && (!ok || kind != "") {
			t.Errorf("%s: %s does not start it", e.name, state.Start)
		}
		for word, kind := range state.Words {
			for _, name := range append([]string{state.Start.Name}, state.Seen...) {
				if name == "" {
					continue
				}
				for _, written := range []string{word, strings.ToLower(word), " " + strings.ToUpper(word)} {
					got := outageOf(t, e.FullName(), map[string]tfvalue.Value{name: tfvalue.String(written)})
					if got.Kind != kind || kind != "" && got.Shown != (filing.Argument{Name: name, Value: written}) {
						t.Errorf("%s with %s = %q: read as %v, want %q", e.name, name, written, got, kind)
					}
				}
			}
		}
		for _, v := range []tfvalue.Value{tfvalue.Unknown(), tfvalue.Null(), tfvalue.Number(0), tfvalue.String(""), tfvalue.String("a-word-of-tomorrow"), tfvalue.List(nil)} {
			for _, name := range append([]string{state.Start.Name}, state.Seen...) {
				if got := outageOf(t, e.FullName(), map[string]tfvalue.Value{name: v}); got != (filing.Outage{}) {
					t.Errorf("%s with %s = %v: read as %v", e.name, name, v, got)
				}
			}
		}
	}
}

// TestOutagesOfServersThatFile: every server that is sold for a term says whether it
// runs, but for the one whose resource does not.
func TestOutagesOfServersThatFile(t *testing.T) {
	silent := map[string]bool{"tencentcloud_lighthouse_instance": true, "alicloud_ecs_instance_set": true}
	for _, e := range cloudEntries() {
		if e.Kind == filing.KindServer && (len(e.Facts.State.Words) == 0) != silent[e.name] {
			t.Errorf("%s says whether it runs: %t", e.name, len(e.Facts.State.Words) > 0)
		}
	}
}

func TestOutage(t *testing.T) {
	text, truth := tfvalue.String, tfvalue.Bool
	type values = map[string]tfvalue.Value
	for name, test := range map[string]struct {
		terraformType string
		values        values
		want          string
	}{
		"a plan that starts it":                   {"tencentcloud_instance", values{"running_flag": truth(true), "instance_status": text("STOPPED")}, ""},
		"a plan that stops it":                    {"tencentcloud_instance", values{"running_flag": truth(false), "instance_status": text("RUNNING")}, "stopped running_flag = false"},
		"stopped, and nobody asks for anything":   {"tencentcloud_instance", values{"running_flag": tfvalue.Unknown(), "instance_status": text("STOPPED")}, `stopped instance_status = "STOPPED"`},
		"isolated, whatever is asked for":         {"tencentcloud_instance", values{"running_flag": truth(true), "instance_status": text("SHUTDOWN")}, `releasing instance_status = "SHUTDOWN"`},
		"made up by a test of a module":           {"tencentcloud_instance", values{"running_flag": truth(false), "instance_status": text("q3n8w2zk")}, ""},
		"a plan that stops it at Huawei":          {"huaweicloud_compute_instance", values{"power_action": text("OFF"), "status": text("ACTIVE")}, `stopped power_action = "OFF"`},
		"a plan that starts it at Huawei":         {"huaweicloud_compute_instance", values{"power_action": text("ON"), "status": text("SHUTOFF")}, ""},
		"an action that says nothing":             {"huaweicloud_compute_instance", values{"power_action": text(""), "status": text("SHUTOFF")}, `stopped status = "SHUTOFF"`},
		"expired, and running for a few days":     {"data.alicloud_simple_application_server_instances.instances[]", values{"business_status": text("Expired"), "status": text("Running")}, `expired business_status = "Expired"`},
		"paid for, and stopped":                   {"data.alicloud_simple_application_server_instances.instances[]", values{"business_status": text("Normal"), "status": text("Stopped")}, `stopped status = "Stopped"`},
		"locked for arrears, and stopped by that": {"data.alicloud_simple_application_server_instances.instances[]", values{"business_status": text("Overdue"), "status": text("Stopped")}, `overdue business_status = "Overdue"`},
	} {
		t.Run(name, func(t *testing.T) {
			got := outageOf(t, test.terraformType, test.values)
			said := ""
			if got.Kind != "" {
				said = string(got.Kind) + " " + got.Shown.String()
			}
			if said != test.want {
				t.Errorf("got %q, want %q", said, test.want)
			}
		})
	}
}

func outageOf(t *testing.T, terraformType string, values map[string]tfvalue.Value) filing.Outage {
	t.Helper()
	res, err := Read(catalog.Default(), terraformType, tfvalue.Object(values))
	if err != nil {
		t.Fatalf("%s: %v", terraformType, err)
	}
	return res.Outage
}
