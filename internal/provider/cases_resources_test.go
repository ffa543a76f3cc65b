// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/rules/cases"
)

// cloudResource says how a product looks as a resource: its type, and which of
// its attributes carry the facts. A fact without an attribute is stated beside
// the resource.
type cloudResource struct {
	terraformType string
	// region or zone has the region.
	region, zone string
	// billing are the attributes of each billing mode that the type can have.
	billing map[filing.Billing]arguments
	// term and unit have the purchase. An empty unit means months only.
	term, unit string
	units      map[filing.TermUnit]string
	// created and expires have the life of an instance that exists.
	created, expires string
	// publicIP are the attributes of a server with a public IP, without one,
	// and with one perhaps. Nil when the type says nothing about it.
	publicIP map[string]arguments
	// builtIn says that the type always has a public IP.
	builtIn bool
	// fixed are arguments that the type has in any case.
	fixed arguments
	// blocks are nested blocks that the stub of the type demands.
	blocks string
	// stubbed says that a stub can plan the type; others are written out as
	// objects only.
	stubbed bool
}

const (
	ipYes     = "yes"
	ipNo      = "no"
	ipPerhaps = "perhaps"
)

// cloudResources are the types of the products that may back a filing. The
// others of the table are facts objects: no resource type stands for them.
var cloudResources = map[string]cloudResource{
	"alicloud/ecs": {
		terraformType: "alicloud_instance", stubbed: true, zone: "availability_zone",
		billing: map[filing.Billing]arguments{
			filing.Subscription: {"instance_charge_type": `"PrePaid"`},
			filing.PayAsYouGo:   {"instance_charge_type": `"PostPaid"`},
			filing.Spot:         {"instance_charge_type": `"PostPaid"`, "spot_strategy": `"SpotAsPriceGo"`},
			"":                  {"instance_charge_type": later},
		},
		term: "period", unit: "period_unit", units: map[filing.TermUnit]string{filing.Week: "Week", filing.Month: "Month"},
		created: "create_time", expires: "expired_time",
		publicIP: map[string]arguments{
			ipYes:     {"internet_max_bandwidth_out": "5"},
			ipNo:      {"internet_max_bandwidth_out": "0"},
			ipPerhaps: {"internet_max_bandwidth_out": later, "launch_template_id": `"lt-1"`}, // without one, it is omitted
		},
		fixed: arguments{"password": `"Secret-of-the-instance-1"`},
	},
	"alicloud/simple_application_server": {
		terraformType: "alicloud_simple_application_server_instance", stubbed: true,
		billing: map[filing.Billing]arguments{filing.Subscription: {}},
		term:    "period", builtIn: true,
		fixed: arguments{"image_id": `"image"`, "plan_id": `"plan"`},
	},
	"alicloud/nat_gateway": {
		terraformType: "alicloud_nat_gateway", stubbed: true, term: "period",
		billing: map[filing.Billing]arguments{filing.Subscription: {"payment_type": `"Subscription"`}},
		fixed:   arguments{"vpc_id": `"vpc-1"`},
	},
	"alicloud/ens": {
		terraformType: "alicloud_ens_instance", term: "period",
		billing:  map[filing.Billing]arguments{filing.Subscription: {"payment_type": `"Subscription"`}},
		publicIP: map[string]arguments{ipYes: {"internet_max_bandwidth_out": "5"}},
	},
	"huaweicloud/ecs":      huaweiServer("s6.large.2"),
	"huaweicloud/flexus_x": huaweiServer("x1.2u.4g"),
	"huaweicloud/nat_gateway": {
		terraformType: "huaweicloud_nat_gateway", stubbed: true, region: "region", billing: huaweiBilling,
		term: "period", unit: "period_unit", units: huaweiUnits,
		fixed: arguments{"name": `"nat"`, "spec": `"1"`, "subnet_id": `"subnet-1"`, "vpc_id": `"vpc-1"`},
	},
	"tencentcloud/cvm": {
		terraformType: "tencentcloud_instance", stubbed: true, zone: "availability_zone",
		billing: map[filing.Billing]arguments{
			filing.Subscription:  {"instance_charge_type": `"PREPAID"`},
			filing.PayAsYouGo:    {"instance_charge_type": `"POSTPAID_BY_HOUR"`},
			filing.Spot:          {"instance_charge_type": `"SPOTPAID"`},
			filing.DedicatedHost: {"instance_charge_type": `"CDHPAID"`},
			filing.Underwriting:  {"instance_charge_type": `"UNDERWRITE"`},
			"":                   {"instance_charge_type": later},
		},
		term: "instance_charge_type_prepaid_period", created: "create_time", expires: "expired_time",
		publicIP: map[string]arguments{
			ipYes:     {"allocate_public_ip": "true", "internet_max_bandwidth_out": "5"},
			ipNo:      {"allocate_public_ip": "false", "internet_max_bandwidth_out": "5"},
			ipPerhaps: {"allocate_public_ip": later, "internet_max_bandwidth_out": "5"},
		},
	},
	"tencentcloud/lighthouse": {
		terraformType: "tencentcloud_lighthouse_instance", stubbed: true, zone: "zone",
		billing: map[filing.Billing]arguments{filing.Subscription: {}},
		term:    "period", builtIn: true,
		fixed: arguments{"blueprint_id": `"lhbp-1"`, "bundle_id": `"bundle"`, "instance_name": `"web"`, "renew_flag": `"NOTIFY_AND_MANUAL_RENEW"`},
	},
}

