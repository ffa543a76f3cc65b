// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"cmp"
	"slices"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/filing/ledger"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// Values are what a finding tells of its subject, for its texts and for tools.
// A field that has nothing to do with the finding has its zero value. Nothing
// secret belongs here.
type Values struct {
	// Server is what messages call the server that is judged, the server of a
	// code, or the delivery.
	Server string
	// Undeclared says that no filing server declares the server, in which facts
	// could be stated.
	Undeclared bool
	// Arguments say how the server's facts are written where it comes from.
	Arguments filing.Arguments

	// Cloud is the subject's. Clouds are those that a website is filed with, or
	// that a region belongs to instead.
	Cloud  catalog.CloudInfo
	Clouds []catalog.CloudInfo
	// Product is the subject's, nil where the catalogue does not list it.
	// OtherProduct is the one that an id belongs to by its form.
	Product, OtherProduct *catalog.Product
	// Alternatives are products of the same cloud that would do, by name.
	Alternatives []*catalog.Product
	Region       catalog.Region
	Billing      filing.Billing
	Term         filing.Term
	// Span is what Term comes to.
	Span filing.Span
	// AutoRenewal is the argument that has the cloud renew the server. Its name is
	// empty where that is off.
	AutoRenewal filing.Argument
	// Expires is when the paid term ends.
	Expires time.Time

	// Have is what was found and Need the least or the most that is demanded:
	// months of a term, codes or websites of a server.
	Have, Need int
	// Direct, Undeclared and Spent codes are parts of Have: slots that websites
	// use which are filed directly, slots that the stack does not declare, and
	// slots of codes that leave it.
	DirectSlots, UndeclaredSlots, SpentSlots int
	// IsPartial says that there may be more than Names.
	IsPartial bool
	// Names are websites, filing servers, entities or ends of traffic, sorted.
	// More is how many others are not named.
	Names []string
	More  int
	// Website is the website of a code, Site the domain to file.
	Website, Site string

	// Text is what is judged as it is written: a domain, a number, an id, an
	// account, a product, a region or an address.
	Text string
	// Suggestion is what was probably meant by Text, Suffix the suffix of a
	// domain, Problem what is wrong with it: a [filing.DomainProblem] or a
	// [filing.NumberProblem].
	Suggestion, Suffix, Problem string
	// Reason says why nobody can tell where a domain leads to.
	Reason text.Message
	// Unreadable says why a fact cannot be read.
	Unreadable error

	// sources are the catalogue's ids of the product's row. inferred is the key of
	// the product's fact that decided, where that may be an inference.
	sources  []string
	inferred string
}

// PeriodIsEnough reports whether what the configuration says to buy would do, had
// the cloud read it.
func (v *Values) PeriodIsEnough() bool {
	return v.Arguments.Period != "" && v.Term.Bought().AtLeast >= v.Need
}

// RenewalsCount reports whether renewals add to the term of the product.
func (v *Values) RenewalsCount() bool { return v.Product.RenewalsCount != filing.Known(false) }

// serverSubject returns the subject for a server. A server that is known only
// from codes has no place.
func (e *evaluation) serverSubject(i int) Subject {
	subject := Subject{Kind: SubjectServer, Name: serverName(&e.Servers[i])}
	if i < e.Declared {
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

func (e *evaluation) serverValues(s *filing.Server, p *catalog.Product) Values {
	v := Values{Server: serverName(s), Undeclared: s.ID == "", Arguments: s.Arguments, Product: p}
	if cloud, ok := s.Cloud.Value(); ok {
		v.Cloud = e.cloudInfo(cloud)
	}
	if p != nil {
		v.sources = p.Sources
	} else {
		v.Text = string(s.Product.OrElse(""))
	}
	return v
}

func (e *evaluation) codeSubject(c int) Subject {
	return Subject{Kind: SubjectCode, Name: e.Codes[c].Website.OrElse(""), At: Place{Kind: SubjectCode, Index: c}}
}

// codeValues returns the values of a code with its server, -1 while that is not
// known.
func (e *evaluation) codeValues(c, server int) Values {
	v := Values{Website: e.Codes[c].Website.OrElse("")}
	if server < 0 {
		return v
	}
	s := &e.Servers[server]
	v.Server, v.Product = serverName(s), e.products[server]
	if cloud, ok := s.Cloud.Value(); ok {
		v.Cloud = e.cloudInfo(cloud)
	}
	return v
}

func (e *evaluation) deliverySubject(i int) Subject {
	d := &e.deliveries[i]
	subject := Subject{Kind: SubjectDelivery, Name: d.Name, At: Place{Kind: SubjectDelivery, Index: i}}
	if host, ok := d.Domain.Value(); ok {
		_, subject.Name, _ = ledger.SiteOf(host)
	}
	return subject
}

// trafficSubject returns the subject for a website with one of its ends.
func (e *evaluation) trafficSubject(i, end int) Subject {
	return Subject{Kind: SubjectWebsite, Name: e.traffic[i].Name, At: Place{Kind: SubjectWebsite, Index: i, End: end}}
}

// maxEnds bounds how many ends of traffic a sentence names.
const maxEnds = 10

// trafficValues returns the values of a website with some of its ends.
func trafficValues(traffic *filing.Traffic, ends []int) Values {
	v := Values{Server: traffic.Name, Site: traffic.Name, Undeclared: true}
	for _, i := range ends {
		v.Names = append(v.Names, traffic.Ends[i].Name)
	}
	slices.Sort(v.Names)
	if v.More = max(0, len(v.Names)-maxEnds); v.More > 0 {
		v.Names = v.Names[:maxEnds]
	}
	return v
}

func (e *evaluation) deliveryValues(delivery *filing.Delivery) Values {
	v := Values{Server: delivery.Name, Cloud: e.cloudInfo(delivery.Cloud), Text: string(delivery.Product)}
	if p, ok := e.catalog.Product(delivery.Cloud, delivery.Product); ok {
		v.Product, v.sources = p, p.DeliverySources
	}
	return v
}

// cloudInfos returns the clouds that a website is filed with, each once, by name.
func (e *evaluation) cloudInfos(clouds []filing.Fact[filing.Cloud]) []catalog.CloudInfo {
	var all []catalog.CloudInfo
	for _, cloud := range clouds {
		all = append(all, e.cloudInfo(cloud.OrElse("")))
	}
	slices.SortFunc(all, func(a, b catalog.CloudInfo) int { return cmp.Compare(a.Name, b.Name) })
	return slices.CompactFunc(all, func(a, b catalog.CloudInfo) bool { return a.Name == b.Name })
}

// cloudInfo returns what the catalogue knows of a cloud: its name at least.
func (e *evaluation) cloudInfo(name filing.Cloud) catalog.CloudInfo {
	if info, ok := e.catalog.Cloud(name); ok {
		return info
	}
	if name == filing.OtherProvider {
		return catalog.CloudInfo{Name: name, Title: text.Text{
			EN: messages().Render(text.English, "other_provider", nil), ZH: messages().Render(text.Chinese, "other_provider", nil),
		}}
	}
	return catalog.CloudInfo{Name: name, Title: text.Text{EN: string(name), ZH: string(name)}}
}
