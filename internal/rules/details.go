// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// details are what the texts of a finding may name. Nothing secret belongs
// here.
type details struct {
	// Undeclared says that no filing server declares the server, in which facts
	// could be stated.
	Undeclared bool
	// Server is what is judged: a server, or a delivery.
	Server  string
	Website string
	Product *catalog.Product
	// Other is the product that an id belongs to.
	Other      *catalog.Product
	Cloud      catalog.CloudInfo
	OtherCloud catalog.CloudInfo
	// Clouds are those that a website is filed with.
	Clouds  []catalog.CloudInfo
	Region  catalog.Region
	Billing filing.Billing
	Term    filing.Term
	// Need is the limit or minimum, Have what was found.
	Need, Have               int
	Direct, Elsewhere, Spent int
	Names                    []string
	Text, Suggestion, Suffix string
	Problem                  string
	// Reason says why servers cannot be seen.
	Reason       text.Message
	Expires, Now time.Time
	// Sources are the catalogue's ids of the product's row.
	Sources []string
}

// serverSubject returns the subject for a server. One that only codes name
// stands nowhere.
func (e *evaluation) serverSubject(i int) Subject {
	subject := Subject{Kind: SubjectServer, Name: serverName(&e.servers[i])}
	if i < e.declared {
		subject.At = Place{Kind: SubjectServer, Index: i}
	}
	return subject
}

func serverName(s *filing.Server) string {
	if s.ID != "" {
		return s.ID
	}
	return s.Name
}

func serverDetails(s *filing.Server, p *catalog.Product) details {
	d := details{Server: serverName(s), Undeclared: s.ID == "", Product: p}
	if p != nil {
		d.Sources = p.Sources
	} else {
		d.Text = string(s.Product.OrElse(""))
	}
	return d
}

func (e *evaluation) codeSubject(c int) Subject {
	return Subject{Kind: SubjectCode, Name: e.codes[c].Website.OrElse(""), At: Place{Kind: SubjectCode, Index: c}}
}

func codeDetails(c *filing.Code) details {
	return details{Website: c.Website.OrElse("")}
}

func (e *evaluation) deliverySubject(i int) Subject {
	d := &e.deliveries[i]
	subject := Subject{Kind: SubjectDelivery, Name: d.Name, At: Place{Kind: SubjectDelivery, Index: i}}
	if host, ok := d.Domain.Value(); ok {
		_, subject.Name, _ = siteOf(host)
	}
	return subject
}

func (e *evaluation) deliveryDetails(delivery *filing.Delivery) details {
	d := details{Server: delivery.Name, Cloud: e.cloudInfo(delivery.Cloud), Text: string(delivery.Product)}
	if p, ok := e.catalog.Product(delivery.Cloud, delivery.Product); ok {
		d.Product, d.Sources = p, p.DeliverySources
	}
	return d
}