var (
	huaweiBilling = map[filing.Billing]arguments{
		filing.Subscription: {"charging_mode": `"prePaid"`},
		filing.PayAsYouGo:   {"charging_mode": `"postPaid"`},
		filing.Spot:         {"charging_mode": `"spot"`},
		"":                  {"charging_mode": later},
	}
	huaweiUnits = map[filing.TermUnit]string{filing.Month: "month", filing.Year: "year"}
)

func huaweiServer(flavor string) cloudResource {
	return cloudResource{
		terraformType: "huaweicloud_compute_instance", stubbed: true, region: "region", billing: huaweiBilling,
		term: "period", unit: "period_unit", units: huaweiUnits, created: "created_at", expires: "expired_time",
		publicIP: map[string]arguments{
			ipYes:     {"eip_type": `"5_bgp"`},
			ipNo:      {"public_ip": `""`},
			ipPerhaps: {"eip_id": later},
			"":        {},
		},
		fixed:  arguments{"name": `"web"`, "flavor_id": cases.Quote(flavor)},
		blocks: "network {\n uuid = \"subnet-1\"\n}\n",
	}
}

// scalingTypes are the types that stand for servers of scaling groups.
var scalingTypes = map[filing.Cloud]cloudResource{
	filing.AliCloud: {
		terraformType: "alicloud_ess_scaling_configuration", stubbed: true,
		billing: map[filing.Billing]arguments{filing.ScalingGroup: {}},
		fixed:   arguments{"scaling_group_id": `"asg-1"`},
	},
	filing.HuaweiCloud: {
		terraformType: "huaweicloud_as_configuration", region: "region",
		billing: map[filing.Billing]arguments{filing.ScalingGroup: {}},
	},
}

// ineligible are the types of products that cannot back a filing, and the
// arguments with which a stub plans them; without any they are written out.
var ineligible = map[string]cloudResource{
	"alicloud/slb":             {terraformType: "alicloud_slb_load_balancer", stubbed: true, fixed: arguments{"address_type": `"internet"`, "load_balancer_spec": `"slb.s1.small"`}},
	"alicloud/alb":             {terraformType: "alicloud_alb_load_balancer"},
	"alicloud/nlb":             {terraformType: "alicloud_nlb_load_balancer"},
	"alicloud/gwlb":            {terraformType: "alicloud_gwlb_load_balancer"},
	"alicloud/ack":             {terraformType: "alicloud_cs_managed_kubernetes", stubbed: true},
	"alicloud/oss":             {terraformType: "alicloud_oss_bucket", stubbed: true},
	"alicloud/cdn":             {terraformType: "alicloud_cdn_domain_new"},
	"alicloud/dcdn":            {terraformType: "alicloud_dcdn_domain"},
	"alicloud/esa":             {terraformType: "alicloud_esa_site"},
	"alicloud/waf":             {terraformType: "alicloud_wafv3_domain"},
	"alicloud/ddoscoo":         {terraformType: "alicloud_ddoscoo_domain_resource"},
	"alicloud/fc":              {terraformType: "alicloud_fcv3_custom_domain"},
	"alicloud/eci":             {terraformType: "alicloud_eci_container_group"},
	"alicloud/eip":             {terraformType: "alicloud_eip_address", stubbed: true},
	"alicloud/ga":              {terraformType: "alicloud_ga_domain"},
	"huaweicloud/elb":          {terraformType: "huaweicloud_elb_loadbalancer", stubbed: true, fixed: arguments{"name": `"elb"`, "availability_zone": `["cn-north-4a"]`}},
	"huaweicloud/eip":          {terraformType: "huaweicloud_vpc_eip"},
	"huaweicloud/bms":          {terraformType: "huaweicloud_bms_instance"},
	"huaweicloud/iec":          {terraformType: "huaweicloud_iec_server"},
	"huaweicloud/cce":          {terraformType: "huaweicloud_cce_cluster"},
	"huaweicloud/obs":          {terraformType: "huaweicloud_obs_bucket"},
	"huaweicloud/cdn":          {terraformType: "huaweicloud_cdn_domain"},
	"huaweicloud/waf":          {terraformType: "huaweicloud_waf_domain"},
	"tencentcloud/clb":         {terraformType: "tencentcloud_clb_instance", stubbed: true, fixed: arguments{"clb_name": `"clb"`, "network_type": `"OPEN"`}},
	"tencentcloud/eip":         {terraformType: "tencentcloud_eip", stubbed: true},
	"tencentcloud/nat_gateway": {terraformType: "tencentcloud_nat_gateway"},
	"tencentcloud/tke":         {terraformType: "tencentcloud_kubernetes_cluster"},
	"tencentcloud/cos":         {terraformType: "tencentcloud_cos_bucket"},
	"tencentcloud/cdn":         {terraformType: "tencentcloud_cdn_domain"},
	"tencentcloud/edgeone":     {terraformType: "tencentcloud_teo_zone"},
}

