// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

// Package bigplan writes large plans of shops: each is some servers, of which
// a few are behind a load balancer that a domain leads to, a filing server and
// its codes. Every fourth shop is there already, the others are created. The
// same shape always makes the same plan.
package bigplan

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Shape is what a plan is made of.
type Shape struct {
	Shops int
	// Servers are those of a shop, Behind those of them behind its load
	// balancer.
	Servers, Behind int
	// OwnBlocks says that each instance has a block of its own. Otherwise shops
	// are instances of a module, and servers those of one block in it.
	OwnBlocks bool
}

// Sized returns the shape with as many shops as make a plan of some bytes.
func Sized(bytes int64, s Shape) (Shape, error) {
	var small counter
	const sample = 8
	s.Shops = sample
	if err := s.Write(&small); err != nil {
		return s, err
	}
	s.Shops = int(bytes * sample / int64(small))
	return s, nil
}

type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

// Write writes the plan.
func (s Shape) Write(w io.Writer) error {
	p := printer{w: bufio.NewWriterSize(w, 1<<20), shape: s, templates: templates(s)}
	p.print(`{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{"root_module":{`)
	p.modules(all, (*printer).planned)
	p.print(`}},"resource_changes":[`)
	p.first = true
	for shop := range s.Shops {
		p.shop(shop, (*printer).change)
	}
	p.print(`],"prior_state":{"format_version":"1.0","terraform_version":"1.11.4","values":{"root_module":{`)
	p.modules(exists, (*printer).prior)
	p.print(`}}},"configuration":`)
	p.configuration()
	p.print(`,"timestamp":"2026-03-01T16:00:00Z","applyable":true,"complete":true,"errored":false}`)
	return p.w.Flush()
}

func all(int) bool { return true }

func exists(shop int) bool { return shop%4 == 3 }

// printer writes one plan.
type printer struct {
	w         *bufio.Writer
	shape     Shape
	templates []template
	// first says that no comma is due.
	first bool
}

// print writes texts. The writer keeps the first error for Flush.
func (p *printer) print(texts ...string) {
	for _, text := range texts {
		_, _ = p.w.WriteString(text)
	}
}

func (p *printer) comma() {
	if !p.first {
		p.print(",")
	}
	p.first = false
}

// instance is one resource instance.
type instance struct {
	template *template
	shop     int
	// number is the place among those of the template in a shop.
	number int
	fill   *strings.Replacer
}

// shop calls write with each instance of a shop.
func (p *printer) shop(shop int, write func(*printer, *instance)) {
	for i := range p.templates {
		t := &p.templates[i]
		for number := range t.count {
			serial := shop*p.shape.Servers + number
			write(p, &instance{t, shop, number, strings.NewReplacer(
				"{shop}", strconv.Itoa(shop), "{number}", strconv.Itoa(number),
				"{ip}", fmt.Sprintf("%d.%d.%d", serial>>16&0xFF, serial>>8&0xFF, serial&0xFF),
			)})
		}
	}
}

// modules writes the members of a root module of values.
func (p *printer) modules(wanted func(shop int) bool, write func(*printer, *instance)) {
	opening, closing := `"child_modules":[`, `]`
	if p.shape.OwnBlocks {
		opening = `"resources":[`
	}
	p.print(opening)
	p.first = true
	for shop := range p.shape.Shops {
		if !wanted(shop) {
			continue
		}
		if p.shape.OwnBlocks {
			p.shop(shop, write)
			continue
		}
		p.comma()
		p.print(`{"resources":[`)
		p.first = true
		p.shop(shop, write)
		p.print(`],"address":"`, escaped(moduleOf(shop)), `"}`)
	}
	p.print(closing)
}

func moduleOf(shop int) string { return `module.shop["no.` + strconv.Itoa(shop) + `"]` }

func escaped(text string) string { return strings.ReplaceAll(text, `"`, `\"`) }

// name returns the name of an instance's block.
func (p *printer) name(i *instance) string {
	if p.shape.OwnBlocks {
		return i.template.name + "_" + strconv.Itoa(i.shop) + "_" + strconv.Itoa(i.number)
	}
	return i.template.name
}

