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
	// Uses are the services that are filed on it, directly or with a used code.
	Uses []Fact[Service]
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

// ServicesInUse returns what is filed on a server directly, and what its used codes
// are for.
func ServicesInUse(server *Server, codes []Code) []Fact[Service] {
	var uses []Fact[Service]
	for _, website := range server.Websites.OrElse(nil) {
		uses = append(uses, Map(website, Website))
	}
	for _, app := range server.Apps.OrElse(nil) {
		uses = append(uses, Map(app, App))
	}
	for i := range codes {
		if codes[i].IsUsed() {
			service, _ := codes[i].Service()
			uses = append(uses, service)
		}
	}
	return uses
}