// passedServer is a row whose server is passed as an object.
type passedServer struct {
	*tableRow
	// kind is "resource" for a resource that a stub plans, "object" for one
	// that is written out with every attribute, and "facts" for an object of
	// facts.
	kind string
	// expression is what is passed.
	expression string
	// declaration is the configuration that the expression refers to.
	declaration string
	// rest are the facts that are stated beside the object.
	rest arguments
}

// passAsObject writes a row as an object and what to state beside it. It
// reports why not for rows that no object of their product can say.
func (r *tableRow) passAsObject(attributes map[string][]string) (p passedServer, whyNot string) {
	s := r.server()
	p = passedServer{tableRow: r, rest: r.Beside()}
	cloud, _ := s.Cloud.Value()
	product, _ := s.Product.Value()
	key := string(cloud) + "/" + string(product)
	if of, ok := ineligible[key]; ok {
		cases.Set(p.rest, "region", s.Region, cases.Quote)
		p.declare(of, of.stubbed, maps.Clone(of.fixed), attributes)
		return p, ""
	}
	of, ok := cloudResources[key]
	if s.Billing == filing.Known(filing.ScalingGroup) {
		of = scalingTypes[cloud]
	}
	if !ok {
		p.kind = "facts"
		facts := r.stated()
		for name := range p.rest {
			delete(facts, name)
		}
		p.declaration = fmt.Sprintf("locals {\n %s = %s\n}\n", r.label, facts.Object())
		p.expression = "local." + r.label
		return p, ""
	}
	a, whyNot := p.facts(of)
	if whyNot != "" {
		return p, whyNot
	}
	if r.Shown.Name != "" {
		a[r.Shown.Name] = r.Shown.Expression()
	}
	p.declare(of, of.stubbed && r.isNew() && r.Shown.Name == "", a, attributes)
	return p, ""
}

// isNew reports whether the row can be a server that is still to be created:
// nothing of it is known that only the cloud decides, or known to be absent
// that the cloud will decide. A charge type that is not known is taken for an
// omitted one there.
func (r *tableRow) isNew() bool {
	s := r.server()
	cloud, _ := s.Cloud.Value()
	return s.CloudID.IsAbsent() && r.Life.CreatedAt.IsAbsent() && !s.ExpiresAt.IsKnown() &&
		s.HasPublicIP != filing.Known(false) && !s.HasPublicIP.IsAbsent() && !s.Region.IsAbsent() && s.Billing.IsKnown() &&
		!r.Life.Purchase.IsAbsent() && (cloud != filing.TencentCloud || s.ExpiresAt.IsUnknown())
}

// facts writes the row's facts as attributes of a type, and adds those that the
// type does not carry to the rest.
func (p *passedServer) facts(of cloudResource) (a arguments, whyNot string) {
	s := p.server()
	a = arguments{}
	maps.Copy(a, of.fixed)
	cases.Set(a, "id", s.CloudID, cases.Quote)
	cloud, _ := s.Cloud.Value()
	switch id, known := s.Region.Value(); {
	case known && catalog.Default().Region(cloud, id).Problem != "":
		cases.Set(p.rest, "region", s.Region, cases.Quote) // no cloud gives this to a resource
	case of.region != "":
		cases.Set(a, of.region, s.Region, cases.Quote)
	case of.zone != "":
		cases.Set(a, of.zone, s.Region, zoneOf)
	default:
		cases.Set(p.rest, "region", s.Region, cases.Quote)
	}
	p.writeBilling(of, a)
	p.writeTerm(of, a)
	if of.expires != "" {
		cases.Set(a, of.expires, s.ExpiresAt, cases.RFC3339)
	} else {
		cases.Set(p.rest, "expires_at", s.ExpiresAt, cases.RFC3339)
	}
	if s.HasPublicIP.IsAbsent() && of.publicIP != nil && of.publicIP[""] == nil {
		return nil, of.terraformType + " always says whether there is a public IP"
	}
	p.writePublicIP(of, a)
	return a, ""
}

