// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Command bigplan writes a large plan to stdout, to profile a check with.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"

	"github.com/icp-filing/terraform-provider-icp/internal/bench/bigplan"
)

func main() {
	megabytes := flag.Int64("mb", 100, "size of the plan")
	servers := flag.Int("servers", 20, "servers of a shop")
	own := flag.Bool("own-blocks", false, "give each instance a block of its own")
	flag.Parse()
	shape, err := bigplan.Sized(*megabytes<<20, bigplan.Shape{Servers: *servers, Behind: 3, OwnBlocks: *own})
	if err != nil {
		log.Fatal(err)
	}
	if err := shape.Write(os.Stdout); err != nil {
		log.Fatal(err)
	}
	fmt.Fprintf(os.Stderr, "%d shops, %d servers\n", shape.Shops, shape.Shops*shape.Servers)
}
