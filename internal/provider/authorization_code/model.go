// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package authorizationcode

import (
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds/icp"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/facts"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/object"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/validate"
	"github.com/icp-filing/terraform-provider-icp/internal/provider/words"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// The statuses of a code.
const (
	// statusReserved is a slot that is counted; the code is not generated yet.
	statusReserved = "reserved"
	// statusGenerated is a code that exists.
	statusGenerated = "generated"
	// statusFiled is a code that a filing has used up.
	statusFiled = "filed"
)

// modelV0 is the resource's data.
type modelV0 struct {
	ID              types.String
	FilingServer    types.String
	Origin          types.String
	Cloud           types.String
	ServerID        types.String
	Website         types.String
	App             types.String
	AppDomains      types.Set
	Entity          types.String
	GrantToAccount  types.String
	Code            types.String
	CodeWO          types.String
	CodeWOVersion   types.Int64
	FilingNumber    types.String
	Status          types.String
	CodeFingerprint types.String
}

// fields binds the attributes to the model.
func (m *modelV0) fields() []object.Field {
	return []object.Field{
		object.Bind("id", types.StringType, &m.ID),
		object.Bind("filing_server", types.StringType, &m.FilingServer),
		object.Bind("origin", types.StringType, &m.Origin),
		object.Bind("cloud", types.StringType, &m.Cloud),
		object.Bind("server_id", types.StringType, &m.ServerID),
		object.Bind("website", types.StringType, &m.Website),
		object.Bind("app", types.StringType, &m.App),
		object.Bind("app_domains", types.SetType{ElemType: types.StringType}, &m.AppDomains),
		object.Bind("entity", types.StringType, &m.Entity),
		object.Bind("grant_to_account", types.StringType, &m.GrantToAccount),
		object.Bind("code", types.StringType, &m.Code),
		object.Bind("code_wo", types.StringType, &m.CodeWO),
		object.Bind("code_wo_version", types.Int64Type, &m.CodeWOVersion),
		object.Bind("filing_number", types.StringType, &m.FilingNumber),
		object.Bind("status", types.StringType, &m.Status),
		object.Bind("code_fingerprint", types.StringType, &m.CodeFingerprint),
	}
}

// Attribute returns an attribute that holds a fact, see [icp.Values]. The
// fingerprint is that of the code which the configuration gives.
func (m *modelV0) Attribute(name string) (tfvalue.Value, bool) {
	var v attr.Value
	switch name {
	case icp.FilingServerID:
		v = m.FilingServer
	case icp.Origin:
		v = m.Origin
	case icp.CloudName:
		v = m.Cloud
	case icp.ServerID:
		v = m.ServerID
	case icp.Website:
		v = m.Website
	case icp.App:
		v = m.App
	case icp.AppDomains:
		v = m.AppDomains
	case icp.Entity:
		v = m.Entity
	case icp.GrantToAccount:
		v = m.GrantToAccount
	case icp.CodeFingerprint:
		v = fingerprintOf(m.given())
	case icp.FilingNumber:
		v = m.FilingNumber
	default:
		return tfvalue.Null(), false
	}
	return facts.Value(v), true
}

// declared returns the code that a configuration declares.
func (m *modelV0) declared() filing.Code { return icp.Code(m) }

// stored returns the code that a state holds: its code may be nowhere else than
// in the fingerprint.
func (m *modelV0) stored() filing.Code {
	code := icp.Code(m)
	code.Fingerprint = filing.Absent[string]()
	if !m.CodeFingerprint.IsNull() {
		code.Fingerprint = filing.Known(m.CodeFingerprint.ValueString())
	}
	return code
}

// given returns the code itself, however it is given.
func (m *modelV0) given() types.String {
	if !m.Code.IsNull() {
		return m.Code
	}
	return m.CodeWO
}

// fingerprintOf returns text that tells codes apart without showing them.
func fingerprintOf(code types.String) types.String {
	if code.IsNull() || code.IsUnknown() {
		return code
	}
	return types.StringValue(filing.Fingerprint(code.ValueString()))
}

// derive fills in what follows from the configuration. before is the state,
// nil for a new resource. A code stays with the cloud server that generated it;
// which one that is, Read finds out.
func (m *modelV0) derive(before *modelV0) {
	m.ID = m.identity().id()
	m.CodeFingerprint = fingerprintOf(m.given())
	if before != nil && m.Code.IsNull() && !m.CodeWO.IsNull() && !before.CodeFingerprint.IsNull() && m.CodeWOVersion.Equal(before.CodeWOVersion) {
		// A write-only code counts when its version says so: it may come from
		// a place that gives another text on every run.
		m.CodeFingerprint = before.CodeFingerprint
	}
	m.CodeWO, m.ServerID = types.StringNull(), types.StringNull()
	if before != nil && m.isSameCode(before) {
		m.ServerID = before.ServerID
	}
	switch {
	case m.FilingNumber.IsUnknown() || m.FilingNumber.IsNull() && m.CodeFingerprint.IsUnknown():
		m.Status = types.StringUnknown()
	case !m.FilingNumber.IsNull():
		m.Status = types.StringValue(statusFiled)
	case m.CodeFingerprint.IsNull():
		m.Status = types.StringValue(statusReserved)
	default:
		m.Status = types.StringValue(statusGenerated)
	}
}

// isSameCode reports whether a generated code stays what it was.
func (m *modelV0) isSameCode(before *modelV0) bool {
	return !m.CodeFingerprint.IsNull() && m.CodeFingerprint.Equal(before.CodeFingerprint)
}

// replaces returns the attributes whose change makes another code of this one.
// A reservation may become anything; one that a filing has used stays with its
// website or app. Another filing server may be the same cloud server under a new name.
func (m *modelV0) replaces(before *modelV0) path.Paths {
	var paths path.Paths
	if !before.CodeFingerprint.IsNull() && !m.isSameCode(before) {
		paths = append(paths, path.Root("code_fingerprint"))
	}
	if before.Status.ValueString() == statusFiled && !m.Website.Equal(before.Website) {
		paths = append(paths, path.Root("website"))
	}
	if before.Status.ValueString() == statusFiled && !m.App.Equal(before.App) {
		paths = append(paths, path.Root("app"))
	}
	return paths
}

// pathOf returns the attribute that holds a fact.
func (m *modelV0) pathOf(fact string) (path.Path, bool) {
	switch fact {
	case "filing_server", "origin", "website", "app", "app_domains", "entity", "grant_to_account", "filing_number":
		return path.Root(fact), true
	case "code":
		if m.Code.IsNull() && !m.CodeWO.IsNull() {
			return path.Root("code_wo"), true
		}
		return path.Root("code"), true
	case "cloud":
		if m.isReceived() {
			return path.Root("cloud"), true
		}
		return path.Root("filing_server"), true
	case "name", "server_id", "billing_mode", "has_public_ip", "websites", "apps", "undeclared_codes", "account", "account_type", "product":
		return path.Root("filing_server"), true
	}
	return path.Path{}, false
}

// contradictions returns what is wrong between the attributes.
func (m *modelV0) contradictions(language text.Language) diag.Diagnostics {
	var diags diag.Diagnostics
	refuse := func(attribute, key, other string) {
		diags.Append(validate.Invalid(language, path.Root(attribute), words.Message(key, struct{ Other string }{other})))
	}
	if !m.Code.IsNull() && !m.CodeWO.IsNull() {
		refuse("code", "must.alone", "code_wo")
	}
	if !m.CodeWO.IsNull() && m.CodeWOVersion.IsNull() {
		refuse("code_wo", "must.beside", "code_wo_version")
	}
	diags.Append(m.originProblems(language, refuse)...)
	diags.Append(m.serviceProblems(language, refuse)...)
	return diags
}

// isReceived reports whether the code comes from another account, as far as is
// known.
func (m *modelV0) isReceived() bool { return m.Origin.ValueString() == received }

// originProblems returns what is wrong with where the code comes from: a received one
// has no filing server, and any other has one.
func (m *modelV0) originProblems(language text.Language, refuse func(attribute, key, other string)) diag.Diagnostics {
	var diags diag.Diagnostics
	isSet := func(v attr.Value) bool { return !v.IsNull() && !v.IsUnknown() }
	switch {
	case m.isReceived() && isSet(m.FilingServer):
		diags.AddAttributeError(path.Root("filing_server"), words.In(language, "origin.received.summary", nil), words.In(language, "origin.received.detail", nil))
	case !m.isReceived() && !m.Origin.IsUnknown() && m.FilingServer.IsNull():
		diags.AddAttributeError(path.Root("filing_server"), words.In(language, "origin.missing.summary", nil), words.In(language, "origin.missing.detail", nil))
	}
	if !m.isReceived() && !m.Origin.IsUnknown() && isSet(m.Cloud) {
		refuse("cloud", "must.beside", `origin = "received"`)
	}
	return diags
}

// serviceProblems returns what is wrong with what the code is for: it is for one
// website or one app. What is not known yet may turn out to be null.
func (m *modelV0) serviceProblems(language text.Language, refuse func(attribute, key, other string)) diag.Diagnostics {
	var diags diag.Diagnostics
	isSet := func(v attr.Value) bool { return !v.IsNull() && !v.IsUnknown() }
	switch {
	case m.Website.IsNull() && m.App.IsNull():
		diags.AddAttributeError(path.Root("website"), words.In(language, "service.summary", nil), words.In(language, "service.detail", nil))
	case isSet(m.Website) && isSet(m.App):
		refuse("app", "must.alone", "website")
	case isSet(m.AppDomains) && m.App.IsNull():
		refuse("app_domains", "must.beside", "app")
	}
	return diags
}
