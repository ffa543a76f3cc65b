// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

// The keys by which a stack is grouped: which websites, cloud servers and
// accounts are the same.

// WebsiteKey returns the form in which websites are compared: the registrable
// domain where the text has one, otherwise what [ShownWebsite] returns.
func WebsiteKey(text string) string {
	if d, err := ParseDomain(text); err == nil {
		return d.Registrable
	}
	return ShownWebsite(text)
}

// Instance is a cloud server by its own id, which is unique only within its
// cloud.
type Instance struct {
	Cloud Cloud
	ID    string
}

// Instance returns the cloud server that a filing server is. It reports false
// while its cloud or id is not known.
func (s *Server) Instance() (Instance, bool) {
	cloud, ok1 := s.Cloud.Value()
	id, ok2 := s.CloudID.Value()
	return Instance{cloud, id}, ok1 && ok2 && id != ""
}

// Account is a cloud account. The zero value is an account that cannot be told
// from others.
type Account struct {
	Cloud  Cloud
	Number string
	// Server is the id of a filing server that the account owns, where nobody
	// states the account's number.
	Server string
}

// String returns what messages call the account.
func (a Account) String() string {
	if a.Number != "" {
		return string(a.Cloud) + " account " + a.Number
	}
	return "account of " + a.Server
}

// Owner returns the account that owns a server.
func (s *Server) Owner() Account {
	if number, ok := s.Account.Value(); ok {
		return Account{Cloud: s.Cloud.OrElse(""), Number: number}
	}
	if s.Account.IsUnknown() || s.ID == "" {
		return Account{}
	}
	return Account{Cloud: s.Cloud.OrElse(""), Server: s.ID}
}

// Filer returns the account through which the website or app of a code is filed.
// server is the code's; of a received one nothing but its cloud is known.
func (c *Code) Filer(server *Server) Account {
	if to, ok := c.GrantToAccount.Value(); ok {
		if c.IsReceived() && !server.Cloud.IsKnown() {
			return Account{}
		}
		return Account{Cloud: server.Cloud.OrElse(""), Number: to}
	}
	if c.GrantToAccount.IsUnknown() {
		return Account{}
	}
	return server.Owner()
}

// ServerByID returns a server of which only the id is known, such as one of
// another configuration. It fails as [ParseServerID] does.
func ServerByID(id string) (Server, error) {
	cloud, product, name, err := ParseServerID(id)
	if err != nil {
		return Server{}, err
	}
	return Server{
		ID: id, Name: name, Cloud: Known(cloud), Product: Known(product),
		Websites: Unknown[[]Fact[string]](), Apps: Unknown[[]Fact[string]](), UndeclaredCodes: Unknown[int](),
	}, nil
}