// identity writes the members that every place has first.
func (p *printer) identity(i *instance, inChange bool) {
	p.comma()
	t := i.template
	address, index := t.resource+"."+p.name(i), ""
	if t.counted && !p.shape.OwnBlocks {
		address += "[" + strconv.Itoa(i.number) + "]"
		index = `"index":` + strconv.Itoa(i.number) + ","
	}
	module := ""
	if !p.shape.OwnBlocks {
		module = escaped(moduleOf(i.shop))
		address = module + "." + address
		module = `"module_address":"` + module + `",`
	}
	p.print(`{"address":"`, address, `",`)
	if inChange {
		p.print(module)
	}
	p.print(`"mode":"managed","type":"`, t.resource, `","name":"`, p.name(i), `",`, index,
		`"provider_name":"registry.terraform.io/`, t.provider, `",`)
}

func (p *printer) values(i *instance, existing bool) {
	p.print(`"schema_version":0,"values":`)
	p.object(i, existing)
	p.print(`,"sensitive_values":`, i.template.sensitive, `}`)
}

// object writes the attributes that are known.
func (p *printer) object(i *instance, existing bool) {
	t := i.template.created
	if existing {
		t = i.template.existing
	}
	_, _ = i.fill.WriteString(p.w, t)
}

func (p *printer) planned(i *instance) {
	p.identity(i, false)
	p.values(i, exists(i.shop))
}

func (p *printer) prior(i *instance) {
	p.identity(i, false)
	p.values(i, true)
}

func (p *printer) change(i *instance) {
	p.identity(i, true)
	if exists(i.shop) {
		p.print(`"change":{"actions":["no-op"],"before":`)
		p.object(i, true)
		p.print(`,"after":`)
		p.object(i, true)
		p.print(`,"after_unknown":{},"before_sensitive":`, i.template.sensitive)
	} else {
		p.print(`"change":{"actions":["create"],"before":null,"after":`)
		p.object(i, false)
		p.print(`,"after_unknown":`, i.template.unknown, `,"before_sensitive":false`)
	}
	p.print(`,"after_sensitive":`, i.template.sensitive, `}}`)
}

// configuration writes the blocks.
func (p *printer) configuration() {
	p.print(`{"provider_config":{"alicloud":{"name":"alicloud","full_name":"registry.terraform.io/aliyun/alicloud",` +
		`"expressions":{"region":{"constant_value":"cn-hangzhou"}}}},"root_module":{`)
	if !p.shape.OwnBlocks {
		p.print(`"module_calls":{"shop":{"source":"./shop","for_each_expression":{"references":["var.shops"]},"module":{`)
	}
	p.print(`"resources":[`)
	p.first = true
	if p.shape.OwnBlocks {
		for shop := range p.shape.Shops {
			p.shop(shop, (*printer).block)
		}
		p.print(`]}}`)
		return
	}
	for i := range p.templates {
		p.block(&instance{template: &p.templates[i], fill: strings.NewReplacer()})
	}
	p.print(`]}}}}}`)
}

func (p *printer) block(i *instance) {
	p.comma()
	t := i.template
	p.print(`{"address":"`, t.resource, ".", p.name(i), `","mode":"managed","type":"`, t.resource, `","name":"`, p.name(i),
		`","provider_config_key":"`, t.provider[strings.Index(t.provider, "/")+1:], `","expressions":{`)
	_, _ = i.fill.WriteString(p.w, t.expressions)
	for _, r := range t.references {
		p.print(`,"`, r.attribute, `":`)
		p.reference(i, r)
	}
	p.print(`},"schema_version":0`)
	if t.counted && !p.shape.OwnBlocks {
		p.print(`,"count_expression":{"constant_value":`, strconv.Itoa(t.count), `}`)
	}
	p.print(`}`)
}

// reference writes what an attribute refers to.
func (p *printer) reference(i *instance, r reference) {
	one := func(number int) string {
		target := r.target
		switch {
		case p.shape.OwnBlocks:
			target += "_" + strconv.Itoa(i.shop) + "_" + strconv.Itoa(number)
		case r.target == "alicloud_instance.web":
			target += "[" + strconv.Itoa(number) + "]"
		}
		return `{"references":["` + target + r.output + `","` + target + `"]}`
	}
	if r.nested == "" {
		p.print(one(0))
		return
	}
	p.print(`[`)
	for number := range p.shape.Behind {
		if number > 0 {
			p.print(`,`)
		}
		p.print(`{"`, r.nested, `":`, one(number), `}`)
	}
	p.print(`]`)
}
