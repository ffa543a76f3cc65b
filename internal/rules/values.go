// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"cmp"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/filing/ledger"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/wording"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

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

func (e *evaluation) serverValues(s *filing.Server, p *catalog.Product) wording.Values {
	v := wording.Values{Server: serverName(s), Undeclared: s.ID == "", Arguments: s.Arguments, Product: p}
	if cloud, ok := s.Cloud.Value(); ok {
		v.Cloud = e.cloudInfo(cloud)
	}
	if p != nil {
		v.Sources = p.Sources
	} else {
		v.Text = string(s.Product.OrElse(""))
	}
	return v
}

func (e *evaluation) codeSubject(c int) Subject {
	return Subject{Kind: SubjectCode, Name: e.Codes[c].Name(), At: Place{Kind: SubjectCode, Index: c}}
}

// codeValues returns the values of a code with its server, -1 while that is not
// known.
func (e *evaluation) codeValues(c, server int) wording.Values {
	service, _ := e.Codes[c].Service()
	v := wording.Values{Service: service.OrElse(filing.Service{})}
	if cloud, ok := e.CloudOf(c).Value(); ok {
		v.Cloud = e.cloudInfo(cloud)
	}
	if server < 0 {
		return v
	}
	s := &e.Servers[server]
	v.Server, v.Product = serverName(s), e.products[server]
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
func trafficValues(traffic *filing.Traffic, ends []int) wording.Values {
	v := wording.Values{Server: traffic.Name, Site: traffic.Name, Undeclared: true}
	for _, i := range ends {
		v.Names = append(v.Names, traffic.Ends[i].Name)
	}
	slices.Sort(v.Names)
	if v.More = max(0, len(v.Names)-maxEnds); v.More > 0 {
		v.Names = v.Names[:maxEnds]
	}
	return v
}

func (e *evaluation) deliveryValues(delivery *filing.Delivery) wording.Values {
	v := wording.Values{Server: delivery.Name, Cloud: e.cloudInfo(delivery.Cloud), Text: string(delivery.Product)}
	if p, ok := e.catalog.Product(delivery.Cloud, delivery.Product); ok {
		v.Product, v.Sources = p, p.DeliverySources
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
