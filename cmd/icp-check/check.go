// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"time"

	"github.com/spf13/cobra"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/check"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/report"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/topology"
)

// checkFlags are the flags of a check, as given.
type checkFlags struct {
	source, filed, failOn, config, cli string
	formats, rules                     []string
	servers                            string
	output, color                      string
	legacyProducts, allowErrored       bool
}

func (f *checkFlags) register(command *cobra.Command) {
	flags := command.Flags()
	flags.SortFlags = false
	flags.StringArrayVarP(&f.formats, "format", "f", nil, "report `NAME[=FILE]`: "+either(report.FormatNames())+"; repeatable (default "+string(report.Text)+")")
	flags.StringVarP(&f.output, "output", "o", "", "write the format without a file of its own to `FILE`, not to stdout")
	flags.StringVar(&f.failOn, "fail-on", "", "least `SEVERITY` that ends with exit code 1: error, warning or off (default error)")
	flags.StringArrayVar(&f.rules, "rule", nil, "severity of a rule, `NAME=SEVERITY`: error, warning or off; repeatable")
	flags.StringVar(&f.source, "source", "", "`DIR` of the root module, for positions and suppressions (default the plan's folder, when it has configuration)")
	flags.StringVar(&f.servers, "servers", "", "`WHICH` servers to judge: exposed (declared, or led to by a domain) or all (default exposed)")
	flags.StringVar(&f.filed, "filed", "", "`FILE` of domains that have a filing: a line each, with its cloud if that is known")
	flags.BoolVar(&f.legacyProducts, "legacy-products", false, "accept products that only older lists of the clouds name")
	flags.BoolVar(&f.allowErrored, "allow-errored", false, "accept a plan that ended in an error, of which only a part can be checked")
	flags.StringVar(&f.config, "config", "", "configuration `FILE` (default "+defaultConfig+" in the working directory, when it is there)")
	flags.StringVar(&f.cli, "cli", "", "terraform or tofu command at `PATH`, for binary plans (default $"+cliVariable+", terraform, tofu)")
	flags.StringVar(&f.color, "color", "auto", "colours in text, `WHEN`: auto, always or never")
}

// runCheck checks plans and writes the reports. Nothing is written unless all
// could be read.
func runCheck(command *cobra.Command, flags *checkFlags, plans []string, s surroundings) error {
	log, err := newLog(s.getenv, s.stderr)
	if err != nil {
		return err
	}
	began := time.Now()
	chosen, err := resolve(command, flags, s)
	if err != nil {
		return err
	}
	log.Debug("settings are read", "version", toolVersion(), "language", chosen.Language, "fail_on", chosen.failOn, "severities", len(chosen.Severities))
	color, err := colored(flags.color, s)
	if err != nil {
		return err
	}
	outputs, err := parseOutputs(flags.formats, flags.output)
	if err != nil {
		return err
	}
	if err := spare(plans, outputs); err != nil {
		return err
	}
	known := catalog.Default()
	var filed []filing.Filed
	if chosen.filed != "" {
		if filed, err = readFiled(chosen.filed, known); err != nil {
			return err
		}
	}
	l := loader{stdin: s.stdin, source: chosen.source, cli: flags.cli, getenv: s.getenv, log: log}
	defer l.close()
	inputs, err := l.load(plans)
	if err != nil {
		return err
	}
	read, err := topology.FromPlans(inputs, known)
	if err != nil {
		return l.explain(err)
	}
	for _, plan := range read.Plans() {
		log.Debug("plan is read", "plan", plan.Name, "resources", len(plan.Plan.Resources), "skipped", plan.Plan.Skipped,
			"terraform", plan.TerraformVersion, "after", time.Since(began))
	}
	notes := chosen.honour(read.Plans())
	log.Debug("provider blocks are read", "severities", len(chosen.Severities), "language", chosen.Language)
	result := check.Run(read, check.Options{Rules: chosen.Options(), Filed: filed, AllServers: chosen.allServers, Version: toolVersion()})
	for i := range notes {
		result.Plans[i].Notes = append(result.Plans[i].Notes, notes[i]...)
	}
	log.Info("checked", "plans", len(inputs), "subjects", result.Checked, "results", len(result.Results), "after", time.Since(began))
	l.place(result.Results)
	if err := writeReports(result, outputs, chosen, color, s.width, s.stdout); err != nil {
		return err
	}
	log.Debug("reports are written", "reports", len(outputs), "after", time.Since(began))
	if !flags.allowErrored {
		if err := whole(result.Plans); err != nil {
			return err
		}
	}
	if result.Fails(chosen.failOn) {
		return errViolations
	}
	return nil
}

// whole fails when a plan ended in an error: what it does not have could not be
// checked.
func whole(plans []check.Plan) error {
	for _, plan := range plans {
		if plan.Errored {
			return text.Prefixed(plan.Name, messages.Error("plan.errored", nil))
		}
	}
	return nil
}
