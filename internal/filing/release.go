// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

// Loss is how a plan gives up a cloud server.
type Loss string

// The losses.
const (
	// Destroyed and Forgotten: Terraform deletes it, or no longer manages it.
	Destroyed Loss = "destroyed"
	Forgotten Loss = "forgotten"
	// Replaced: another cloud server takes its place.
	Replaced Loss = "replaced"
	// Converted: it is no longer a subscription.
	Converted Loss = "converted"
	// Unaddressed: it has no public address any more.
	Unaddressed Loss = "unaddressed"
	// Unnamed: the filing server no longer says which cloud server it is.
	Unnamed Loss = "unnamed"
	// Undeclared: its filing server leaves the configuration.
	Undeclared Loss = "undeclared"
)

// Release is a cloud server that a plan gives up.
type Release struct {
	// Server is the filing server as it was.
	Server Server
	Loss   Loss
	// Uses are the websites that are filed on it, directly or with a used code.
	Uses []Fact[string]
	// IsPartial says that there may be more of them.
	IsPartial bool
}

// LossBetween returns what a plan does to the cloud server of a filing server,
// as the filing server alone shows it. It is empty where nothing is given up.
func LossBetween(before, after *Server) Loss {
	was, known := before.CloudID.Value()
	is, stays := after.CloudID.Value()
	billing, billed := after.Billing.Value()
	public, addressed := after.HasPublicIP.Value()
	switch {
	case known && stays && is != was, known && after.CloudID.Waits():
		return Replaced
	case known && after.CloudID.IsAbsent():
		return Unnamed
	case before.Billing == Known(Subscription) && billed && billing != Subscription:
		return Converted
	case before.HasPublicIP == Known(true) && addressed && !public:
		return Unaddressed
	}
	return ""
}

// WebsitesInUse returns the websites that are filed on a server directly, and
// those of its used codes.
func WebsitesInUse(server *Server, codes []Code) []Fact[string] {
	uses := append([]Fact[string](nil), server.Websites.OrElse(nil)...)
	for i := range codes {
		if codes[i].IsUsed() {
			uses = append(uses, codes[i].Website)
		}
	}
	return uses
}
