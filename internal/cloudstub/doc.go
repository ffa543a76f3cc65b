// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package cloudstub stands in for the Terraform providers of the clouds
// in tests, the demo and the examples: it plans and applies real
// alicloud_instance and the like without a cloud.
//
// What a type looks like comes from the files in schemas/, which hold the
// attributes that matter here and no more. How it behaves follows the real
// providers: what is optional and computed is unknown on the first plan, what
// forces a new resource does so, and applying fills in what the cloud would,
// in the cloud's own spelling. Nothing is stored outside Terraform's state, so
// one resource never learns of another: a server does not see the EIP that a
// second resource binds to it.
//
// A data source answers with a server made up from its arguments: a running
// subscription; some answer with what such a server needs. A tag called like an
// attribute of text or numbers decides that attribute:
// tags = { instance_charge_type = "PostPaid" }.
//
// ICP_CLOUDSTUB_CLOUD names a JSON file of what the cloud has, ids to attributes,
// from which an import and a refresh read.
//
// Two environment variables move time for a test: ICP_CLOUDSTUB_NOW is the
// clock, as RFC 3339; ICP_CLOUDSTUB_RENEWALS is a JSON object of server name
// to months, which a refresh adds to the end of the server's paid term.
package cloudstub
