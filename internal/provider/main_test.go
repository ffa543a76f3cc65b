// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/acctest"
)

func TestMain(m *testing.M) { acctest.Main(m) }