func (p *passedServer) writeBilling(of cloudResource, a arguments) {
	billing := p.server().Billing
	if billing.IsAbsent() || p.Omits {
		return
	}
	mode, known := billing.Value()
	carried, ok := of.billing[mode]
	if !ok {
		cases.Set(p.rest, "billing_mode", billing, p.spell)
		return
	}
	maps.Copy(a, carried)
	// A cell that is set is how the cloud spells it, unless it is one of the
	// product's own words.
	if spelling := p.spelling(); known && len(carried) == 1 && !slices.Contains([]string{"", "subscription", "pay_as_you_go", "spot"}, spelling) {
		for name := range carried {
			a[name] = cases.Quote(spelling)
		}
	}
}

func (p *passedServer) writeTerm(of cloudResource, a arguments) {
	purchase := p.Life.Purchase
	term, known := purchase.Value()
	unit, count := term.Unit, term.Count
	switch {
	case of.term == "" || known && count == 0:
		// A period of zero is how providers write that there is none.
		cases.Set(p.rest, "term_months", purchase, func(term filing.Term) string { return strconv.Itoa(term.Count) })
		return
	case known && of.unit == "" && unit == filing.Year:
		unit, count = filing.Month, term.Bought().AtLeast
	}
	cases.Set(a, of.term, purchase, func(filing.Term) string { return strconv.Itoa(count) })
	if known && of.unit != "" {
		a[of.unit] = cases.Quote(of.units[unit])
	}
	if of.created != "" {
		cases.Set(a, of.created, p.Life.CreatedAt, cases.RFC3339)
	}
}

func (p *passedServer) writePublicIP(of cloudResource, a arguments) {
	ip := p.server().HasPublicIP
	if of.publicIP == nil {
		if has, known := ip.Value(); !of.builtIn || known && !has {
			cases.Set(p.rest, "has_public_ip", ip, strconv.FormatBool)
		}
		return
	}
	state := map[bool]string{true: ipYes, false: ipNo}[ip.OrElse(false)]
	if ip.IsUnknown() {
		state = ipPerhaps
	} else if ip.IsAbsent() {
		state = ""
	}
	maps.Copy(a, of.publicIP[state])
}

// declare declares the resource, planned by a stub or written out with all the
// attributes that the real type has.
func (p *passedServer) declare(of cloudResource, planned bool, a arguments, attributes map[string][]string) {
	if planned {
		p.kind = "resource"
		p.expression = of.terraformType + "." + p.label
		p.declaration = fmt.Sprintf("resource %q %q {\n%s%s}\n", of.terraformType, p.label, a, of.blocks)
		return
	}
	p.kind = "object"
	all := arguments{}
	for _, name := range attributes[of.terraformType] {
		all[name] = "null"
	}
	maps.Copy(all, a)
	p.expression = "local." + p.label
	p.declaration = fmt.Sprintf("locals {\n %s = %s\n}\n", p.label, all.Object())
}

// zoneOf writes a zone of a region, as each cloud numbers them.
func zoneOf(region string) string {
	switch last := region[len(region)-1]; {
	case strings.HasPrefix(region, "ap-") && (last < '0' || last > '9'):
		return cases.Quote(region + "-3")
	case '0' <= last && last <= '9':
		return cases.Quote(region + "a")
	}
	return cases.Quote(region + "-h")
}

// attributeNames returns the attributes of the real types, which the tests of
// package clouds keep.
func attributeNames(t *testing.T) map[string][]string {
	t.Helper()
	raw, err := os.ReadFile("../clouds/testdata/attribute_names.json")
	if err != nil {
		t.Fatal(err)
	}
	var names map[string][]string
	if err := json.Unmarshal(raw, &names); err != nil {
		t.Fatal(err)
	}
	for _, group := range []map[string]cloudResource{cloudResources, ineligible} {
		for _, of := range group {
			if len(names[of.terraformType]) == 0 {
				t.Fatalf("add the attributes of %s to internal/clouds/testdata/attribute_names.json, from its provider's schema", of.terraformType)
			}
		}
	}
	return names
}
