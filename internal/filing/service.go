// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

import (
	"cmp"
	"slices"
)

// Service is what one filing is for: a website or an app. The zero value is none.
type Service struct {
	// Kind is [WebsiteService] or [AppService].
	Kind string
	// Name is the domain of a website, or the name of an app, as it is written.
	Name string
}

// AppPrefix begins the text of a service that is an app. No website begins so: a
// domain has no colon.
const AppPrefix = "app:"

// Website returns the website of a domain.
func Website(domain string) Service { return Service{WebsiteService, domain} }

// App returns the app of a name.
func App(name string) Service { return Service{AppService, name} }

// IsApp reports whether the service is an app.
func (s Service) IsApp() bool { return s.Kind == AppService }

// Key returns the service in the form in which services are compared. An app and a
// website are two services, whatever their names.
func (s Service) Key() Service {
	if s.Kind == WebsiteService {
		s.Name = WebsiteKey(s.Name)
	}
	return s
}

// String returns what reports call the service: it is safe to show.
func (s Service) String() string {
	switch s.Kind {
	case WebsiteService:
		return ShownWebsite(s.Name)
	case AppService:
		return AppPrefix + s.Name
	}
	return ""
}

// CompareServices orders services: websites before apps, each by name.
func CompareServices(a, b Service) int {
	return cmp.Or(-cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Name, b.Name))
}

// SortServices sorts services in place, and returns each once.
func SortServices(services []Service) []Service {
	slices.SortFunc(services, CompareServices)
	return slices.Compact(services)
}

// Service returns what a code is for. Where both a website and an app are stated,
// which no code can be for, it is the website. attribute is the one that holds it,
// or that is to be known first.
func (c *Code) Service() (service Fact[Service], attribute string) {
	switch {
	case c.Website.IsKnown(), c.App.IsAbsent():
		return Map(c.Website, Website), "website"
	case c.App.IsKnown(), c.Website.IsAbsent():
		return Map(c.App, App), "app"
	}
	return Unknown[Service](), "website"
}

// Kind returns the kind of what a code is for, which may be known where its name is
// not.
func (c *Code) Kind() Fact[string] {
	service, attribute := c.Service()
	switch {
	case service.IsKnown():
		return Known(service.value.Kind)
	case attribute == "app":
		return Known(AppService)
	case c.App.IsAbsent():
		return Known(WebsiteService)
	}
	return Unknown[string]()
}

// Name returns what reports call a code: what it is for.
func (c *Code) Name() string {
	service, _ := c.Service()
	return service.OrElse(Service{}).String()
}

// Direct are the services that are filed on a server without a code.
type Direct struct {
	// Services are those whose names are known, as they are compared, sorted.
	Services []Service
	// Hidden is how many more have a name that is not known.
	Hidden int
	// Open is the attribute that may hold others, empty where all are counted.
	Open string
	// Attribute is the one to point at, empty where nobody states any.
	Attribute string
}

// IsNone reports whether there surely are none.
func (d Direct) IsNone() bool { return d.Open == "" && len(d.Services)+d.Hidden == 0 }

// Direct returns what is filed on the server without a code.
func (s *Server) Direct() Direct {
	var d Direct
	add := func(names Fact[[]Fact[string]], attribute string, of func(string) Service) {
		if names.IsUnknown() && d.Open == "" {
			d.Open = attribute
		}
		list := names.OrElse(nil)
		if d.Attribute == "" && (len(list) > 0 || names.IsUnknown()) {
			d.Attribute = attribute
		}
		for _, name := range list {
			if text, ok := name.Value(); ok {
				d.Services = append(d.Services, of(text).Key())
			} else {
				d.Hidden++
			}
		}
	}
	add(s.Websites, "websites", Website)
	add(s.Apps, "apps", App)
	d.Services = SortServices(d.Services)
	return d
}
