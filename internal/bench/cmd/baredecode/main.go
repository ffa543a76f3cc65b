// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Command baredecode decodes a plan with encoding/json into terraform-json's
// type and does nothing with it: what a tool pays that reads a plan the usual
// way, before it checks anything.
package main

import (
	"encoding/json"
	"log"
	"os"

	tfjson "github.com/hashicorp/terraform-json"
)

// plan has the fields of terraform-json's type without its method, which would
// read the document twice.
type plan tfjson.Plan

func main() {
	content, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	if err := json.Unmarshal(content, new(plan)); err != nil {
		log.Fatal(err)
	}
}
