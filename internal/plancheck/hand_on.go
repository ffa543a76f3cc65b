// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package plancheck

import (
	"maps"
	"slices"

	"github.com/icp-filing/terraform-provider-icp/internal/clouds"
	"github.com/icp-filing/terraform-provider-icp/internal/tfconfig"
)

// handOn marks what a module without a plan hands on to others: what is behind
// it, or in front of it, may be there.
func (p *planned) handOn() {
	m := p.source.Module(nil)
	for _, name := range slices.Sorted(maps.Keys(m.Calls)) {
		call := "module." + name
		for _, argument := range m.Calls[name].Written() {
			origins, _ := p.source.Origins(tfconfig.Instance{Block: call, Key: tfconfig.AnyKey}, argument)
			p.markHandedOn(origins, call)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(m.Outputs)) {
		origins, _ := p.source.OutputOrigins(nil, name)
		// An address that is shown leads nowhere.
		origins = slices.DeleteFunc(origins, func(o tfconfig.Origin) bool { return o.Attribute() != "" && o.Attribute() != "id" })
		p.markHandedOn(origins, "output."+name)
	}
}

func (p *planned) markHandedOn(origins []tfconfig.Origin, to string) {
	for _, o := range origins {
		if o.Kind != tfconfig.Resource {
			continue
		}
		for _, n := range p.instances(nil, o.Block()).all() {
			switch n.role() {
			case clouds.RoleServer:
				n.mayBeFronted = true
			case clouds.RoleEIP, clouds.RoleLoadBalancer, clouds.RoleNAT, clouds.RoleLink:
				n.unresolved = append(n.unresolved, n.Address+" is handed on to "+to)
			}
		}
	}
}
