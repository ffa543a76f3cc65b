// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

// Variant returns the name of the finding's text in the messages.
func (f Finding) Variant() string { return f.variant }

// Messages returns the rules' texts.
var Messages = messages
